package org.braid.report;

import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Validity;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Identifier.IdentifierUse;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;

/** The person as a Patient, with the NHS number as UK Core writes it. */
final class FhirPatient {
    private static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    private static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    private static final String VERIFICATION_CODES =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";

    private FhirPatient() {}

    static Patient of(BudgetRecord record) {
        var details = record.details();
        var patient = new Patient();
        patient.setId(FhirNames.id("Patient", record.person()));
        patient.addIdentifier(FhirNames.identifier("person", record.person()));
        details.identifiers()
                .forEach(identifier ->
                        patient.addIdentifier(dated(identifier, identifier(identifier, details), details)));
        patient.setActive(true);
        describe(details, patient);
        if (details.protectedIdentity()) {
            patient.getMeta()
                    .addSecurity("http://terminology.hl7.org/CodeSystem/v3-Confidentiality", "R", "restricted");
        }
        return patient;
    }

    private static org.hl7.fhir.r4.model.Identifier identifier(Identifier identifier, PersonDetails details) {
        if (!identifier.system().equals(Identifier.NHS)) {
            var written = FhirNames.identifier(identifier.system(), identifier.value());
            return identifier.system().equals(Identifier.NHS_SUPERSEDED) ? written.setUse(IdentifierUse.OLD) : written;
        }
        var number =
                new org.hl7.fhir.r4.model.Identifier().setSystem(NHS_NUMBER).setValue(identifier.value());
        number.addExtension(VERIFICATION, verification(details.nhsNumberStatus()));
        return number;
    }

    private static org.hl7.fhir.r4.model.Identifier dated(
            Identifier identifier, org.hl7.fhir.r4.model.Identifier written, PersonDetails details) {
        details.dated().stream()
                .filter(each -> each.identifier().equals(identifier))
                .forEach(each -> written.setPeriod(period(each.validity())));
        return written;
    }

    private static Period period(Validity validity) {
        var period = new Period();
        var from = validity.startInclusive();
        var last = validity.lastDay();
        if (from != null) {
            period.setStartElement(FhirNames.day(from));
        }
        if (last != null) {
            period.setEndElement(FhirNames.day(last));
        }
        return period;
    }

    /** Codes and displays of UKCore-NHSNumberVerificationStatusEngland 1.1.1 (STANDARDS 3.2). */
    private static CodeableConcept verification(NhsNumberStatus status) {
        var verified = status == NhsNumberStatus.VERIFIED;
        return new CodeableConcept(new Coding(
                VERIFICATION_CODES,
                verified ? "01" : "02",
                verified ? "Number present and verified" : "Number present but not traced"));
    }

    private static void describe(PersonDetails details, Patient patient) {
        if (!FhirNames.text(details.givenName() + details.familyName()).isEmpty()) {
            var name = patient.addName();
            stated(details.familyName(), name::setFamily);
            stated(details.givenName(), name::addGiven);
        }
        stated(details.gender(), gender -> patient.setGender(AdministrativeGender.fromCode(gender)));
        if (details.birthDate() != null) {
            patient.setBirthDateElement(FhirNames.date(details.birthDate()));
        }
        if (details.deathDate() != null) {
            patient.setDeceased(FhirNames.day(details.deathDate()));
        }
        if (!FhirNames.text(details.address() + details.postcode()).isEmpty()) {
            var address = patient.addAddress();
            stated(details.address(), address::setText);
            stated(details.postcode(), address::setPostalCode);
        }
    }

    private static void stated(String text, java.util.function.Consumer<String> use) {
        var clean = FhirNames.text(text);
        if (!clean.isEmpty()) {
            use.accept(clean);
        }
    }
}
