package org.braid.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.braid.person.Link;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Linkage;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * Why descriptions by several feeds are one person: the Patient is the source, each description an alternate, and each link
 * says by which stage and on what evidence it holds. Nothing where one description is all there is.
 */
final class FhirLinkage {
    private FhirLinkage() {}

    static Optional<Linkage> of(BudgetRecord record, Patient patient) {
        var descriptions = record.evidence().stream()
                .flatMap(link -> Stream.of(link.left(), link.right()))
                .distinct()
                .sorted()
                .toList();
        if (descriptions.isEmpty()) {
            return Optional.empty();
        }
        var linkage = new Linkage();
        linkage.setId(FhirNames.id("Linkage", record.person()));
        linkage.setActive(true);
        linkage.addItem().setType(Linkage.LinkageType.SOURCE).setResource(FhirNames.to(patient));
        descriptions.forEach(description ->
                linkage.addItem().setType(Linkage.LinkageType.ALTERNATE).setResource(described(description)));
        record.evidence().forEach(link -> linkage.addExtension(link(link)));
        return Optional.of(linkage);
    }

    private static Reference described(String description) {
        return new Reference()
                .setType("Patient")
                .setIdentifier(FhirNames.identifier("description", FhirNames.text(description)));
    }

    private static Extension link(Link link) {
        var extension = new Extension(FhirNames.definition("link"));
        extension.addExtension("one", new StringType(FhirNames.text(link.left())));
        extension.addExtension("other", new StringType(FhirNames.text(link.right())));
        extension.addExtension(
                "stage", FhirNames.concept("link-stage", link.stage().name()));
        extension.addExtension(
                "weight", new DecimalType(BigDecimal.valueOf(link.weight()).setScale(1, RoundingMode.HALF_UP)));
        link.evidence().forEach(reason -> extension.addExtension("evidence", new StringType(FhirNames.text(reason))));
        return extension;
    }
}
