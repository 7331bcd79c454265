package org.braid.report;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What the FHIR resources of one record share: systems, ids that never change, and small values. */
final class FhirNames {
    private static final String BASE = "https://braid.example/fhir/";

    private FhirNames() {}

    /** An id made from what it stands for: the same record gives the same ids, on any machine. */
    static String id(String type, String person, String... parts) {
        var name = type + "|" + person + "|" + String.join("|", parts);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static String url(String id) {
        return "urn:uuid:" + id;
    }

    static Reference to(Resource resource) {
        return new Reference(url(resource.getIdElement().getIdPart()));
    }

    /** {@code https://braid.example/fhir/CodeSystem/stream}. */
    static String codeSystem(String name) {
        return BASE + "CodeSystem/" + name;
    }

    /** A source's words as a FHIR string: one line, no control characters, no blanks around it. */
    static String text(String words) {
        return Terminal.clean(words).strip();
    }

    /** A system of our own; what a URI does not allow in its last part becomes a hyphen. */
    static Identifier identifier(String system, String value) {
        return new Identifier()
                .setSystem(BASE + "sid/" + system.replaceAll("[^A-Za-z0-9/._~-]", "-"))
                .setValue(value);
    }

    /** A code in a system of our own; FHIR writes codes in lower case with hyphens. */
    static CodeableConcept concept(String system, String code) {
        var concept = new CodeableConcept().setText(Wording.code(code));
        concept.addCoding()
                .setSystem(codeSystem(system))
                .setCode(code.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-"))
                .setDisplay(Wording.code(code));
        return concept;
    }

    static Money money(org.braid.entitlement.Money money) {
        return new Money().setValue(money.major()).setCurrency(money.currency().getCurrencyCode());
    }

    /** Both bounds inclusive, as FHIR's periods are. */
    static Period period(org.braid.entitlement.DateRange range) {
        var period = new Period().setStartElement(day(range.startInclusive()));
        var last = range.lastDay();
        if (last == null) {
            return period;
        }
        // A period without days cannot be said in FHIR: it may not end before it begins.
        return period.setEndElement(day(last.isBefore(range.startInclusive()) ? range.startInclusive() : last));
    }

    static DateTimeType day(LocalDate day) {
        return new DateTimeType(day.toString());
    }

    static org.hl7.fhir.r4.model.DateType date(LocalDate day) {
        return new org.hl7.fhir.r4.model.DateType(day.toString());
    }

    /** An instant for a day: its first in UTC, since what is published must not depend on when or where. */
    static InstantType instant(LocalDate day) {
        return new InstantType(day + "T00:00:00Z");
    }
}
