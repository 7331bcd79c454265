package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;

/** Fills fields from a row: finds the text, translates its code, reads it by the field's type. */
final class FieldReader {
    /** The oldest person alive was born later; such dates stand for "not known" (STANDARDS 1.4). */
    static final LocalDate EARLIEST_BIRTH = LocalDate.of(1905, 1, 1);

    private final ColumnTexts texts;
    private final Set<String> missing;
    private final int longestMissing;

    /** @param missing texts that mean blank, in lower case */
    FieldReader(ColumnTexts texts, Set<String> missing) {
        this.texts = texts;
        this.missing = Set.copyOf(missing);
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
    }

    /** For a delivery whose columns have decided the order of their dates. */
    FieldReader with(ColumnTexts decided) {
        return new FieldReader(decided, missing);
    }

    ColumnTexts texts() {
        return texts;
    }

    void fill(Reading reading, FieldRule rule) {
        for (var source : rule.sources()) {
            var text = present(reading.text(source));
            if (CellError.is(text)) {
                complain(reading, rule, source, FindingCode.CELL_ERROR, text);
                return;
            }
            if (source instanceof FieldRule.Computed && isWithoutResult(reading, rule, source)) {
                return;
            }
            if (!text.isEmpty()) {
                reading.quote(rule.field().label(), source, rule.line());
                if (rule.split() == null) {
                    take(reading, rule, source, text);
                } else {
                    takeEach(reading, rule, source, rule.split().splitAsStream(text));
                }
                return;
            }
        }
        takeBlank(reading, rule);
    }

    /** An expression comes to nothing, or to nothing good: one of its cells holds the error of a formula. */
    private static boolean isWithoutResult(Reading reading, FieldRule rule, FieldRule.Source source) {
        var broken = reading.brokenCell(source);
        broken.ifPresent(cell -> complain(reading, rule, cell, FindingCode.CELL_ERROR, reading.raw(cell)));
        if (broken.isEmpty() && reading.failed(source)) {
            complain(reading, rule, source, FindingCode.NO_RESULT, "");
        }
        return broken.isPresent() || reading.failed(source);
    }

    /** Blank for a text that means blank. */
    String present(String text) {
        return text.length() <= longestMissing && missing.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
    }

    /** Whether a text is longer than any that means blank. */
    boolean isStated(String text) {
        return text.length() > longestMissing;
    }

    private void takeBlank(Reading reading, FieldRule rule) {
        var meaning =
                rule.codes() == null ? Optional.<String>empty() : rule.codes().meaning("");
        if (meaning.isPresent()) {
            mean(reading, rule, rule.sources().get(0), meaning.get());
        } else if (rule.required()) {
            refuseBlank(reading, rule);
        }
    }

    /** An amount's cell that holds words, but nothing of the pattern's shape, is not a blank one. */
    private static void refuseBlank(Reading reading, FieldRule rule) {
        var source = rule.sources().get(0);
        var raw = reading.raw(source);
        var isWords = rule.field().type() == Field.Type.MONEY && !raw.isEmpty();
        var code = isWords ? FindingCode.INVALID_AMOUNT : FindingCode.MISSING_VALUE;
        reading.refuse(CellError.is(raw) ? FindingCode.CELL_ERROR : code, source, raw);
    }

    private void take(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        var meant = rule.codes() == null ? Optional.of(text) : rule.codes().meaning(text);
        if (meant.isEmpty()) {
            unknown(reading, rule, source, text);
        } else {
            mean(reading, rule, source, meant.get());
        }
    }

