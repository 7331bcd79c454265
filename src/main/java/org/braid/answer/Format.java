package org.braid.answer;

import java.util.Locale;

/** How an answer is written. */
public enum Format {
    TEXT("txt"),
    JSON("json"),
    FHIR("fhir.json"),
    XLSX("xlsx");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** A name for an answer that is kept as a file. */
    String file(String subject) {
        return subject + "." + ending;
    }

    /** As one says it in a question. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
