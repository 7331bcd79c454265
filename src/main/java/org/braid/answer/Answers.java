package org.braid.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.Supplier;
import org.braid.answer.Unanswerable.Reason;
import org.braid.audit.Nights;
import org.braid.person.Descriptions;
import org.braid.person.Persons;
import org.braid.person.Rulings;
import org.braid.record.BudgetRecord;
import org.braid.record.PeriodFigures;
import org.braid.record.Records;
import org.braid.reference.Reference;
import org.braid.reference.Schemes;
import org.braid.report.NoSuchFigure;
import org.braid.report.PeopleList;
import org.braid.report.PersonRow;
import org.braid.report.RecordFhir;
import org.braid.report.RecordJson;
import org.braid.report.RecordText;
import org.braid.report.RecordWorkbook;
import org.braid.report.Why;
import org.braid.report.WhyJson;
import org.braid.report.WhyText;
import org.jspecify.annotations.Nullable;

/** Answers from an installation's own stores; any number of threads may ask. */
public final class Answers implements Desk {
    private final Nights nights;
    private final Persons persons;
    private final Descriptions descriptions;
    private final Rulings rulings;
    private final Supplier<Records> records;
    private final Supplier<Reference> reference;

    /**
     * @param records asked anew for each question, as the authority matrix may have changed
     * @param reference asked anew for each question, as somebody may have written something down
     */
    public Answers(
            Nights nights,
            Persons persons,
            Descriptions descriptions,
            Rulings rulings,
            Supplier<Records> records,
            Supplier<Reference> reference) {
        this.nights = nights;
        this.persons = persons;
        this.descriptions = descriptions;
        this.rulings = rulings;
        this.records = records;
        this.reference = reference;
    }

    @Override
    public Answer record(RecordEnquiry enquiry) {
        var record = find(enquiry.person(), enquiry.when());
        var file = enquiry.format().file(record.person());
        return switch (enquiry.format()) {
            case TEXT -> Answer.of(file, RecordText.of(record, figures(enquiry, record), schemes()));
            case JSON -> Answer.of(file, RecordJson.of(record, figures(enquiry, record), schemes()));
            case FHIR -> Answer.of(file, RecordFhir.of(record));
            case XLSX -> new Answer(file, workbook(record));
        };
    }

    private Schemes schemes() {
        return reference.get().schemes();
    }

    private static @Nullable PeriodFigures figures(RecordEnquiry enquiry, BudgetRecord record) {
        var period = enquiry.period();
        if (period == null) {
            return null;
        }
        return period.equals("plan")
                ? PeriodFigures.planYears(record)
                : PeriodFigures.within(record, Days.of("--period", period));
    }

    private static byte[] workbook(BudgetRecord record) {
        var bytes = new ByteArrayOutputStream();
        try {
            RecordWorkbook.write(record, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public Answer people(PeopleEnquiry enquiry) {
        var json = isJson(enquiry.format());
        enquiry.check();
        var night = enquiry.when().night(nights);
        var glossary = reference.get().glossary();
        var wanted = enquiry.meant(glossary);
        var kinds = new KnownKinds(glossary);
        var rows = new ArrayList<PersonRow>();
        records.get().each(enquiry.when().day(night), night.number(), record -> {
            var row = PersonRow.of(record);
            kinds.see(record);
            if (wanted.wants(row)) {
                rows.add(row);
            }
        });
        kinds.check(wanted.kind());
        return Answer.of(enquiry.format().file("people"), json ? PeopleList.json(rows) : PeopleList.text(rows));
    }

    @Override
    public Answer why(WhyEnquiry enquiry) {
        var json = isJson(enquiry.format());
        var record = find(enquiry.person(), enquiry.when());
        var night = enquiry.when().night(nights).number();
        var why = new Why(
                record,
                enquiry.of(),
                enquiry.full(),
                descriptions.origins(record.person(), night),
                rulings.about(record.person(), night));
        return Answer.of(enquiry.format().file(record.person() + "-why"), explained(why, json));
    }

    private static String explained(Why why, boolean json) {
        try {
            return json ? WhyJson.of(why) : WhyText.of(why);
        } catch (NoSuchFigure e) {
            throw new Unanswerable(
                    e.isLine() ? Reason.NO_SUCH_LINE : Reason.NO_SUCH_FIGURE, String.valueOf(e.getMessage()));
        }
    }

    private static boolean isJson(Format format) {
        return switch (format) {
            case JSON -> true;
            case TEXT -> false;
            default ->
                throw new Unanswerable(
                        Reason.INVALID_QUESTION,
                        "This answer comes as text or json; a record comes as fhir or xlsx, too.");
        };
    }

    /**
     * @param person our id, or {@code system:value}
     * @throws Unanswerable when nobody, or more than one, is found
     */
    public BudgetRecord find(String person, When when) {
        var night = when.night(nights);
        return find(id(person, night.number()), when.day(night), night.number());
    }

    /**
     * @param id ours
     * @throws Unanswerable when nobody has it
     */
    public BudgetRecord find(String id, LocalDate validAt, int night) {
        return records.get().of(id, validAt, night).orElseThrow(() -> gone(id, night));
    }

    /** Whoever became part of somebody else is not nobody. */
    private Unanswerable gone(String id, int night) {
        var moved = persons.moved(id, night);
        if (moved.isEmpty()) {
            return nobody(id);
        }
        var last = moved.get(0);
        var since = nights.published().stream()
                .filter(each -> each.number() == last.night())
                .findFirst()
                .map(each -> " since night " + each.name())
                .orElse("");
        return new Unanswerable(
                Reason.NOBODY_FOUND, "%s is part of %s%s (%s).".formatted(id, last.person(), since, how(last)));
    }

    private static String how(Persons.Moved moved) {
        return moved.decision() == 0 ? "braid history " + moved.person() : "braid decisions";
    }

    public static Unanswerable nobody(String id) {
        return new Unanswerable(
                Reason.NOBODY_FOUND,
                (id.matches("P-[0-9A-Z]{12}") ? "Nobody here has the id " + id : "Nobody here has that id")
                        + ". `braid people` lists everybody.");
    }

    /**
     * Our id of somebody who is asked for by it or by an identifier.
     *
     * @throws Unanswerable when nobody, or more than one, has the identifier
     */
    public String id(String person, int night) {
        return person.contains(":") ? byIdentifier(person, night) : person;
    }

    private String byIdentifier(String person, int night) {
        var colon = person.indexOf(':');
        var found = persons.find(person.substring(0, colon), person.substring(colon + 1), night);
        if (found.isEmpty()) {
            // The value may be an NHS number: it is not repeated, as errors end in logs.
            throw new Unanswerable(
                    Reason.NOBODY_FOUND,
                    "Nobody here has that identifier of the system " + person.substring(0, colon) + ".");
        }
        if (found.size() > 1) {
            throw new Unanswerable(
                    Reason.SEVERAL_FOUND,
                    "More than one person has that identifier: " + String.join(", ", found)
                            + ". Ask for one of them by id.");
        }
        return found.get(0);
    }
}
