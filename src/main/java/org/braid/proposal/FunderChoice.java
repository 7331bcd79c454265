package org.braid.proposal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who pays, as far as the sheet says.
 *
 * @param column that names them; nothing where none does
 * @param codes by name, what the funder is known by; empty where its names are not shown
 */
record FunderChoice(Optional<Column> column, String system, Map<String, String> codes) {

    static FunderChoice of(Judgement judgement, Map<String, String> councils) {
        var column = judgement.only(ColumnMeaning.FUNDER).filter(FunderChoice::isNearlyFull);
        var codes = new TreeMap<String, String>();
        column.filter(each -> Vocabulary.areOrganisations(each) || Vocabulary.mayBeShown(each))
                .ifPresent(each -> each.distinct()
                        .forEach(name -> codes.put(name, councils.getOrDefault(name.toLowerCase(Locale.ROOT), name))));
        var allCouncils =
                column.stream().flatMap(each -> each.distinct().stream()).allMatch(name -> isCouncil(name, councils));
        return new FunderChoice(column, column.isPresent() && allCouncils ? "council" : "authority", codes);
    }

    /** Nobody pays a row without a funder. */
    private static boolean isNearlyFull(Column column) {
        return 10 * column.filled().size() >= 9 * column.texts().size();
    }

    private static boolean isCouncil(String name, Map<String, String> councils) {
        var small = name.toLowerCase(Locale.ROOT);
        return councils.containsKey(small) || small.matches(".*\\b(?:council|borough)\\b.*");
    }
}