    /** Each entry of a list by its own code; one that nobody knows is noted, and the others are taken. */
    private void takeEach(Reading reading, FieldRule rule, FieldRule.Source source, Stream<String> entries) {
        var meant = new ArrayList<String>();
        entries.map(String::strip).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            var meaning =
                    rule.codes() == null ? Optional.of(entry) : rule.codes().meaning(entry);
            if (meaning.isEmpty()) {
                reading.note(FindingCode.UNKNOWN_CODE, source, entry);
            }
            meaning.or(() -> Optional.ofNullable(rule.otherwise())).ifPresent(meant::add);
        });
        mean(reading, rule, source, String.join("\n", meant));
    }

    /** A code may mean that nothing is stated. */
    private void mean(Reading reading, FieldRule rule, FieldRule.Source source, String meaning) {
        if (!meaning.isEmpty()) {
            read(reading, rule, source, meaning);
        }
    }

    private void unknown(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        if (rule.otherwise() == null) {
            complain(reading, rule, source, FindingCode.UNKNOWN_CODE, text);
        } else {
            reading.note(FindingCode.UNKNOWN_CODE, source, text);
            mean(reading, rule, source, rule.otherwise());
        }
    }

    private static void complain(
            Reading reading, FieldRule rule, FieldRule.Source source, FindingCode code, String text) {
        if (rule.field().essential() || rule.required()) {
            reading.refuse(code, source, text);
        } else {
            reading.note(code, source, text);
        }
    }

    private void read(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        if (text.length() > rule.field().longest()) {
            complain(
                    reading,
                    rule,
                    source,
                    FindingCode.TOO_LONG,
                    text.substring(0, rule.field().longest()));
            return;
        }
        switch (rule.field().type()) {
            case TEXT -> text(reading, rule, source, text);
            case NAME -> reading.put(rule.field(), Texts.name(text));
            case POSTCODE -> reading.put(rule.field(), Texts.postcode(text));
            case LINES -> reading.put(rule.field(), lines(text));
            case REFERENCE -> reading.refuse(FindingCode.UNRESOLVED_REFERENCE, source, text);
            case CHOICE, CODE, CURRENCY -> keep(reading, rule, source, text, chosen(rule.field(), text));
            case DATE -> keep(reading, rule, source, text, texts.of(source).date(text));
            case BIRTH_DATE -> birthDate(reading, rule, source, text);
            case MONTH_DAY -> keep(reading, rule, source, text, monthDay(rule.field(), text));
            case MONEY -> money(reading, rule, source, text);
            case NUMBER ->
                keep(reading, rule, source, text, number(rule, texts.of(source).number(text)));
            case NHS_NUMBER -> keep(reading, rule, source, text, NhsNumber.read(text));
        }
    }

    /** A number that is a name may have lost digits in a spreadsheet; nobody may take the rest for the name. */
    private static void text(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        if (source instanceof FieldRule.FromRow from && from.lostDigits(text)) {
            complain(reading, rule, source, FindingCode.DIGITS_LOST, text);
        } else {
            reading.put(rule.field(), text);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static Read<String> chosen(Field field, String text) {
        return field.takes(text) ? Read.plain(text) : Read.no(FindingCode.UNKNOWN_CODE);
    }

    private static Read<MonthDay> monthDay(Field field, String text) {
        return field.takes(text) ? Read.plain(MonthDay.parse("--" + text)) : Read.no(FindingCode.INVALID_DATE);
    }

    /** The amount itself; or the figures over time that a tariff has for the text. */
    private void money(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        if (rule.tariff() == null) {
            var cell = texts.of(source).money(text);
            if (rule.field() == Field.AMOUNT) {
                reading.currencyInCell(source, cell.currency());
            }
            keep(reading, rule, source, text, amount(rule.figure(), cell));
        } else {
            keep(reading, rule, source, text, Read.of(rule.tariff().figures(text), FindingCode.UNKNOWN_CODE));
        }
    }

    private static Read<BigDecimal> amount(FieldRule.Figure figure, MoneyCell cell) {
        var amount = cell.amount();
        if (amount == null) {
            return Read.no(cell.code() == null ? FindingCode.INVALID_AMOUNT : cell.code());
        }
        var turned = turned(figure, cell.words());
        var understood = cell.words().isEmpty() || turned.isPresent() || figure.withWords();
        return understood
                ? Read.plain(figured(figure, turned.orElse(false) ? amount.negate() : amount))
                : Read.no(FindingCode.INVALID_AMOUNT);
    }

    /** Whether credit or debit turns the sign, where the cell says either and the mapping what it means. */
    private static Optional<Boolean> turned(FieldRule.Figure figure, String words) {
        var credit = figure.credit();
        if (credit == null) {
            return Optional.empty();
        }
        return words.equalsIgnoreCase("CR")
                ? Optional.of(credit)
                : words.equalsIgnoreCase("DR") ? Optional.of(!credit) : Optional.empty();
    }

    private static BigDecimal figured(FieldRule.Figure figure, BigDecimal stated) {
        var amount = figure.absolute() ? stated.abs() : stated;
        return figure.minor() ? amount.movePointLeft(2) : amount;
    }

    private static Read<BigDecimal> number(FieldRule rule, Read<BigDecimal> number) {
        var value = number.value();
        return value != null && rule.figure().absolute() ? Read.plain(value.abs()) : number;
    }

    static boolean isUnlikely(LocalDate birthDate) {
        return birthDate.isBefore(EARLIEST_BIRTH);
    }

    private void birthDate(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        var date = texts.of(source).date(text);
        var day = date.value();
        if (day != null && isUnlikely(day)) {
            reading.note(FindingCode.UNLIKELY_BIRTH_DATE, source, text);
        } else {
            keep(reading, rule, source, text, date);
        }
    }

    /** The value, with what is to be noted of it; or the complaint that there is none. */
    private static void keep(Reading reading, FieldRule rule, FieldRule.Source source, String text, Read<?> read) {
        var value = read.value();
        var code = read.code();
        if (value != null) {
            reading.put(rule.field(), value);
            if (code != null) {
                reading.note(code, source, text);
            }
            if (!read.evidence().isEmpty()) {
                reading.explain(rule.field().label(), source, read.evidence(), rule.line());
            }
        } else if (code != null) {
            complain(reading, rule, source, code, read.evidence().isEmpty() ? text : text + ": " + read.evidence());
        }
    }
}
