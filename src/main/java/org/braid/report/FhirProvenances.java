package org.braid.report;

import java.util.ArrayList;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.Statement;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Report;
import org.hl7.fhir.r4.model.CoverageEligibilityResponse;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityComponent;
import org.hl7.fhir.r4.model.Provenance.ProvenanceEntityRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;

/**
 * Where each line and each agreement comes from: the delivery by its SHA-256 with the place in it, every value that was used
 * in the source's own words, and the mapping that read it. Who else tells of the same money is quoted.
 */
final class FhirProvenances {
    /** HL7's extension that points at an element inside the target. */
    private static final String TARGET_ELEMENT = "http://hl7.org/fhir/StructureDefinition/targetElement";

    private final BudgetRecord record;
    private final List<Provenance> all = new ArrayList<>();

    FhirProvenances(BudgetRecord record) {
        this.record = record;
    }

    List<Provenance> all() {
        return all;
    }

    void lines(CoverageEligibilityResponse budget) {
        record.lines().forEach(line -> line(line, budget));
    }

    private void line(BudgetLine line, CoverageEligibilityResponse budget) {
        var entitlement = line.entitlement();
        var provenance = of(entitlement, reporter(entitlement));
        provenance.addTarget(target(budget, FhirBudget.id(line)));
        line.corroboratedBy().forEach(report -> provenance.addEntity(quoted(report)));
        all.add(provenance);
    }

    private static Reference target(Resource resource, String element) {
        var target = FhirNames.to(resource);
        target.addExtension(TARGET_ELEMENT, new UriType(element));
        return target;
    }

    void agreement(CareEvent event, Resource contract) {
        var provenance = of(event, event.key().feed());
        provenance.addTarget(FhirNames.to(contract));
        all.add(provenance);
    }

    private Provenance of(Statement statement, String reporter) {
        var provenance = new Provenance();
        provenance.setId(FhirNames.id(
                "Provenance",
                record.person(),
                statement.key().text(),
                statement.valid().toString()));
        provenance.setRecordedElement(FhirNames.instant(record.validAt()));
        provenance.addAgent().setWho(new Reference().setDisplay(FhirNames.text(reporter)));
        provenance.addEntity(source(statement, ProvenanceEntityRole.SOURCE));
        var mapping = statement.provenance();
        provenance.addEntity(
                entity(ProvenanceEntityRole.DERIVATION, sha("mapping", mapping.mapping()), mapping.rule()));
        return provenance;
    }

    private static ProvenanceEntityComponent source(Statement statement, ProvenanceEntityRole role) {
        var source = statement.provenance();
        var entity =
                entity(role, sha("delivery", source.delivery()), source.place().toString());
        statement.words().stream().map(word -> value(statement, word)).forEach(entity::addExtension);
        return entity;
    }

    /** Somebody else's word on the same money, and how it stands to the line. */
    private static ProvenanceEntityComponent quoted(Report report) {
        var entity = source(report.entitlement(), ProvenanceEntityRole.QUOTATION);
        entity.addExtension(
                FhirNames.definition("standing"),
                FhirNames.concept("standing", report.standing().name()));
        return entity;
    }

    private static Extension value(Statement statement, SourceValue word) {
        var value = new Extension(FhirNames.definition("source-value"));
        add(value, "field", word.field());
        add(value, "column", word.column());
        add(
                value,
                "place",
                word.isOfTariff() ? word.cell() : statement.provenance().place().at(word.cell()));
        add(value, "text", word.text());
        add(value, "rule", word.line());
        return value;
    }

    private static void add(Extension value, String name, String words) {
        var text = FhirNames.text(words);
        if (!text.isEmpty()) {
            value.addExtension(name, new StringType(text));
        }
    }

    private static String reporter(Entitlement entitlement) {
        return entitlement.reportedBy().isBlank() ? entitlement.key().feed() : entitlement.reportedBy();
    }

    private static Identifier sha(String what, String sha256) {
        return FhirNames.identifier(what + "-sha256", sha256);
    }

    private static ProvenanceEntityComponent entity(ProvenanceEntityRole role, Identifier identifier, String display) {
        return new ProvenanceEntityComponent()
                .setRole(role)
                .setWhat(new Reference().setIdentifier(identifier).setDisplay(FhirNames.text(display)));
    }
}
