package org.braid.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** A first look over a delivery: in which order day and month stand in each column that the mapping leaves it to. */
final class ColumnOrders implements Rows {
    private final Delivery delivery;
    private final FieldReader fields;
    private final List<FieldRule.FromRow> sources;
    private final Map<Integer, DateVotes> votes = new TreeMap<>();
    private @Nullable Columns columns;

    private ColumnOrders(Delivery delivery, FieldReader fields, List<FieldRule.FromRow> sources) {
        this.delivery = delivery;
        this.fields = fields;
        this.sources = sources;
        sources.forEach(source -> votes.put(source.columns().get(0), new DateVotes()));
    }

    /** The sources of dates in a mapping whose order is for their column to decide. */
    static List<FieldRule.FromRow> undecided(MappingFile file, FieldReader fields) {
        var undecided = new LinkedHashSet<FieldRule.FromRow>();
        Stream.concat(sources(file), IdentifierRule.daysOf(file)).forEach(source -> {
            if (source instanceof FieldRule.FromRow from
                    && fields.texts().of(from).dates().waitsForColumn()) {
                undecided.add(from);
            }
        });
        return List.copyOf(undecided);
    }

    private static final Set<Field.Type> DATES = Set.of(Field.Type.DATE, Field.Type.BIRTH_DATE);

    private static Stream<FieldRule.Source> sources(MappingFile file) {
        return rules(file).filter(rule -> DATES.contains(rule.field().type())).flatMap(rule -> rule.sources().stream());
    }

    private static Stream<FieldRule> rules(MappingFile file) {
        var kinds = file.rows().stream().flatMap(row -> Stream.concat(Stream.of(row), row.also().stream()));
        return Stream.concat(file.period().stream(), kinds.flatMap(kind -> kind.fields().stream()));
    }

    /**
     * What Braid has put into a returned workbook is no evidence.
     *
     * @param layout how the delivery may come
     * @param list the sheet that Braid has put in; blank for none
     * @throws org.braid.feed.SetAside when the delivery cannot be used at all
     */
    static ColumnOrders of(
            Delivery delivery,
            ReadSpec layout,
            String list,
            FieldReader fields,
            List<FieldRule.FromRow> sources,
            Precautions precautions) {
        var orders = new ColumnOrders(delivery, fields, sources);
        RowReader.readAhead(delivery.path(), delivery.file(), layout, precautions, WithoutSheet.of(list, orders));
        return orders;
    }

    @Override
    public void columns(Columns columns) {
        this.columns = columns;
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var known = Objects.requireNonNull(columns, "columns come before rows");
        for (var row : batch) {
            var reading = new Reading(row, known);
            for (var source : sources) {
                var text = fields.present(reading.text(source));
                var column = source.columns().get(0);
                fields.texts().of(column).dates().count(text, Objects.requireNonNull(votes.get(column)));
            }
        }
    }

    @Override
    public void broken(Finding finding) {}

    /** How the columns' texts are read from now on. */
    ColumnTexts decided() {
        var decided = new HashMap<Integer, Texts>();
        votes.forEach((column, each) -> {
            var texts = fields.texts().of(column);
            decided.put(column, texts.with(texts.dates().decided(each.decision())));
        });
        return fields.texts().with(decided);
    }

    /** What was decided for cells that could be either, with the evidence. */
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        votes.forEach((column, each) -> {
            var decision = each.decision();
            if (decision.order() != null && each.matters()) {
                findings.add(new Finding(
                        FindingCode.DATE_ORDER,
                        SourceRef.line(delivery.file(), 1),
                        Objects.requireNonNull(columns).names().get(column),
                        decision.order().words() + ": " + decision.evidence()));
            }
        });
        return findings;
    }
}
