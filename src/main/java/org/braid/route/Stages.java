package org.braid.route;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.TreeMap;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.audit.Tonight;
import org.braid.feed.Deliveries;
import org.braid.feed.Delivery;
import org.braid.feed.SetAside;
import org.braid.fetch.SourceFindings;
import org.braid.mapping.Normalising;
import org.braid.person.Compared;
import org.braid.person.Linking;
import org.braid.record.Manifest;
import org.braid.record.Merging;
import org.braid.record.NightTotals;
import org.braid.record.Proving;
import org.braid.report.Publishing;
import org.braid.returning.Returning;
import org.jspecify.annotations.Nullable;

/** The way of the data in one place: what the routes call, stage by stage. Start reading here. */
public final class Stages {
    private final Tonight tonight;
    private final SourceFindings sources;
    private final Deliveries deliveries;
    private final Normalising normalising;
    private final Linking linking;
    private final Merging merging;
    private final Proving proving;
    private final Returning returning;
    private final Publishing publishing;
    private final Progress progress;
    /** The delivery that is on its way; null while its file is not in the ledger. Feeds are drained one after another. */
    private @Nullable Delivery received;

    private Compared compared = Compared.NOTHING;

    public Stages(
            Tonight tonight,
            SourceFindings sources,
            Deliveries deliveries,
            Normalising normalising,
            Linking linking,
            Merging merging,
            Proving proving,
            Returning returning,
            Publishing publishing,
            Progress progress) {
        this.tonight = tonight;
        this.sources = sources;
        this.deliveries = deliveries;
        this.normalising = normalising;
        this.linking = linking;
        this.merging = merging;
        this.proving = proving;
        this.returning = returning;
        this.publishing = publishing;
        this.progress = progress;
    }

    /** The night begins: what a broken one left is taken back, and what it had received is read again. */
    public Night begin(LocalDate date) {
        var night = tonight.begin(date);
        deliveries.waiting().forEach(this::readAgain);
        return night;
    }

    /** Stage 2 of a delivery that is in the ledger already: it is normalised, or set aside. */
    public void readAgain(Delivery delivery) {
        try {
            normalise(delivery);
        } catch (RuntimeException e) {
            setAside(delivery, SetAside.why(delivery.file(), e));
        }
    }

    /** A night for what one command hands in: whatever else waits is left for the next. */
    public Night beginAlone(LocalDate date) {
        return tonight.begin(date);
    }

    /** Stage 1: a file becomes a delivery, kept and in the ledger. */
    public Delivery receive(File file, String feed) throws IOException {
        received = null;
        try (var bytes = Files.newInputStream(file.toPath())) {
            received = deliveries.receive(feed, file.getName(), bytes);
            return received;
        }
    }

    /** Stage 2: the delivery's rows become statements. */
    public void normalise(Delivery delivery) {
        tonight.time("normalise", () -> normalising.normalise(tonight.night(), delivery));
        tellOfSource(delivery);
    }

    /** Instead of stage 2: the delivery cannot be used, and somebody must know. */
    public void setAside(File file, String feed, Exception cause) {
        var delivery = received == null ? deliveries.refused(feed, file.getName()) : received;
        setAside(delivery, SetAside.why(file.getName(), cause));
    }

    private void setAside(Delivery delivery, Finding finding) {
        normalising.setAside(tonight.night(), delivery, finding);
        tellOfSource(delivery);
    }

    private void tellOfSource(Delivery delivery) {
        var feed = delivery.feed();
        var told = sources.of(
                feed, delivery.sha256(), sha256 -> deliveries.find(feed, sha256).isPresent());
        normalising.note(tonight.night(), delivery, told);
    }

    /** Stage 3: the statements find their people. */
    public void link(Night night) {
        progress.begins("linking");
        tonight.time("link", () -> compared = linking.link(night));
    }

    /** Stage 4: each person's statements become one record. */
    public NightTotals merge(Night night) {
        progress.begins("merging");
        var totals = new NightTotals[1];
        tonight.time("merge", () -> totals[0] = merging.merge(night));
        return totals[0];
    }

    /** The gate: does every row and penny stand in exactly one place? */
    public Manifest prove(NightTotals totals) {
        progress.begins("proving");
        tonight.time("prove", () -> proving.countEntitled(tonight.night(), totals));
        return proving.prove(tonight.night(), totals, compared, tonight.seconds());
    }

    /** Stage 5: only what proved itself is seen by anybody. */
    public Manifest publish(Manifest proven) {
        return publishing.publish(tonight.night(), proven.mayBePublished() ? backToTheSenders(proven) : proven);
    }

    private Manifest backToTheSenders(Manifest proven) {
        progress.begins("returning");
        var paths = new TreeMap<String, String>();
        returning
                .back(tonight.night())
                .forEach(each -> paths.put(each.feed() + "/" + each.sha256(), "returns/" + each.path()));
        return proven.returning(paths);
    }
}
