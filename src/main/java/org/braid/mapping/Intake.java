package org.braid.mapping;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.audit.Tally;
import org.braid.entitlement.PersonDetails;
import org.braid.feed.Columns;
import org.braid.feed.Delivery;
import org.braid.feed.Rows;
import org.braid.feed.SourceRow;
import org.jspecify.annotations.Nullable;

/** Takes in one delivery row by row: finds out what each says that is new, and where each ends. */
final class Intake implements Rows {
    /** Of a row that does not even say which it is. */
    private static final String NO_KEY = "";

    private final Night night;
    private final Delivery delivery;
    private final Mapping mapping;
    private final Statements statements;
    private final Correction correction;
    private final Map<String, Statements.Current> current;
    /** Keys that the feed's other layouts have stated: one key is one statement. */
    private final Set<String> elsewhere;

    /** Content hash by key of what this delivery has said so far. */
    private final Map<String, String> said = new HashMap<>();

    /** Keys of rows that could not be taken: what was known under them stays known until a good row says otherwise. */
    private final Set<String> refused = new HashSet<>();

    private final HeldBack heldBack;
    private final SpokenFor spokenFor;
    private final Changes changes;
    private final Found findings = new Found();
    private final Tally tally = new Tally();
    private final Map<String, BigDecimal> stated = new TreeMap<>();
    private long counted;
    private @Nullable Normaliser normaliser;

    Intake(Night night, Delivery delivery, Mapping mapping, Statements statements, Correction correction) {
        this.night = night;
        this.delivery = delivery;
        this.mapping = mapping;
        this.statements = statements;
        this.correction = correction;
        this.current = statements.current(mapping.source());
        this.elsewhere = statements.keysOfOtherLayouts(mapping.feed(), mapping.source());
        this.heldBack = new HeldBack(night, delivery, mapping.source(), statements);
        this.spokenFor = new SpokenFor(statements.spokenFor(mapping.source()));
        this.changes = new Changes(night, delivery, mapping, statements);
    }

    @Override
    public void columns(Columns columns) {
        normaliser = mapping.normaliser(columns, delivery.sha256());
    }

    @Override
    public void rows(List<SourceRow> batch) {
        var table = Objects.requireNonNull(normaliser, "columns come before rows");
        for (var row : batch) {
            take(row, table);
        }
        changes.write();
    }

    @Override
    public void broken(Finding finding) {
        counted++;
        refused.add(NO_KEY);
        tally.add(RowPlace.REJECTED);
        findings.add(finding);
    }

    @Override
    public void notData(long number) {
        counted += number;
        tally.count(RowPlace.NOT_DATA, number);
    }

    @Override
    public void note(Finding finding) {
        findings.add(finding);
    }

    private void take(SourceRow row, Normaliser table) {
        counted++;
        table.of(row)
                .fold(new MappingResult.Cases<>(
                        mapped -> place(mapped, row, table),
                        this::refuse,
                        withdrawn -> withdraw(withdrawn, row, table),
                        notData -> put(RowPlace.NOT_DATA, notData.stated())));
    }

    private Optional<Void> refuse(MappingResult.Refused row) {
        findings.addAll(row.findings());
        refused.addAll(row.keys());
        holdBack(row.person(), row.findings().get(0).place());
        var waits = row.findings().get(0).code().weight() == FindingCode.Weight.QUARANTINED;
        return put(waits ? RowPlace.QUARANTINED : RowPlace.REJECTED, row.stated());
    }

    private Optional<Void> place(MappingResult.Mapped mapped, SourceRow row, Normaliser table) {
        findings.addAll(mapped.findings());
        var keys = mapped.keys();
        var hash = mapped.hash();
        if (keys.stream().anyMatch(elsewhere::contains)) {
            return again(false, mapped, row.place());
        }
        var before = said.get(keys.get(0));
        if (before != null || keys.stream().anyMatch(said::containsKey)) {
            return again(hash.equals(before), mapped, row.place());
        }
        keys.forEach(key -> said.put(key, hash));
        speakFor(mapped.scope(), row, table);
        var was = current.get(keys.get(0));
        var differs = was == null || !was.hash().equals(hash);
        if (differs && correction.leaves(keys)) {
            return put(RowPlace.SUPERSEDED, mapped.stated());
        }
        if (mapping.semantics() == Semantics.APPEND && was != null && differs && !correction.isOne()) {
            return again(false, mapped, row.place());
        }
        return put(apply(mapped, keys, hash), mapped.stated());
    }

    /** What was stated in the row's scope, or under its reference, ends unless another row states it. */
    private Optional<Void> withdraw(MappingResult.Withdrawn withdrawn, SourceRow row, Normaliser table) {
        findings.addAll(withdrawn.findings());
        heldBack.addWithdrawal(withdrawn.person(), row.place(), withdrawn.stated());
        speakFor(withdrawn.scope(), row, table);
        if (mapping.semantics() != Semantics.SNAPSHOT && !withdrawn.key().isEmpty()) {
            // The key of a whole is where those of its parts begin.
            current.keySet().stream()
                    .filter(key -> key.startsWith(withdrawn.key()))
                    .toList()
                    .forEach(this::end);
        }
        return put(RowPlace.APPLIED, withdrawn.stated());
    }

