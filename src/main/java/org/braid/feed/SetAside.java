package org.braid.feed;

import org.braid.audit.Finding;

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
}
