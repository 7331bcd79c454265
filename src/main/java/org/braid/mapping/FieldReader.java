package org.braid.mapping;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.braid.audit.FindingCode;

/** Fills fields from a row: finds the text, translates its code, reads it by the field's type. */
final class FieldReader {
    /** The oldest person alive was born later; such dates stand for "not known" (STANDARDS 1.4). */
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1905, 1, 1);

    private final Texts texts;
    private final Set<String> missing;

    /** @param missing texts that mean blank, in lower case */
    FieldReader(Texts texts, Set<String> missing) {
        this.texts = texts;
        this.missing = Set.copyOf(missing);
    }

    Texts texts() {
        return texts;
    }

    void fill(Reading reading, FieldRule rule) {
        for (var source : rule.sources()) {
            var text = present(reading.text(source));
            if (CellError.is(text)) {
                complain(reading, rule, source, FindingCode.CELL_ERROR, text);
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

    /** Blank for a text that means blank. */
    String present(String text) {
        return missing.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
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
            case TEXT -> reading.put(rule.field(), text);
            case NAME -> reading.put(rule.field(), Texts.name(text));
            case POSTCODE -> reading.put(rule.field(), Texts.postcode(text));
            case LINES ->
                reading.put(
                        rule.field(),
                        Arrays.stream(text.split("\n"))
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList());
            case REFERENCE -> reading.refuse(FindingCode.UNRESOLVED_REFERENCE, source, text);
            case CHOICE, CODE, CURRENCY ->
                keep(
                        reading,
                        rule,
                        source,
                        FindingCode.UNKNOWN_CODE,
                        text,
                        Optional.of(text).filter(rule.field()::takes));
            case DATE -> keep(reading, rule, source, FindingCode.INVALID_DATE, text, texts.date(text));
            case BIRTH_DATE -> birthDate(reading, rule, source, text);
            case MONTH_DAY -> keep(reading, rule, source, FindingCode.INVALID_DATE, text, monthDay(rule.field(), text));
            case MONEY -> money(reading, rule, source, text);
            case NUMBER ->
                keep(reading, rule, source, FindingCode.INVALID_NUMBER, text, signed(rule, texts.number(text)));
            case NHS_NUMBER -> keep(reading, rule, source, FindingCode.INVALID_NHS_NUMBER, text, NhsNumber.of(text));
        }
    }

    private static Optional<MonthDay> monthDay(Field field, String text) {
        return Optional.of(text).filter(field::takes).map(each -> MonthDay.parse("--" + each));
    }

    /** The amount itself; or the figures over time that a tariff has for the text. */
    private void money(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        if (rule.tariff() == null) {
            keep(reading, rule, source, FindingCode.INVALID_AMOUNT, text, amount(rule, text));
        } else {
            keep(
                    reading,
                    rule,
                    source,
                    FindingCode.UNKNOWN_CODE,
                    text,
                    rule.tariff().figures(text));
        }
    }

    private Optional<BigDecimal> amount(FieldRule rule, String text) {
        return signed(rule, texts.amount(text)).map(each -> rule.minor() ? each.movePointLeft(2) : each);
    }

    private static Optional<BigDecimal> signed(FieldRule rule, Optional<BigDecimal> number) {
        return number.map(each -> rule.absolute() ? each.abs() : each);
    }

    private void birthDate(Reading reading, FieldRule rule, FieldRule.Source source, String text) {
        var date = texts.date(text);
        if (date.isPresent() && date.get().isBefore(EARLIEST_BIRTH)) {
            reading.note(FindingCode.UNLIKELY_BIRTH_DATE, source, text);
        } else {
            keep(reading, rule, source, FindingCode.INVALID_DATE, text, date);
        }
    }

    private static void keep(
            Reading reading,
            FieldRule rule,
            FieldRule.Source source,
            FindingCode code,
            String text,
            Optional<?> value) {
        value.ifPresentOrElse(
                found -> reading.put(rule.field(), found), () -> complain(reading, rule, source, code, text));
    }
}
