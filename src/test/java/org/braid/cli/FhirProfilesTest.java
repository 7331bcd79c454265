package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.ValidationOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.fhir.Guide;
import org.braid.mapping.Mappings;
import org.braid.report.RecordFhir;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The guide is what it says, and the records of the samples keep to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirProfilesTest {
    /** All of them, which takes minutes, with {@code -Ppublished}. */
    private static final int RECORDS = Boolean.getBoolean("braid.published") ? Integer.MAX_VALUE : 15;

    @TempDir
    static Path folder;

    private final List<MetadataResource> guide =
            new Guide(Mappings.read(Nights.MAPPINGS).all()).resources();
    private final DefaultProfileValidationSupport core = new DefaultProfileValidationSupport(RecordFhir.context());
    private final FhirValidator validator = validator(core);

    private FhirValidator validator(DefaultProfileValidationSupport core) {
        System.setProperty("javax.xml.stream.XMLInputFactory", "com.ctc.wstx.stax.WstxInputFactory");
        var ours = new PrePopulatedValidationSupport(RecordFhir.context());
        guide.forEach(ours::addResource);
        var support = new ValidationSupportChain(
                core,
                ours,
                new CommonCodeSystemsTerminologyService(RecordFhir.context()),
                new InMemoryTerminologyServerValidationSupport(RecordFhir.context()),
                new SnapshotGeneratingValidationSupport(RecordFhir.context()));
        return RecordFhir.context().newValidator().registerValidatorModule(new FhirInstanceValidator(support));
    }

    @Test
    void recordsOfTheSamplesAreValidByTheProfilesAndTheCoreOfR4() {
        var wrong = new TreeMap<String, Integer>();
        try (var installation = Nights.open(folder.resolve("data"))) {
            var night = Nights.night(installation, Nights.SAMPLES, Nights.FEEDS);
            assertThat(night.published()).isTrue();
            var records = installation
                    .records()
                    .all(Nights.DATE, installation.nights().last().orElseThrow().number());
            for (int count = 0; count < RECORDS && records.hasNext(); count++) {
                var bundle = RecordFhir.bundle(records.next());
                wrong(bundle, new ValidationOptions()).forEach(each -> wrong.merge(each, 1, Integer::sum));
                profiled(bundle).forEach(each -> wrong.merge(each, 1, Integer::sum));
            }
        }

        assertThat(wrong).isEmpty();
    }

    private List<String> profiled(Bundle bundle) {
        var wrong = new ArrayList<String>();
        var profiles = profiles();
        for (var entry : bundle.getEntry()) {
            var resource = entry.getResource();
            var profile = profiles.get(resource.fhirType());
            assertThat(profile).as(resource.fhirType()).isNotNull();
            wrong.addAll(wrong(resource, new ValidationOptions().addProfile(profile)));
        }
        return wrong;
    }

    private Map<String, String> profiles() {
        var profiles = new LinkedHashMap<String, String>();
        ((ImplementationGuide) guide.get(0))
                .getGlobal()
                .forEach(each -> profiles.put(each.getType(), each.getProfile()));
        return profiles;
    }

    private List<String> wrong(Resource resource, ValidationOptions options) {
        return validator.validateWithResult(resource, options).getMessages().stream()
                .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(message -> message.getLocationString().replaceAll("\\[\\d+]|/\\*.*?\\*/", "") + ": "
                        + message.getMessage())
                .toList();
    }

    /** But for extensions, of which HAPI makes a snapshot only with the internet; the records show that they are good. */
    @Test
    void definitionsAreValidThemselves() {
        var wrong = new TreeMap<String, String>();
        var checked = guide.stream()
                .filter(each -> !(each instanceof StructureDefinition profile
                        && profile.getType().equals("Extension")))
                .toList();
        for (var each : checked) {
            wrong(each, new ValidationOptions()).forEach(message -> wrong.put(each.getUrl() + " " + message, ""));
        }

        assertThat(wrong.keySet()).isEmpty();
    }

    /** An element out of order is silently left out of the profile by those who read it. */
    @Test
    void elementsStandInTheOrderOfTheBase() {
        for (var each : guide) {
            if (each instanceof StructureDefinition profile) {
                var base = (StructureDefinition) core.fetchStructureDefinition(profile.getBaseDefinition());
                var order = base.getSnapshot().getElement().stream()
                        .map(ElementDefinition::getPath)
                        .toList();
                var paths = profile.getDifferential().getElement().stream()
                        .map(ElementDefinition::getPath)
                        .filter(order::contains)
                        .distinct()
                        .toList();

                assertThat(paths)
                        .as(profile.getUrl())
                        .isSortedAccordingTo((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
            }
        }
    }

    @Test
    void recordThatLacksWhatAProfileNeedsIsNotValid() {
        var patient = new org.hl7.fhir.r4.model.Patient();

        assertThat(wrong(patient, new ValidationOptions().addProfile(profiles().get("Patient"))))
                .anyMatch(message -> message.contains("Patient.identifier"))
                .anyMatch(message -> message.contains("Patient.active"));
    }
}
