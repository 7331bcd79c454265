package org.braid.template;

/** A mapping knows its sheets by a pattern, and a workbook to fill in cannot be given a name by it. */
public final class SheetsUnnamed extends RuntimeException {
    SheetsUnnamed(String pattern) {
        super(
                "The mapping reads sheets by the pattern %s, which gives no name for one. Name a sheet under `sheet:`, too."
                        .formatted(pattern));
    }
}
