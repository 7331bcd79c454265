package org.braid.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** The board's personal health budgets: FHIR R4, a resource a line. */
final class HealthFeed implements Closeable {
    static final String BOARD = "QZZ";
    static final String FUNDER = "ods:" + BOARD;

    private final BufferedWriter lines;
    private final HealthPlanner planner;
    private final Scribe scribe;
    private final Mess mess;
    private final Truth truth;
    private int patients;

    HealthFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.scribe = scribe;
        this.mess = mess;
        this.truth = truth;
        planner = new HealthPlanner(asOf);
        Files.createDirectories(folder);
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        lines = Files.newBufferedWriter(folder.resolve("phb-QZZ-" + month + ".ndjson"), StandardCharsets.UTF_8);
        line(FhirJson.board());
    }

    void write(Person person, CarePackage.@Nullable Joint joint, Dice dice) throws IOException {
        var patient = new FhirJson(++patients);
        var details = scribe.details(person, dice);
        var awards = new ArrayList<HealthAward>();
        awards.add(planner.award(dice));
        if (dice.chance(0.12)) {
            awards.add(planner.award(dice));
        }
        if (joint != null && joint.told()) {
            awards.add(planner.joint(joint));
        }
        var about = patient.patient(person, details, dice);
        // Some exports order resources by when they changed.
        var early = dice.chance(0.02);
        if (!early) {
            line(about);
        }
        for (var award : awards) {
            award(person, patient, award, dice);
        }
        if (early) {
            line(about);
        }
        if (dice.chance(0.8)) {
            plan(patient, awards.get(0), dice);
        }
    }

    private void plan(FhirJson patient, HealthAward award, Dice dice) throws IOException {
        var goals = planner.outcomes(dice);
        for (int i = 0; i < goals.size(); i++) {
            line(patient.goal(i + 1, goals.get(i)));
        }
        line(patient.plan(award, planner.reviewDue(dice), goals.size()));
    }

    private void award(Person person, FhirJson patient, HealthAward award, Dice dice) throws IOException {
        var fate = award.joint() ? Fate.FINE : mess.fate(dice);
        if (!award.contract()) {
            line(patient.coverage(award));
        }
        switch (fate) {
            case FINE -> line(told(person, patient, award));
            case TWICE -> {
                line(told(person, patient, award));
                line(patient.award(award));
                rows(person, award, Use.DUPLICATE);
            }
            case CONTRADICTED -> {
                line(told(person, patient, award));
                line(patient.award(award.raised(BigDecimal.TEN)));
                rows(person, award, Use.QUARANTINED);
            }
            case SPOILT -> spoilt(person, patient, award, dice);
        }
    }

    private ObjectNode told(Person person, FhirJson patient, HealthAward award) throws IOException {
        for (int i = 0; i < award.items().size(); i++) {
            line(person, award, i);
        }
        return patient.award(award);
    }

    private void line(Person person, HealthAward award, int item) throws IOException {
        var price = award.items().get(item).price();
        var death = person.death();
        // What recurs ends with the patient.
        var span = death == null || price.every() == Every.ONCE
                ? award.span()
                : award.span().through(death);
        truth.line(person, award.key(item), new Line(Line.NHS_PHB, FUNDER, price, span));
    }

    private void rows(Person person, HealthAward award, Use use) throws IOException {
        for (int i = 0; i < award.items().size(); i++) {
            truth.row(person, award.key(i), use);
        }
    }

    private void spoilt(Person person, FhirJson patient, HealthAward award, Dice dice) throws IOException {
        switch (dice.below(5)) {
            case 0 -> {
                line(FhirFaults.amountInWords(patient.award(award)));
                firstRejected(person, award);
            }
            case 1 -> {
                line(FhirFaults.unknownFrequency(patient.award(award)));
                firstRejected(person, award);
            }
            case 2 -> {
                line(FhirFaults.endsBeforeItBegins(
                        patient.award(award), award.span().first()));
                rows(person, award, Use.REJECTED);
            }
            case 3 -> {
                line(FhirFaults.withoutIdentifier(patient.award(award)));
                rows(person, award.unnamed(), Use.REJECTED);
            }
            default -> {
                lines.write(FhirFaults.broken(patient.award(award)));
                lines.write('\n');
                rows(person, award, Use.REJECTED);
            }
        }
    }

    private void firstRejected(Person person, HealthAward award) throws IOException {
        truth.row(person, award.key(0), Use.REJECTED);
        for (int i = 1; i < award.items().size(); i++) {
            line(person, award, i);
        }
    }

    private void line(ObjectNode resource) throws IOException {
        lines.write(FhirJson.text(resource));
        lines.write('\n');
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
