package org.braid.fhir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.braid.mapping.Mapping;
import org.braid.mapping.Vocabulary;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ImplementationGuide;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StructureDefinition;

/**
 * What our resources mean, for those who read them: profiles, extensions, code systems with their value sets, and maps from
 * the words of the sources. The guide says that every resource of a record keeps to the profile of its type, so that no
 * resource needs to say so itself.
 */
public final class Guide {
    static final String VERSION = "0.1.0";
    static final String PACKAGE = "org.braid.individual-budget";

    private final List<Mapping> mappings;

    public Guide(List<Mapping> mappings) {
        this.mappings = List.copyOf(mappings);
    }

    /** Everything, the guide itself first. */
    public List<MetadataResource> resources() {
        var profiles = Profiles.all();
        var all = new ArrayList<MetadataResource>(profiles);
        all.addAll(Extensions.all());
        codes().forEach(codes -> {
            all.add(codes.codeSystem());
            all.add(codes.valueSet());
        });
        all.addAll(Maps.of(vocabularies()));
        all.add(0, guide(profiles, all));
        return List.copyOf(all);
    }

    private List<Vocabulary> vocabularies() {
        return mappings.stream()
                .flatMap(mapping -> mapping.vocabularies().stream())
                .toList();
    }

    private List<Codes> codes() {
        var streams = new TreeSet<String>();
        mappings.forEach(mapping -> streams.addAll(mapping.streams()));
        var support = new TreeSet<String>();
        vocabularies().stream()
                .filter(list -> list.field().equals("support"))
                .forEach(list -> support.addAll(list.meanings().values()));
        support.remove("");
        return Codes.all(streams, support);
    }

    private static ImplementationGuide guide(List<StructureDefinition> profiles, List<MetadataResource> all) {
        var guide = new ImplementationGuide();
        guide.setId(PACKAGE);
        guide.setUrl(FhirNames.BASE + "ImplementationGuide/" + PACKAGE)
                .setVersion(VERSION)
                .setName("IndividualBudget");
        guide.setTitle("Individual budgets").setStatus(PublicationStatus.ACTIVE).setExperimental(false);
        guide.setPackageId(PACKAGE).setLicense(ImplementationGuide.SPDXLicense.fromCode("Apache-2.0"));
        guide.addFhirVersion(FHIRVersion._4_0_1);
        profiles.forEach(profile -> guide.addGlobal().setType(profile.getType()).setProfile(profile.getUrl()));
        all.forEach(each -> guide.getDefinition()
                .addResource()
                .setReference(new Reference(
                        each.fhirType() + "/" + each.getIdElement().getIdPart()))
                .setName(each.getTitle()));
        return guide;
    }

    /** {@code money-kind} as programs name things: {@code MoneyKind}. */
    static String name(String id) {
        return Arrays.stream(id.split("[^A-Za-z0-9]+", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }
}
