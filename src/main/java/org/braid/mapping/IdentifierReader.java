package org.braid.mapping;

import java.time.LocalDate;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Validity;
import org.jspecify.annotations.Nullable;

/** Reads the identifiers of a row; one that is none is noted and left out, and so is a day that is none. */
final class IdentifierReader {
    private final FieldReader fields;

    IdentifierReader(FieldReader fields) {
        this.fields = fields;
    }

    /** The NHS number last; it is a field, and was read with the others. */
    Identified of(Reading reading, RowRule rule) {
        var identified = Identified.BY_NOTHING;
        for (var each : rule.identifiers()) {
            identified = and(identified, reading, each);
        }
        return reading.has(Field.NHS_NUMBER) ? withNhsNumber(identified, reading) : identified;
    }

    private static Identified withNhsNumber(Identified before, Reading reading) {
        var from = reading.date(Field.NHS_NUMBER_FROM);
        var to = reading.date(Field.NHS_NUMBER_TO);
        return before.without(new Identifier(Identifier.NHS_SUPERSEDED, reading.text(Field.NHS_NUMBER)))
                .and(
                        new Identifier(Identifier.NHS, reading.text(Field.NHS_NUMBER)),
                        validity(reading, from, to, new FieldRule.Constant(Field.NHS_NUMBER_TO.label())));
    }

    private Identified and(Identified before, Reading reading, IdentifierRule rule) {
        var text = fields.present(reading.text(rule.value()));
        var scope = rule.scope(reading);
        if (text.isEmpty() || (rule.scope() != null && scope.isEmpty())) {
            return before;
        }
        if (CellError.is(text)) {
            reading.note(FindingCode.CELL_ERROR, rule.value(), text);
            return before;
        }
        reading.quote(rule.system(), rule.value(), rule.line());
        return text.indexOf('\n') < 0
                ? one(before, reading, rule, scope, text)
                : each(before, reading, rule, scope, text);
    }

    /** No identifier has a line break in it: of several, each stands on its line. */
    private Identified each(Identified before, Reading reading, IdentifierRule rule, String scope, String text) {
        var identified = before;
        for (var line : text.lines()
                .map(fields::present)
                .filter(line -> !line.isEmpty())
                .toList()) {
            identified = one(identified, reading, rule, scope, line);
        }
        return identified;
    }

    private Identified one(Identified before, Reading reading, IdentifierRule rule, String scope, String text) {
        var identifier = rule.identifier(scope, text);
        if (identifier.isEmpty()) {
            reading.note(rule.problem(text), rule.value(), text);
            return before;
        }
        var from = day(reading, rule, "From", rule.days().from());
        var to = day(reading, rule, "To", rule.days().to());
        return before.and(identifier.get(), validity(reading, from, to, rule.value()));
    }

    private static Validity validity(
            Reading reading, @Nullable LocalDate from, @Nullable LocalDate to, FieldRule.Source place) {
        if (from != null && to != null && to.isBefore(from)) {
            reading.note(FindingCode.INVALID_PERIOD, place, to.toString());
            return Validity.UNSTATED;
        }
        return Validity.throughLastDay(from, to);
    }

    private @Nullable LocalDate day(
            Reading reading, IdentifierRule rule, String bound, FieldRule.@Nullable FromRow source) {
        var text = source == null ? "" : fields.present(reading.text(source));
        if (source == null || text.isEmpty()) {
            return null;
        }
        reading.quote(rule.system() + bound, source, rule.line());
        var read = CellError.is(text)
                ? Read.<LocalDate>no(FindingCode.CELL_ERROR)
                : fields.texts().of(source).date(text);
        if (read.code() != null) {
            reading.note(read.code(), source, text);
        }
        return read.value();
    }
}
