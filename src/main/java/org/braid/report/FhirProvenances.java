package org.braid.report;

import java.util.List;
import org.braid.entitlement.Entitlement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;

/** Where each line comes from: the delivery by its SHA-256 with the place in it, and the mapping that read it. */
final class FhirProvenances {
    /** HL7's extension that points at an element inside the target. */
    private static final String TARGET_ELEMENT = "http://hl7.org/fhir/StructureDefinition/targetElement";

    private FhirProvenances() {}

    static List<Provenance> of(BudgetRecord record, CoverageEligibilityResponse budget) {
        return record.lines().stream().map(line -> of(record, line, budget)).toList();
    }

    private static Provenance of(BudgetRecord record, BudgetLine line, CoverageEligibilityResponse budget) {
        var entitlement = line.entitlement();
        var provenance = new Provenance();
        provenance.setId(FhirNames.id(
                "Provenance",
                record.person(),
                entitlement.key().text(),
                entitlement.valid().toString()));
        var target = FhirNames.to(budget);
        target.addExtension(TARGET_ELEMENT, new UriType(FhirBudget.id(line)));
        provenance.addTarget(target);
        provenance.setRecordedElement(FhirNames.instant(record.validAt()));
        provenance.addAgent().setWho(new Reference().setDisplay(FhirNames.text(reporter(entitlement))));
        var source = entitlement.provenance();
        entity(
                provenance,
                ProvenanceEntityRole.SOURCE,
                sha("delivery", source.delivery()),
                source.place().toString());
        entity(provenance, ProvenanceEntityRole.DERIVATION, sha("mapping", source.mapping()), source.rule());
        return provenance;
    }

    private static String reporter(Entitlement entitlement) {
        return entitlement.reportedBy().isBlank() ? entitlement.key().feed() : entitlement.reportedBy();
    }

    private static Identifier sha(String what, String sha256) {
        return FhirNames.identifier(what + "-sha256", sha256);
    }

    private static void entity(
            Provenance provenance, ProvenanceEntityRole role, Identifier identifier, String display) {
        provenance
                .addEntity()
                .setRole(role)
                .setWhat(new Reference().setIdentifier(identifier).setDisplay(FhirNames.text(display)));
    }
}
