package org.braid.mapping;

import java.util.List;

/**
 * What a mapping says of itself for people.
 *
 * @param title what it reads; the feed's name where it does not say
 * @param sender who sends it, or which standard says so; blank where it does not say
 * @param missing texts that mean blank, as the mapping writes them
 */
record About(String title, String sender, List<String> missing) {
    About {
        missing = List.copyOf(missing);
    }

    static About read(Yaml mapping) {
        return new About(
                mapping.text("title", mapping.need("feed").text()),
                mapping.text("source", ""),
                mapping.find("missing").map(Yaml::texts).orElse(List.of()));
    }
}
