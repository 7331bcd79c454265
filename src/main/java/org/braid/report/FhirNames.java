package org.braid.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.braid.entitlement.Funder;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Money;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What the FHIR resources of one record share: systems, ids that never change, and small values. */
public final class FhirNames {
    /** Where our own definitions and resources stand, until an installation has an address of its own. */
    public static final String BASE = "https://braid.example/fhir/";

    /** UK Core's, for what the NHS calls an organisation. */
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,38}");
    private static final int HASH_DIGITS = 24;

    private FhirNames() {}

    /**
     * An id made from what it stands for: the same record gives the same ids, on any machine. It begins with the person's, so
     * that whoever has it finds the record.
     */
    static String id(String type, String person, String... parts) {
        var owner = ID.matcher(person).matches() ? person : hash(person);
        return parts.length == 0 ? owner : owner + "." + hash(type + "|" + String.join("|", parts));
    }

    /** Of a funder, whoever's record names it. */
    public static String organization(Funder funder) {
        return hash(funder.id());
    }

    /** Our id of the person in whose record a resource stands. */
    public static String person(String id) {
        var dot = id.indexOf('.');
        return dot < 0 ? id : id.substring(0, dot);
    }

    private static String hash(String name) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String url(Resource resource) {
        return BASE + name(resource);
    }

    static Reference to(Resource resource) {
        return new Reference(name(resource));
    }

    private static String name(Resource resource) {
        return resource.fhirType() + "/" + resource.getIdElement().getIdPart();
    }

    /** {@code https://braid.example/fhir/StructureDefinition/terms}. */
    public static String definition(String name) {
        return BASE + "StructureDefinition/" + name;
    }

    /** {@code https://braid.example/fhir/CodeSystem/stream}. */
    public static String codeSystem(String name) {
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
        concept.addCoding().setSystem(codeSystem(system)).setCode(code(code)).setDisplay(Wording.code(code));
        return concept;
    }

    /** {@code DIRECT_PAYMENT} as FHIR writes it: {@code direct-payment}. */
    public static String code(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-");
    }

    /** What a code says in plain English. */
    public static String display(String code) {
        return Wording.code(code);
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
