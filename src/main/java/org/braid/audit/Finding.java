package org.braid.audit;

/**
 * Something a person should look at in what was received, and where it stands.
 *
 * @param column the column, element or path the value came from; empty when the whole row is meant
 * @param value the value as received; it may be personal, so it goes to the sender's report, never into a log
 */
public record Finding(FindingCode code, SourceRef place, String column, String value) {

    public static Finding ofRow(FindingCode code, SourceRef place) {
        return new Finding(code, place, "", "");
    }

    /** Safe for logs: the code, the place and the advice, without the value. */
    public String withoutValue() {
        return "%s %s%s: %s %s"
                .formatted(code, place, column.isEmpty() ? "" : ", '" + column + "'", code.meaning(), code.fix());
    }
}
