package org.braid.feed;

import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;

/** A delivery cannot be used at all; the finding says why. No row of it was or will be applied. */
public final class SetAside extends RuntimeException {
    private final transient Finding finding;

    public SetAside(Finding finding) {
        super(finding.withoutValue());
        this.finding = finding;
    }

    public Finding finding() {
        return finding;
    }

    /** Why a file cannot be used, whatever its reading ended in; of a failure only its kind, since its words may quote the file. */
    public static Finding why(String file, Exception cause) {
        return cause instanceof SetAside refused
                ? refused.finding
                : new Finding(
                        FindingCode.UNREADABLE,
                        SourceRef.line(file, 1),
                        "",
                        cause.getClass().getSimpleName());
    }
}
