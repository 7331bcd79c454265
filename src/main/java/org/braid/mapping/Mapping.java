package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.braid.audit.FindingCode;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Statement;
import org.braid.feed.Columns;
import org.braid.feed.ReadSpec;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** One mapping file, compiled: a function from source rows to statements. Safe for use by several threads. */
public final class Mapping {
    private final MappingFile file;
    private final FieldReader fields;

    Mapping(MappingFile file, FieldReader fields) {
        this.file = file;
        this.fields = fields;
    }

    public String feed() {
        return file.feed();
    }

    /** Feed and file, as in {@code education/plans}: what a delivery is replaced within. */
    public String source() {
        return file.source();
    }

    /** The SHA-256 of the file's bytes and of the code lists it uses. */
    public String hash() {
        return file.hash();
    }

    /** As messages name it: {@code mappings/education/plans.yaml}. */
    public String name() {
        return file.name();
    }

    public Semantics semantics() {
        return file.semantics();
    }

    /** The share, 0 to 1, of its people or pounds that a snapshot may lose without a person's word. */
    public double mayLose() {
        return file.mayLose();
    }

    public ReadSpec read() {
        return file.read();
    }

    MappingFile file() {
        return file;
    }

    /**
     * What one row means.
     *
     * @param columns what the reader said of the delivery's columns
     * @param delivery the SHA-256 of the delivery
     */
    public MappingResult normalise(SourceRow row, Columns columns, String delivery) {
        var reading = new Reading(row, columns);
        var rule = ruleFor(row);
        if (rule == null) {
            reading.refuse(FindingCode.UNKNOWN_ROW, "row");
            return new MappingResult.Refused("", Stated.NOTHING, reading.findings());
        }
        return result(reading, rule, delivery);
    }

    /** What the delivery speaks for, where the row says it. */
    public Optional<DateRange> period(SourceRow row, Columns columns) {
        var reading = new Reading(row, columns);
        file.period().forEach(rule -> fields.fill(reading, rule));
        return Optional.ofNullable(Assembler.period(reading));
    }

    private MappingResult result(Reading reading, RowRule rule, String delivery) {
        rule.fields().forEach(field -> fields.fill(reading, field));
        if (rule.gives() == RowRule.Gives.NOTHING) {
            return new MappingResult.NotData(stated(reading));
        }
        var statement = statement(reading, rule, delivery);
        return statement == null
                ? new MappingResult.Refused(Assembler.key(feed(), reading), stated(reading), reading.findings())
                : new MappingResult.Mapped(statement, stated(reading), reading.findings());
    }

    private @Nullable Statement statement(Reading reading, RowRule rule, String delivery) {
        var provenance = new Provenance(delivery, reading.row().place(), hash(), name() + ":" + rule.line());
        var assembler = new Assembler(feed(), reading, identifiers(reading, rule), provenance);
        return rule.event() == null ? assembler.entitlement() : assembler.event(rule.event());
    }

    /** What was read, for the examples in the file. */
    Reading reading(SourceRow row, Columns columns) {
        var reading = new Reading(row, columns);
        var rule = ruleFor(row);
        if (rule != null) {
            rule.fields().forEach(field -> fields.fill(reading, field));
        }
        return reading;
    }

    private @Nullable RowRule ruleFor(SourceRow row) {
        for (var rule : file.rows()) {
            if (rule.matches(row)) {
                return rule;
            }
        }
        return null;
    }

    private List<Identifier> identifiers(Reading reading, RowRule rule) {
        var identifiers = new ArrayList<Identifier>();
        for (var each : rule.identifiers()) {
            var text = fields.present(reading.text(each.value()));
            var scope = each.scope(reading);
            if (text.isEmpty() || (each.scope() != null && scope.isEmpty())) {
                continue;
            }
            reading.quote(each.system(), each.value(), each.line());
            each.identifier(scope, text)
                    .ifPresentOrElse(
                            identifiers::add, () -> reading.note(FindingCode.INVALID_IDENTIFIER, each.value(), text));
        }
        return identifiers;
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
