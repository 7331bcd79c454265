package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Statement;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** What the rows of a mapping mean. Safe for use by several threads. */
final class Meaning {
    private final MappingFile file;
    private final IdentifierReader identifiers;
    private final DescribedColumns described;
    private final RowSteps[] kinds;
    /** What rows of every kind say of their person. */
    private final RowSteps anyRow;

    Meaning(MappingFile file, FieldReader fields, DescribedColumns described) {
        this.file = file;
        this.identifiers = new IdentifierReader(fields);
        this.described = described;
        this.kinds =
                file.rows().stream().map(rule -> new RowSteps(rule, fields)).toArray(RowSteps[]::new);
        this.anyRow = new RowSteps(RowRule.shared(file.rows()), fields);
    }

    /**
     * Of one row.
     *
     * @param columns what the reader said of the delivery's columns
     * @param delivery the SHA-256 of the delivery
     */
    MappingResult of(SourceRow row, Columns columns, String delivery) {
        var present = described.present(row);
        var kind = kindOf(present);
        if (kind == null) {
            var reading = new Reading(present, columns);
            reading.refuse(FindingCode.UNKNOWN_ROW, "row");
            return new MappingResult.Refused(List.of(""), Stated.NOTHING, reading.findings(), person(reading, anyRow));
        }
        return result(kind.begin(present, columns), kind, delivery);
    }

    /** Which kind of row it is, by its name in the mapping; blank for none. */
    String kind(SourceRow row) {
        var kind = kindOf(described.present(row));
        return kind == null ? "" : kind.rule().name();
    }

    private MappingResult result(Reading reading, RowSteps kind, String delivery) {
        var gives = kind.rule().gives();
        if (gives != RowRule.Gives.NOTHING) {
            described.check(reading);
        }
        kind.fill(reading);
        return switch (gives) {
            case NOTHING -> new MappingResult.NotData(stated(reading));
            case WITHDRAWAL -> withdrawn(reading, kind);
            case ENTITLEMENT, EVENT -> stated(reading, kind, delivery);
        };
    }

    private MappingResult withdrawn(Reading reading, RowSteps kind) {
        if (!reading.has(Field.AUTHORITY)) {
            reading.refuse(FindingCode.MISSING_VALUE, Field.AUTHORITY.label());
        }
        return reading.refused()
                ? refused(reading, kind, List.of(), stated(reading), reading.findings())
                : new MappingResult.Withdrawn(
                        Assembler.scope(reading),
                        Assembler.key(file.feed(), reading),
                        stated(reading),
                        reading.findings(),
                        person(reading, kind));
    }

    private MappingResult stated(Reading reading, RowSteps kind, String delivery) {
        var statement = statement(reading, kind, kind, delivery);
        if (!kind.also().isEmpty()) {
            return statedWithMore(reading, kind, statement, delivery);
        }
        return statement == null
                ? refused(reading, kind, List.of(), stated(reading), reading.findings())
                : new MappingResult.Mapped(
                        statement, Assembler.scope(reading), List.of(), List.of(), stated(reading), reading.findings());
    }

    private MappingResult statedWithMore(
            Reading reading, RowSteps kind, @Nullable Statement statement, String delivery) {
        var beside = new Beside();
        for (var also : kind.also()) {
            beside.read(reading, kind, also, delivery);
        }
        var findings = new ArrayList<>(reading.findings());
        beside.findings.stream().filter(each -> !findings.contains(each)).forEach(findings::add);
        if (statement == null || beside.refused) {
            return refused(reading, kind, beside.keys, sum(stated(reading), beside.parts), findings);
        }
        return new MappingResult.Mapped(
                statement,
                Assembler.scope(reading),
                beside.parts,
                beside.silent,
                sum(stated(reading), beside.parts),
                findings);
    }

    /** What a row states besides its own statement: all of it is taken, or the row is not. */
    private final class Beside {
        private final List<MappingResult.Part> parts = new ArrayList<>();
        private final List<String> keys = new ArrayList<>();
        private final List<String> silent = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        private boolean refused;

