package org.braid.mapping;

import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.braid.entitlement.PersonDetails;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Marks;
import org.braid.feed.Precautions;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each row of a file by itself, before anything is known of what came earlier: what could be taken counts
 * as applied. Nothing is kept.
 */
public final class Rehearsal implements Rows {
    private static final int MOST_SHOWN = 20;

    private final Mapping mapping;
    private final String delivery;
    private final Noticed noticed;
    private final Set<String> said = new HashSet<>();
    /** Content hash by key, of those that are stated more than once. */
    private final Map<String, String> repeated = new HashMap<>();

    private final Tally tally = new Tally();
    private final Map<FindingCode, Long> codes = new EnumMap<>(FindingCode.class);
    private final List<Finding> shown = new ArrayList<>();
    private @Nullable Normaliser normaliser;

    private Rehearsal(Mapping mapping, String delivery, Noticed noticed) {
        this.mapping = mapping;
        this.delivery = delivery;
        this.noticed = noticed;
    }

    /**
     * What bears on rows that were read before: where more of it is noticed, the file is read again.
     *
     * @param companions the people with a row that could not be taken
     * @param repeated the keys that are stated more than once
     */
    private record Noticed(Companions companions, Set<String> repeated) {
        int size() {
            return companions.size() + repeated.size();
        }
    }

    /**
     * @param mapping its name
     * @param codes how many findings of each
     * @param shown the first findings, without what the cells say
     */
    public record Result(String mapping, Tally tally, Map<FindingCode, Long> codes, List<Finding> shown) {}

    /** @throws org.braid.feed.SetAside when the file cannot be used at all */
    public static Result of(Mappings mappings, Delivery delivery, Precautions precautions) {
        var mapping = mappings.reading(delivery, precautions);
        var prepared = mapping.forDelivery(delivery, precautions);
        var rehearsal = of(prepared.mapping(), delivery, precautions);
        prepared.findings().forEach(rehearsal::note);
        return new Result(mapping.name(), rehearsal.tally, rehearsal.codes, List.copyOf(rehearsal.shown));
    }

    private static Rehearsal of(Mapping mapping, Delivery delivery, Precautions precautions) {
        var noticed = new Noticed(new Companions(), new HashSet<>());
        Rehearsal rehearsal;
        int before;
        do {
            before = noticed.size();
            rehearsal = new Rehearsal(mapping, delivery.sha256(), noticed);
            rehearsal.read(delivery, precautions);
        } while (noticed.size() > before && rehearsal.tally.rows(RowPlace.APPLIED) > 0);
        return rehearsal;
    }

    private void read(Delivery file, Precautions precautions) {
        var list = Marks.in(file.path(), precautions, mapping.secret().stream().toList())
                .map(ReturnMark::list)
                .orElse("");
        var layout = list.isEmpty() ? mapping.read() : mapping.readAlsoCorrected();
        var control = mapping.control(file.file(), this);
        Rows rows = control.isPresent() ? control.get() : this;
        RowReader.readAhead(file.path(), file.file(), layout, precautions, WithoutSheet.of(list, rows));
        control.ifPresent(ControlTotals::finish);
    }

    @Override
    public void columns(Columns columns) {
        normaliser = mapping.normaliser(columns, delivery);
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var table = Objects.requireNonNull(normaliser, "columns come before rows");
        for (var row : batch) {
            table.of(row)
                    .fold(new MappingResult.Cases<>(
                            mapped -> place(mapped, row.place()),
                            this::refuse,
                            withdrawn -> withdraw(withdrawn, row.place()),
                            notData -> put(RowPlace.NOT_DATA, notData.stated())));
        }
    }

    @Override
    public void broken(Finding finding) {
        note(finding);
        tally.add(RowPlace.REJECTED);
    }

    @Override
    public void notData(long number) {
        tally.count(RowPlace.NOT_DATA, number);
    }

    @Override
    public void note(Finding finding) {
        codes.merge(finding.code(), 1L, Long::sum);
        if (shown.size() < MOST_SHOWN) {
            shown.add(new Finding(finding.code(), finding.place(), finding.column(), ""));
        }
    }

    private Optional<Void> refuse(MappingResult.Refused row) {
        row.findings().forEach(this::note);
        var first = row.findings().get(0);
        waitFor(row.person(), first.place());
        var waits = first.code().weight() == FindingCode.Weight.QUARANTINED;
        return put(waits ? RowPlace.QUARANTINED : RowPlace.REJECTED, row.stated());
    }

    private Optional<Void> place(MappingResult.Mapped mapped, SourceRef place) {
        mapped.findings().forEach(this::note);
        var keys = mapped.keys();
        var isRepeated = noticed.repeated().contains(keys.get(0));
        var hash = isRepeated ? mapped.hash() : "";
        if (keys.stream().anyMatch(said::contains)) {
            // Whether they are the same is found when the file is read again.
            return keys.stream().filter(noticed.repeated()::add).count() > 0
                    ? put(RowPlace.SUPERSEDED, mapped.stated())
                    : again(hash.equals(repeated.get(keys.get(0))), mapped, place);
        }
        said.addAll(keys);
        if (isRepeated) {
            repeated.put(keys.get(0), hash);
        }
        return take(mapped.statement().person(), place, mapped.stated());
    }

    private Optional<Void> again(boolean same, MappingResult.Mapped mapped, SourceRef place) {
        if (!same) {
            waitFor(mapped.statement().person(), place);
        }
        note(Finding.ofRow(same ? FindingCode.DUPLICATE_ROW : FindingCode.DUPLICATE_KEY, place));
        return put(same ? RowPlace.SUPERSEDED : RowPlace.QUARANTINED, mapped.stated());
    }

    private Optional<Void> withdraw(MappingResult.Withdrawn withdrawn, SourceRef place) {
        withdrawn.findings().forEach(this::note);
        return take(withdrawn.person(), place, withdrawn.stated());
    }

    private void waitFor(@Nullable PersonDetails person, SourceRef row) {
        if (mapping.together() == Together.PERSON) {
            noticed.companions().add(person, row);
        }
    }

    private Optional<Void> take(@Nullable PersonDetails person, SourceRef place, Stated stated) {
        var bad = person == null || noticed.companions().isEmpty()
                ? Optional.<SourceRef>empty()
                : noticed.companions().row(person);
        if (bad.isEmpty()) {
            return put(RowPlace.APPLIED, stated);
        }
        noticed.companions().add(person, bad.get());
        note(HeldBack.waits(place, bad.get()));
        return put(RowPlace.QUARANTINED, stated);
    }

    private Optional<Void> put(RowPlace place, Stated amount) {
        if (amount.currency().isEmpty()) {
            tally.add(place);
        } else {
            tally.add(place, amount.amount(), Currency.getInstance(amount.currency()));
        }
        return Optional.empty();
    }
}