    private void end(String key) {
        var known = current.remove(key);
        if (known != null) {
            changes.end(known);
        }
    }

    private Optional<Void> again(boolean same, MappingResult.Mapped mapped, SourceRef place) {
        if (!same) {
            holdBack(mapped.statement().person(), place);
        }
        findings.add(Finding.ofRow(same ? FindingCode.DUPLICATE_ROW : FindingCode.DUPLICATE_KEY, place));
        return put(same ? RowPlace.SUPERSEDED : RowPlace.QUARANTINED, mapped.stated());
    }

    /** A person's rows wait for this one, where the mapping wants them together. */
    private void holdBack(@Nullable PersonDetails person, SourceRef row) {
        if (mapping.together() == Together.PERSON) {
            heldBack.add(person, row);
        }
    }

    private void speakFor(String scope, SourceRow row, Normaliser table) {
        spokenFor.add(scope, table.period(row).orElse(null));
    }

    private RowPlace apply(MappingResult.Mapped mapped, List<String> keys, String hash) {
        var known = current.get(keys.get(0));
        if (known != null && known.hash().equals(hash)) {
            return RowPlace.UNCHANGED;
        }
        for (var key : keys) {
            var was = current.get(key);
            if (was != null) {
                changes.end(was);
            }
        }
        if (mapping.semantics() == Semantics.UPSERT) {
            mapped.silent().forEach(this::end);
        }
        changes.add(mapped, hash);
        return RowPlace.APPLIED;
    }

    private Optional<Void> put(RowPlace place, Stated amount) {
        if (amount.currency().isEmpty()) {
            tally.add(place);
        } else {
            stated.merge(amount.currency(), amount.amount(), BigDecimal::add);
            tally.add(place, amount.amount(), Currency.getInstance(amount.currency()));
        }
        return Optional.empty();
    }

    /** @param trusted whether the delivery may lose any share */
    IntakeResult finish(boolean trusted) {
        findings.addAll(heldBack.holdBack(tally, changes.ended(), said::containsKey));
        if (mapping.semantics() != Semantics.SNAPSHOT) {
            endLeftOut();
        }
        var held = mapping.semantics() == Semantics.SNAPSHOT && !endAbsent(trusted);
        if (!held) {
            statements.speak(night, delivery, mapping.source(), spokenFor.ends());
        } else {
            findings.add(Finding.ofRow(FindingCode.SNAPSHOT_SHRANK, SourceRef.line(delivery.file(), 1)));
        }
        // A heading without rows names no authority, so nothing was ended; that is rarely what was meant.
        if (counted == 0) {
            findings.add(Finding.ofRow(FindingCode.EMPTY_FILE, SourceRef.line(delivery.file(), 1)));
        }
        return new IntakeResult(mapping, counted, stated, tally, findings.all(), held);
    }

    private List<Long> absent() {
        return current.entrySet().stream()
                .filter(known -> spokenFor.includes(known.getValue()))
                .filter(known -> isAbsent(known.getKey()))
                .map(known -> known.getValue().id())
                .toList();
    }

    private boolean isAbsent(String key) {
        return !said.containsKey(key) && !refused.contains(key) && !correction.leaves(List.of(key));
    }

    /** Ends what the corrected delivery had and its correction has not, although the feed would keep it. */
    private void endLeftOut() {
        var leftOut = current.entrySet().stream()
                .filter(known -> correction.stated().contains(known.getKey()) && isAbsent(known.getKey()))
                .map(known -> known.getValue().id())
                .toList();
        endUnlessUnread(leftOut);
    }

    private void endUnlessUnread(List<Long> absent) {
        var held = heldBack.among(absent);
        var ending = absent.stream().filter(id -> !held.contains(id)).toList();
        if (refused.contains(NO_KEY) && !ending.isEmpty()) {
            findings.add(Finding.ofRow(FindingCode.ENDINGS_WAIT, SourceRef.line(delivery.file(), 1)));
        } else {
            statements.end(night, ending);
        }
    }

    /** Ends what a snapshot no longer says; says false, and ends nothing, when that would be too much. */
    private boolean endAbsent(boolean trusted) {
        var loss = new Loss();
        var absent = new ArrayList<>(absent());
        var held = heldBack.among(absent);
        absent.removeIf(held::contains);
        var ending = new HashSet<>(absent);
        current.values().stream()
                .filter(spokenFor::includes)
                .forEach(statement -> loss.count(statement, !ending.contains(statement.id())));
        if (!trusted && loss.exceeds(mapping.mayLose())) {
            return false;
        }
        endUnlessUnread(absent);
        return true;
    }
}
