package org.braid.mapping;

/** Whether the day or the month stands first in a column whose feed has it either way. */
enum DateOrder {
    DAY_FIRST("DMY", "day first"),
    MONTH_FIRST("MDY", "month first");

    private final String parts;
    private final String words;

    DateOrder(String parts, String words) {
        this.parts = parts;
        this.words = words;
    }

    String parts() {
        return parts;
    }

    String words() {
        return words;
    }
}
