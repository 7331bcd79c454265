package org.braid.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.audit.Tally;
import org.braid.audit.Transactions;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.RowReader;
import org.braid.feed.Rows;
import org.braid.feed.SetAside;

/** Stage 2: reads a delivery by its mapping and keeps what is new in it; wholly or, where something breaks, not at all. */
public final class Normalising {
    private final Mappings mappings;
    private final Statements statements;
    private final Readings readings;
    private final Corrections corrections;
    private final Recognising recognising;
    private final Transactions transactions;
    private final Set<String> trusted;
    private final Function<String, Precautions> precautions;

    /**
     * @param trusted feeds whose snapshots may lose more tonight than their mapping allows: a person looked at them
     * @param precautions of each feed
     */
    public Normalising(
            Mappings mappings,
            Statements statements,
            Readings readings,
            Corrections corrections,
            Transactions transactions,
            Set<String> trusted,
            Function<String, Precautions> precautions) {
        this.mappings = mappings;
        this.statements = statements;
        this.readings = readings;
        this.corrections = corrections;
        this.recognising = new Recognising(mappings, corrections, readings, precautions);
        this.transactions = transactions;
        this.trusted = Set.copyOf(trusted);
        this.precautions = precautions;
    }

    /** @throws SetAside when the delivery cannot be used; nothing of it was kept then */
    public void normalise(Night night, Delivery delivery) {
        if (readings.readTonight(night, delivery)) {
            return;
        }
        var corrected = corrections.of(delivery).flatMap(unused -> corrections.read(delivery));
        if (corrected.isPresent()) {
            readings.same(night, delivery, corrected.get().night());
            corrections.close(night, delivery.id());
            return;
        }
        var recognised = recognising.recognise(delivery);
        var own = recognised.mapping();
        var mapping = own == null
                ? mappings.reading(delivery, precautions.apply(delivery.feed()))
                : mappings.accepted(own, delivery);
        var then = readings.readBefore(night, delivery, mapping.hash());
        if (then.isPresent()) {
            readings.same(night, delivery, then.get());
        } else {
            read(night, delivery, mapping, recognised);
        }
    }

    /** What stopped a delivery, kept so that somebody can act on it. */
    public void setAside(Night night, Delivery delivery, Finding finding) {
        readings.keep(night, delivery, nothing(Readings.Outcome.SET_ASIDE), List.of(finding));
    }

    /** What was found while the delivery was fetched stands with what is found in it. */
    public void note(Night night, Delivery delivery, List<Finding> ofSource) {
        readings.note(night, delivery, ofSource);
    }

    private static Readings.Reading nothing(Readings.Outcome outcome) {
        return new Readings.Reading("", "", outcome, 0, Map.of(), new Tally());
    }

    private void read(Night night, Delivery delivery, Mapping mapping, Recognised recognised) {
        var results = new ArrayList<IntakeResult>();
        var prepared = mapping.forDelivery(delivery, precautions.apply(delivery.feed()));
        transactions.whollyIf(() -> {
            var result = take(night, delivery, prepared.mapping(), recognised);
            results.add(result);
            if (!result.held()) {
                readings.keep(
                        night, delivery, result.reading(Readings.Outcome.READ), found(recognised, prepared, result));
                correct(night, delivery, recognised);
            }
            return !result.held();
        });
        var result = results.get(0);
        if (result.held()) {
            readings.keep(night, delivery, result.reading(Readings.Outcome.HELD), found(recognised, prepared, result));
        }
    }

    private IntakeResult take(Night night, Delivery delivery, Mapping mapping, Recognised recognised) {
        var original = recognised.original();
        var correction = original == null ? Correction.NONE : corrections.correction(original, mapping.source());
        var intake = new Intake(night, delivery, mapping, statements, correction);
        var layout = recognised.mapping() == null ? mapping.read() : mapping.readAlsoCorrected();
        var control = mapping.control(delivery.file(), intake);
        Rows rows = control.isPresent() ? control.get() : intake;
        RowReader.readAhead(
                delivery.path(),
                delivery.file(),
                layout,
                precautions.apply(delivery.feed()),
                WithoutSheet.of(recognised.list(), rows));
        control.ifPresent(ControlTotals::finish);
        return intake.finish(trusted.contains(delivery.feed()));
    }

    private static List<Finding> found(Recognised recognised, Mapping.ForDelivery prepared, IntakeResult result) {
        return Stream.concat(recognised.findings().stream(), prepared.and(result.findings()).stream())
                .toList();
    }

    /** What the original left open is closed by its correction. */
    private void correct(Night night, Delivery delivery, Recognised recognised) {
        var original = recognised.original();
        if (original != null) {
            corrections.keep(night, delivery, original, recognised.how());
            corrections.chain(original).forEach(each -> corrections.close(night, each));
        }
    }
}
