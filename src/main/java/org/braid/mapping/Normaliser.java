package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Statement;
import org.braid.entitlement.Terms;
import org.braid.feed.Columns;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * Says what the rows of one table mean, one after the other: for one thread, since a row is read where the row before it
 * was.
 */
public final class Normaliser {
    private final Meaning meaning;
    private final MappingFile file;
    private final Columns columns;
    private final String delivery;
    private final Kind[] kinds;
    private final Kind anyRow;

    Normaliser(Meaning meaning, Columns columns, String delivery) {
        this.meaning = meaning;
        this.file = meaning.file();
        this.columns = columns;
        this.delivery = delivery;
        this.kinds = meaning.kinds().stream().map(Kind::new).toArray(Kind[]::new);
        this.anyRow = new Kind(meaning.anyRow());
    }

    /** Rows of one kind, all of which are read and assembled in the same place. */
    private final class Kind {
        private final RowSteps steps;
        private final RowRule rule;
        private final Reading reading;
        private final Reading whose;
        private final Assembler assembler;
        private final List<Kind> also;

        Kind(RowSteps steps) {
            this.steps = steps;
            rule = steps.rule();
            reading = steps.reading(columns);
            whose = steps.reading(columns);
            assembler = new Assembler(file.feed(), steps, reading);
            also = steps.also().stream().map(Kind::new).toList();
        }

        /** @param by whose identifiers the row has: the kind that it is of, or that one which this stands beside */
        @Nullable
        Statement statement(RowRule by) {
            var provenance = new Provenance(delivery, reading.row().place(), file.hash(), rule.place());
            var identified = meaning.identifiers().of(reading, by);
            return by.event() == null
                    ? assembler.entitlement(identified, provenance)
                    : assembler.event(by.event(), identified, provenance);
        }

        /** Whose row it is, read apart, so that nothing is found or quoted a second time; null where it does not say. */
        @Nullable
        PersonDetails person(SourceRow row) {
            if (file.together() == Together.ROW) {
                return null;
            }
            whose.begin(row);
            steps.fill(whose, Together.TELLS_WHOSE);
            var person = new PersonReader(whose, meaning.identifiers().of(whose, rule)).described();
            return person.identifies() ? person : null;
        }
    }

    /** What one row means. */
    public MappingResult of(SourceRow row) {
        var present = meaning.described().present(row);
        for (var kind : kinds) {
            if (kind.rule.matches(present)) {
                kind.reading.begin(present);
                return result(kind);
            }
        }
        var reading = new Reading(present, columns);
        reading.refuse(FindingCode.UNKNOWN_ROW, "row");
        return new MappingResult.Refused(List.of(""), Stated.NOTHING, reading.findings(), anyRow.person(present));
    }

    /** What the delivery speaks for, where the row says it. */
    Optional<DateRange> period(SourceRow row) {
        if (file.period().isEmpty()) {
            return Optional.empty();
        }
        var reading = new Reading(meaning.described().present(row), columns);
        file.period().forEach(rule -> meaning.fields().fill(reading, rule));
        return Optional.ofNullable(Assembler.period(reading));
    }

    private MappingResult result(Kind kind) {
        var reading = kind.reading;
        if (kind.rule.gives() != RowRule.Gives.NOTHING) {
            meaning.described().check(reading);
        }
        kind.steps.fill(reading);
        return switch (kind.rule.gives()) {
            case NOTHING -> new MappingResult.NotData(stated(reading));
            case WITHDRAWAL -> withdrawn(kind, reading);
            case ENTITLEMENT, EVENT -> stated(kind, reading);
        };
    }

    private MappingResult withdrawn(Kind kind, Reading reading) {
        if (!reading.has(Field.AUTHORITY)) {
            reading.refuse(FindingCode.MISSING_VALUE, Field.AUTHORITY.label());
        }
        return reading.refused()
                ? refused(kind, List.of(), stated(reading), reading.findings())
                : new MappingResult.Withdrawn(
                        Assembler.scope(reading),
                        Assembler.key(file.feed(), reading),
                        stated(reading),
                        reading.findings(),
                        kind.person(reading.row()));
    }

    private MappingResult stated(Kind kind, Reading reading) {
        var statement = kind.statement(kind.rule);
        if (!kind.also.isEmpty()) {
            return statedWithMore(kind, reading, statement);
        }
        return statement == null
                ? refused(kind, List.of(), stated(reading), reading.findings())
                : new MappingResult.Mapped(
                        statement,
                        Assembler.scope(reading),
                        List.of(),
                        List.of(),
                        stated(reading, statement),
                        reading.findings());
    }

    private MappingResult statedWithMore(Kind kind, Reading reading, @Nullable Statement statement) {
        var beside = new Beside();
        for (var also : kind.also) {
            beside.read(reading.row(), kind, also);
        }
        var findings = new ArrayList<>(reading.findings());
        beside.findings.stream().filter(each -> !findings.contains(each)).forEach(findings::add);
        if (statement == null || beside.refused) {
            return refused(kind, beside.keys, sum(stated(reading), beside.parts), findings);
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

        void read(SourceRow row, Kind kind, Kind also) {
            var reading = also.reading;
            reading.begin(row);
            also.steps.fill(reading);
            var key = Assembler.key(file.feed(), reading);
            if (!also.rule.matches(row)) {
                silent.add(key);
                return;
            }
            keys.add(key);
            var statement = also.statement(kind.rule);
            findings.addAll(reading.findings());
            if (statement == null) {
                refused = true;
            } else {
                parts.add(new MappingResult.Part(statement, ownAmount(reading, kind.rule, also.rule)));
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

    private MappingResult refused(Kind kind, List<String> also, Stated stated, List<Finding> findings) {
        var keys = new ArrayList<>(List.of(Assembler.key(file.feed(), kind.reading)));
        keys.addAll(also);
        return new MappingResult.Refused(keys, stated, findings, kind.person(kind.reading.row()));
    }

    /** What an award states is the row's own amount, which is made plain once. */
    private static Stated stated(Reading reading, Statement statement) {
        return statement instanceof Entitlement award
                ? new Stated(award.terms().amount(), reading.text(Field.CURRENCY))
                : stated(reading);
    }

    private static Stated stated(Reading reading) {
        var amount = reading.number(Field.AMOUNT);
        var currency = reading.text(Field.CURRENCY);
        return amount == null || currency.isEmpty() ? Stated.NOTHING : new Stated(Terms.plain(amount), currency);
    }
}
