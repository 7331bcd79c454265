package org.braid.summary;

import java.time.LocalDate;
import java.util.List;

/**
 * What everybody's budgets say together about one question. Outcomes come first: figures about budgets say nothing about
 * lives.
 *
 * @param validAt the day the figures are for
 * @param night as known in which night; blank where each day is as it was known then
 * @param headline sentences that say the main thing
 * @param sections the outcomes, then what was asked
 * @param notes what the figures cannot say, and how they were made
 */
public record Summary(
        String name,
        String title,
        LocalDate validAt,
        String night,
        List<String> headline,
        List<Section> sections,
        List<String> notes) {
    public Summary {
        headline = List.copyOf(headline);
        sections = List.copyOf(sections);
        notes = List.copyOf(notes);
    }
}
