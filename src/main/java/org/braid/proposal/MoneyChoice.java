package org.braid.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.mapping.CellValue;

/**
 * How the money of a table is to be read.
 *
 * @param amount nothing where no column could be one
 * @param decimal as the mapping says it
 * @param frequency the field's rule
 * @param frequencyBecause where the rule comes from; blank where that is plain
 * @param currency the field's rule
 * @param frequencies by word, the frequency that it means; empty where no column says it
 * @param units of a rate by the hour, day or session
 * @param guessed fields that nothing in the sheet says
 */
record MoneyChoice(
        Optional<MoneyColumn> amount,
        String decimal,
        String frequency,
        String frequencyBecause,
        String currency,
        Map<String, String> frequencies,
        Optional<Column> units,
        Set<String> guessed) {
    private static final Set<String> BY_UNITS = Set.of("HOURLY", "DAILY", "PER_SESSION");
    private static final int MOST_WORDS = 3;

    static MoneyChoice of(Judgement judgement, MoneyRoles.Pace pace) {
        return new Choosing(judgement, pace).choice();
    }

    private static final class Choosing {
        private final Judgement judgement;
        private final MoneyRoles.Pace pace;
        private final Set<String> guessed = new TreeSet<>();
        private final Optional<MoneyColumn> amount;
        private final Optional<Column> units;
        private String because = "";

        Choosing(Judgement judgement, MoneyRoles.Pace pace) {
            this.judgement = judgement;
            this.pace = pace;
            this.amount = judgement.only(ColumnMeaning.AMOUNT).map(MoneyColumn::of);
            this.units = judgement
                    .only(ColumnMeaning.UNITS)
                    .filter(column -> judgement.taken(ColumnMeaning.HOURLY_RATE).isEmpty());
        }

        MoneyChoice choice() {
            var words = frequencies();
            var frequency = frequency(words);
            var byUnits =
                    BY_UNITS.contains(frequency) || words.values().stream().anyMatch(BY_UNITS::contains);
            return new MoneyChoice(
                    amount, decimal(), frequency, because, currency(), words, units.filter(column -> byUnits), guessed);
        }

        private Map<String, String> frequencies() {
            var words = new TreeMap<String, String>();
            judgement.only(ColumnMeaning.FREQUENCY).stream()
                    .flatMap(column -> column.distinct().stream())
                    .forEach(word -> CellValue.frequency(word).ifPresent(meant -> words.put(word, meant)));
            return words;
        }

        private String frequency(Map<String, String> words) {
            if (!words.isEmpty()) {
                return "{ column: %s, codes: frequency, required: true }"
                        .formatted(Lines.quoted(judgement
                                .only(ColumnMeaning.FREQUENCY)
                                .map(Column::name)
                                .orElse("")));
            }
            if (amount.filter(money -> 2 * money.withWords() > money.count()).isPresent()) {
                return "{ from: amount, required: true }";
            }
            if (!pace.frequency().isEmpty()) {
                because = pace.because();
                return pace.frequency();
            }
            guessed.add("frequency");
            var named = amount.flatMap(money -> named(money.column().heading()))
                    .filter(each -> !BY_UNITS.contains(each) || units.isPresent());
            because = named.isPresent() ? "its heading says so" : "nothing says how often it is paid";
            return named.orElse("WEEKLY");
        }

        /** Up to three words of the heading that say how often. */
        private static Optional<String> named(String heading) {
            var words = List.of(heading.split(" ", -1));
            for (int from = 0; from < words.size(); from++) {
                for (int to = Math.min(words.size(), from + MOST_WORDS); to > from; to--) {
                    var meant = CellValue.frequency(String.join(" ", words.subList(from, to)));
                    if (meant.isPresent()) {
                        return meant;
                    }
                }
            }
            return Optional.empty();
        }

        private String decimal() {
            var columns = new ArrayList<MoneyColumn>();
            amount.ifPresent(columns::add);
            units.map(MoneyColumn::of).ifPresent(columns::add);
            var comma = columns.stream().anyMatch(MoneyColumn::comma);
            var mixed = columns.stream().anyMatch(MoneyColumn::mixed);
            return mixed ? "either" : comma ? "comma" : "point";
        }

        private String currency() {
            var column = judgement.only(ColumnMeaning.CURRENCY);
            if (column.isPresent()) {
                return Lines.required(column.get().name());
            }
            var found = amount.map(MoneyColumn::currencies).orElse(Map.of());
            if (found.size() == 1 && !found.containsKey("$")) {
                return found.keySet().iterator().next();
            }
            if (found.size() > 1) {
                return "{ from: amount, required: true }";
            }
            guessed.add("currency");
            return found.containsKey("$") ? "USD" : decimal().equals("comma") ? "EUR" : "GBP";
        }
    }
}
