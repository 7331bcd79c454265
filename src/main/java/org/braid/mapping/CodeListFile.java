package org.braid.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Set;

/**
 * Where a code list in a file of its own comes from.
 *
 * @param name the file's, without its ending
 * @param date the day on which it was taken from there, or last changed
 */
public record CodeListFile(String name, String source, LocalDate date) {
    static final Set<String> KEYS = Set.of("source", "date", "codes");

    /** Refuses a list whose origin and age nobody knows. */
    static CodeListFile of(String name, Yaml file) {
        file.allow(KEYS);
        var date = file.need("date");
        try {
            return new CodeListFile(name, file.need("source").text(), LocalDate.parse(date.text()));
        } catch (DateTimeException e) {
            throw date.invalid("`%s` is not a day; write 2026-04-01".formatted(date.text()));
        }
    }
}
