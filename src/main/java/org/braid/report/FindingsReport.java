package org.braid.report;

import java.util.List;
import org.braid.audit.Finding;

/** What was found in the deliveries, for the team that mends it with the sender. */
public final class FindingsReport {
    private FindingsReport() {}

    /** One paragraph a finding: code and place, what stands there, what to do. */
    public static String text(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "Nothing was found.\n";
        }
        var text = new StringBuilder();
        for (var finding : findings) {
            text.append(finding.code())
                    .append("  ")
                    .append(Terminal.clean(place(finding)))
                    .append('\n');
            if (!finding.value().isBlank()) {
                text.append("    '").append(Terminal.clean(finding.value())).append("'\n");
            }
            text.append("    ")
                    .append(sentence(finding.code().meaning()))
                    .append(". ")
                    .append(finding.code().fix())
                    .append('\n');
        }
        return text.toString();
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String place(Finding finding) {
        return finding.column().isBlank() ? finding.place().toString() : finding.place() + ", " + finding.column();
    }
}
