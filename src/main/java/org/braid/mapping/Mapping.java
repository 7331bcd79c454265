package org.braid.mapping;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.braid.audit.Finding;
import org.braid.audit.ReturnMark;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Marks;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;

/** One mapping file, compiled: a function from source rows to statements. Safe for use by several threads. */
public final class Mapping {
    private final MappingFile file;
    private final FieldReader fields;
    private final DescribedColumns described;
    private final Meaning meaning;

    Mapping(MappingFile file, FieldReader fields, DescribedColumns described) {
        this.file = file;
        this.fields = fields;
        this.described = described;
        this.meaning = Meaning.of(file, fields, described);
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
        return meaning.kind(row);
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
     * For the rows of one table, and one thread.
     *
     * @param columns what the reader said of the table's columns
     * @param delivery the SHA-256 of the delivery
     */
    public Normaliser normaliser(Columns columns, String delivery) {
        return new Normaliser(meaning, columns, delivery);
    }

    /** What was read, for the examples in the file. */
    Reading reading(SourceRow row, Columns columns) {
        return meaning.reading(row, columns);
    }

    /** What was read besides, by its name in the mapping. */
    Map<String, Reading> readingsBeside(SourceRow stated, Columns columns) {
        return meaning.readingsBeside(stated, columns);
    }
}
