package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Statement;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Marks;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** One mapping file, compiled: a function from source rows to statements. Safe for use by several threads. */
public final class Mapping {
    private final MappingFile file;
    private final FieldReader fields;
    private final DescribedColumns described;
    private final List<RowSteps> kinds;
    /** What rows of every kind say of their person. */
    private final RowSteps anyRow;

    Mapping(MappingFile file, FieldReader fields, DescribedColumns described) {
        this.file = file;
        this.fields = fields;
        this.kinds =
                file.rows().stream().map(rule -> new RowSteps(rule, fields)).toList();
        this.anyRow = new RowSteps(RowRule.shared(file.rows()), fields);
        this.described = described;
    }

    /**
     * This mapping for one delivery: a column that is to decide the order of its dates is looked over first, and what must
     * be unique in the delivery is.
     *
     * @throws org.braid.feed.SetAside when the delivery cannot be used at all
     */
    ForDelivery forDelivery(Delivery delivery, Precautions precautions) {
        var undecided = ColumnOrders.undecided(file, fields);
        if (undecided.isEmpty()) {
            return new ForDelivery(new Mapping(file, fields, described.ofDelivery(fields.texts())), List.of());
        }
        var list = Marks.in(delivery.path(), precautions, secret().stream().toList())
                .map(ReturnMark::list)
                .orElse("");
        var orders = ColumnOrders.of(delivery, readAlsoCorrected(), list, fields, undecided, precautions);
        var decided = orders.decided();
        return new ForDelivery(
                new Mapping(file, fields.with(decided), described.ofDelivery(decided)), orders.findings());
    }

    /** @param findings what the delivery as a whole decided */
    record ForDelivery(Mapping mapping, List<Finding> findings) {

        /** These, and then those of the rows. */
        List<Finding> and(List<Finding> ofRows) {
            var all = new ArrayList<>(findings);
            all.addAll(ofRows);
            return all;
        }
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

    /** What becomes of a person's good rows beside one that cannot be taken. */
    Together together() {
        return file.together();
    }

    public ReadSpec read() {
        return file.read();
    }

    /** The name of the password that opens its files. */
    Optional<String> secret() {
        return read() instanceof ReadSpec.Table table && !table.password().isEmpty()
                ? Optional.of(table.password())
                : Optional.empty();
    }

    /** The names of the files that it is meant for, with {@code *} and {@code ?}; empty for all. */
    List<String> files() {
        return file.files();
    }

    /**
     * How a corrected return may come: a table as a CSV or as any workbook, since a returned CSV is a workbook, and people
     * save a workbook as a CSV.
     */
    public ReadSpec readAlsoCorrected() {
        return read() instanceof ReadSpec.Table table
                ? table.in(EnumSet.complementOf(EnumSet.of(ReadSpec.Format.XML, ReadSpec.Format.NDJSON)))
                : read();
    }

    /** Compares the totals of a delivery with its rows, where the mapping says so. */
    Optional<ControlTotals> control(String delivery, Rows rows) {
        return read() instanceof ReadSpec.Table table && table.shape().control().isAsked()
                ? Optional.of(ControlTotals.over(table, delivery, fields.texts(), rows))
                : Optional.empty();
    }

    /** The code lists in files that it uses, by name. */
    public List<CodeListFile> codeLists() {
        return file.codeLists();
    }

    /** What it asks of those who send; nothing where it reads no table. */
    public Optional<Contract> contract() {
        return read() instanceof ReadSpec.Table table
                ? Optional.of(new Contracting(this, fields.texts(), described, table).contract())
                : Optional.empty();
    }

    /** Which kind of row it is, by its name in the mapping; blank for none. */
    String kind(SourceRow row) {
        var kind = kindOf(described.present(row));
        return kind == null ? "" : kind.rule().name();
    }

    /** Columns and fields of a proposal that nobody has looked at yet; until somebody did, nobody can accept it. */
    public List<String> unconfirmed() {
        return file.unconfirmed();
    }

    /** The codes that it translates into Braid's own, by field; two lists for one field are two vocabularies. */
    public List<Vocabulary> vocabularies() {
        return Vocabulary.of(file);
    }

    /** The streams that its rows can state, sorted. */
    public SortedSet<String> streams() {
        var streams = new TreeSet<String>();
        Vocabulary.constants(file, Field.STREAM).forEach(streams::add);
        vocabularies().stream()
                .filter(list -> list.field().equals(Field.STREAM.label()))
                .forEach(list -> streams.addAll(list.meanings().values()));
        return streams;
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
        var present = described.present(row);
        var kind = kindOf(present);
        if (kind == null) {
            var reading = new Reading(present, columns);
            reading.refuse(FindingCode.UNKNOWN_ROW, "row");
            return new MappingResult.Refused(List.of(""), Stated.NOTHING, reading.findings(), person(reading, anyRow));
        }
        return result(kind.begin(present, columns), kind, delivery);
    }

    /** What the delivery speaks for, where the row says it. */
    public Optional<DateRange> period(SourceRow row, Columns columns) {
        var reading = new Reading(described.present(row), columns);
        file.period().forEach(rule -> fields.fill(reading, rule));
        return Optional.ofNullable(Assembler.period(reading));
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
                        Assembler.key(feed(), reading),
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
            var key = Assembler.key(feed(), reading);
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
        var keys = new ArrayList<>(List.of(Assembler.key(feed(), reading)));
        keys.addAll(also);
        return new MappingResult.Refused(keys, stated, findings, person(reading, kind));
    }

    /** Whose row it is, read apart, so that nothing is found or quoted a second time; null where it does not say. */
    private @Nullable PersonDetails person(Reading row, RowSteps kind) {
        if (together() == Together.ROW) {
            return null;
        }
        var reading = kind.begin(row.row(), row.columns());
        kind.fill(reading, Together.TELLS_WHOSE);
        var person = new PersonReader(reading, identifiers(reading, kind.rule())).described();
        return person.identifies() ? person : null;
    }

    /** @param of the kind of row whose statement it is: the row's own, or one of those besides */
    private @Nullable Statement statement(Reading reading, RowSteps kind, RowSteps of, String delivery) {
        var rule = kind.rule();
        var provenance = new Provenance(
                delivery, reading.row().place(), hash(), of.rule().place());
        var assembler = new Assembler(feed(), of, reading, identifiers(reading, rule), provenance);
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

    private List<Identifier> identifiers(Reading reading, RowRule rule) {
        if (rule.identifiers().isEmpty()) {
            return List.of();
        }
        var identifiers = new ArrayList<Identifier>();
        for (var each : rule.identifiers()) {
            var text = fields.present(reading.text(each.value()));
            var scope = each.scope(reading);
            if (text.isEmpty() || (each.scope() != null && scope.isEmpty())) {
                continue;
            }
            if (CellError.is(text)) {
                reading.note(FindingCode.CELL_ERROR, each.value(), text);
                continue;
            }
            reading.quote(each.system(), each.value(), each.line());
            each.identifier(scope, text)
                    .ifPresentOrElse(identifiers::add, () -> reading.note(each.problem(text), each.value(), text));
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
