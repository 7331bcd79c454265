package org.braid.proposal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.braid.mapping.CellValue;

/** A made-up row in the shape of the sheet's own, and what must be read from it. Nobody has these numbers. */
final class ExampleRow {
    private static final LocalDate BORN = LocalDate.of(1961, 7, 4);
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);

    private final Draft draft;
    private final Map<String, String> row = new LinkedHashMap<>();

    private ExampleRow(Draft draft) {
        this.draft = draft;
    }

    static Map<String, String> of(Draft draft) {
        var example = new ExampleRow(draft);
        draft.required().forEach(example::put);
        draft.optional().forEach(example::put);
        return example.row;
    }

    private void put(Column column) {
        var meaning = draft.judgement().best(column).meaning();
        row.put(column.name(), cell(column, meaning));
    }

    private String cell(Column column, ColumnMeaning meaning) {
        return switch (meaning) {
            case NHS_NUMBER -> "999 000 0018";
            case CHI -> "9900000102";
            case UPN -> "B801200005001";
            case ULN -> "9990466105";
            case BSN -> "999990019";
            case FULL_NAME -> column.count(Vocabulary::isSurnameFirst) > 0 ? "Example, Ada" : "Ada Example";
            case FAMILY_NAME -> "Example";
            case GIVEN_NAME -> "Ada";
            case POSTCODE -> "ZZ1 1ZZ";
            case BIRTH_DATE -> day(column, BORN);
            case FROM -> day(column, FIRST);
            case TO, REVIEW_DUE -> day(column, LAST);
            case AMOUNT -> amount();
            case UNITS -> "10";
            case FREQUENCY -> word().map(Map.Entry::getKey).orElse("");
            case GENDER -> first(draft.genders().keySet());
            case CURRENCY -> first(column.distinct());
            case FUNDER -> first(draft.funder().codes().keySet());
            case CODE ->
                draft.managements().isEmpty()
                        ? shown(column)
                        : first(draft.managements().keySet());
            default -> "X000001";
        };
    }

    private static String first(Set<String> texts) {
        return texts.stream().findFirst().orElse("Example");
    }

    private static String shown(Column column) {
        return Vocabulary.mayBeShown(column)
                ? column.distinct().stream()
                        .filter(text -> !Vocabulary.isOwnMoney(text))
                        .findFirst()
                        .orElse("Example")
                : "Example";
    }

    private String day(Column column, LocalDate day) {
        var days = DayColumn.of(column);
        if (!days.isNumeric() || draft.dates().undecided().contains(column.name())) {
            return day.toString();
        }
        var form = draft.dates().isMonthFirst(column.name()) ? "MM/dd/yyyy" : "dd/MM/yyyy";
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).format(day);
    }

    private String amount() {
        var comma = draft.money().decimal().equals("comma");
        var number = comma ? "1.204,50" : "1,204.50";
        var money = draft.money().amount().orElseThrow();
        var sign = money.currencies().keySet().stream().findFirst().orElse("");
        var words = draft.money().frequency().startsWith("{ from")
                ? " " + money.someWords().orElse("")
                : "";
        return switch (sign) {
            case "GBP" -> "£" + number + words;
            case "EUR" -> "€" + number + words;
            case "" -> number.replace(comma ? "." : ",", "") + words;
            default -> number + (sign.equals("$") ? "" : " " + sign) + words;
        };
    }

    /** One word for how often, and what it means; not one that needs units, where there is another. */
    private Optional<Map.Entry<String, String>> word() {
        var words = draft.money().frequencies().entrySet();
        return words.stream()
                .filter(word -> !word.getValue().matches("HOURLY|DAILY|PER_SESSION"))
                .findFirst()
                .or(() -> words.stream().findFirst());
    }

    /** By field, what must be read from it. */
    static Map<String, String> gives(Draft draft) {
        var gives = new LinkedHashMap<String, String>();
        gives.put("amount", "1204.50");
        new ExampleRow(draft).frequency().ifPresent(each -> gives.put("frequency", each));
        draft.only(ColumnMeaning.BIRTH_DATE).ifPresent(column -> gives.put("birthDate", BORN.toString()));
        draft.only(ColumnMeaning.FROM).ifPresent(column -> gives.put("from", FIRST.toString()));
        return gives;
    }

    private Optional<String> frequency() {
        var rule = draft.money().frequency();
        if (rule.startsWith("{ from")) {
            return draft.money().amount().flatMap(MoneyColumn::someWords).flatMap(CellValue::frequency);
        }
        return rule.startsWith("{") ? word().map(Map.Entry::getValue) : Optional.of(rule);
    }
}
