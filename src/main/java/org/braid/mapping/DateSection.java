package org.braid.mapping;

import java.util.List;

/** Reads what a mapping says of its feed's dates: {@code dates}, {@code months} and {@code twoDigitYears}. */
final class DateSection {
    private static final List<String> LANGUAGES = List.of("en", "de", "nl");

    private final Yaml yaml;

    DateSection(Yaml yaml) {
        this.yaml = yaml;
    }

    Dates dates() {
        return yaml.find("dates")
                .map(dates -> dates(dates, dates.texts()))
                .orElseGet(() -> new Dates(new DateForms(List.of(), names(), firstYear())));
    }

    /** In these forms, with the feed's names of months and its years of two digits. */
    Dates dates(Yaml place, List<String> forms) {
        try {
            return new Dates(new DateForms(forms, names(), firstYear()));
        } catch (IllegalArgumentException e) {
            throw place.invalid("not a date's form; write dd/MM/yyyy, for example, or `either`, or `day number`;"
                    + " a year of two digits needs `twoDigitYears:`");
        }
    }

    private MonthNames names() {
        var languages = yaml.find("months").map(Yaml::list).orElse(List.of());
        for (var each : languages) {
            if (!LANGUAGES.contains(each.text())) {
                throw each.invalid("unknown language `%s`; known: en, de, nl".formatted(each.text()));
            }
        }
        return new MonthNames(languages.stream().map(Yaml::text).toList());
    }

    private int firstYear() {
        var years = yaml.find("twoDigitYears").orElse(null);
        if (years != null && !years.text().matches("(?:19|20)[0-9]{2}")) {
            throw years.invalid("`twoDigitYears:` is the first year they can mean, such as 1930: then 29 is 2029");
        }
        return years == null ? 0 : Integer.parseInt(years.text());
    }
}