        void read(Reading row, RowSteps kind, RowSteps also, String delivery) {
            var reading = also.begin(row.row(), row.columns());
            also.fill(reading);
            var key = Assembler.key(file.feed(), reading);
            if (!also.rule().matches(row.row())) {
                silent.add(key);
                return;
            }
            keys.add(key);
            var statement = statement(reading, kind, also, delivery);
            findings.addAll(reading.findings());
            if (statement == null) {
                refused = true;
            } else {
                parts.add(new MappingResult.Part(statement, ownAmount(reading, kind.rule(), also.rule())));
            }
        }

        /** The amount that the row's own statement leaves out; nothing where both share one. */
        private Stated ownAmount(Reading reading, RowRule rule, RowRule also) {
            return rule.amount().equals(also.amount()) ? Stated.NOTHING : stated(reading);
        }
    }

    private static Stated sum(Stated own, List<MappingResult.Part> parts) {
        var sum = own;
        for (var part : parts) {
            sum = sum.plus(part.stated());
        }
        return sum;
    }

    private MappingResult refused(
            Reading reading, RowSteps kind, List<String> also, Stated stated, List<Finding> findings) {
        var keys = new ArrayList<>(List.of(Assembler.key(file.feed(), reading)));
        keys.addAll(also);
        return new MappingResult.Refused(keys, stated, findings, person(reading, kind));
    }

    /** Whose row it is, read apart, so that nothing is found or quoted a second time; null where it does not say. */
    private @Nullable PersonDetails person(Reading row, RowSteps kind) {
        if (file.together() == Together.ROW) {
            return null;
        }
        var reading = kind.begin(row.row(), row.columns());
        kind.fill(reading, Together.TELLS_WHOSE);
        var person = new PersonReader(reading, identifiers.of(reading, kind.rule())).described();
        return person.identifies() ? person : null;
    }

    /** @param of the kind of row whose statement it is: the row's own, or one of those besides */
    private @Nullable Statement statement(Reading reading, RowSteps kind, RowSteps of, String delivery) {
        var rule = kind.rule();
        var provenance = new Provenance(
                delivery, reading.row().place(), file.hash(), of.rule().place());
        var assembler = new Assembler(file.feed(), of, reading, identifiers.of(reading, rule), provenance);
        return rule.event() == null ? assembler.entitlement() : assembler.event(rule.event());
    }

    /** What was read, for the examples in the file. */
    Reading reading(SourceRow row, Columns columns) {
        var present = described.present(row);
        var kind = kindOf(present);
        return kind == null ? new Reading(present, columns) : reading(present, columns, kind);
    }

    /** What was read besides, by its name in the mapping. */
    Map<String, Reading> readingsBeside(SourceRow stated, Columns columns) {
        var row = described.present(stated);
        var beside = new LinkedHashMap<String, Reading>();
        var kind = kindOf(row);
        if (kind != null) {
            kind.also().stream()
                    .filter(also -> also.rule().matches(row))
                    .forEach(also -> beside.put(also.rule().name(), reading(row, columns, also)));
        }
        return beside;
    }

    private static Reading reading(SourceRow row, Columns columns, RowSteps kind) {
        var reading = kind.begin(row, columns);
        kind.fill(reading);
        return reading;
    }

    private @Nullable RowSteps kindOf(SourceRow row) {
        for (var kind : kinds) {
            if (kind.rule().matches(row)) {
                return kind;
            }
        }
        return null;
    }

    private static Stated stated(Reading reading) {
        var amount = reading.number(Field.AMOUNT);
        var currency = reading.text(Field.CURRENCY);
        return amount == null || currency.isEmpty() ? Stated.NOTHING : new Stated(amount(amount), currency);
    }

    private static BigDecimal amount(BigDecimal amount) {
        return amount.stripTrailingZeros();
    }
}
