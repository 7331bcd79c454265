package org.braid.fhir;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.mapping.Vocabulary;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.ConceptMap.ConceptMapGroupComponent;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.UriType;

/** The code lists of the mappings as ConceptMaps: what each word of a source became. */
final class Maps {
    /** Our code system for a field of a mapping; other fields are no codes of ours. */
    private static final Map<String, String> SYSTEMS = Map.ofEntries(
            Map.entry("stream", "stream"),
            Map.entry("funderSector", "sector"),
            Map.entry("providerSector", "sector"),
            Map.entry("moneyKind", "money-kind"),
            Map.entry("frequency", "frequency"),
            Map.entry("management", "management-option"),
            Map.entry("commitment", "commitment"),
            Map.entry("stage", "stage"),
            Map.entry("convention", "convention"),
            Map.entry("form", "form"),
            Map.entry("control", "control"),
            Map.entry("support", "support-service"));

    private Maps() {}

    static List<ConceptMap> of(List<Vocabulary> vocabularies) {
        return vocabularies.stream().flatMap(list -> map(list).stream()).toList();
    }

    private static Optional<ConceptMap> map(Vocabulary list) {
        var system = SYSTEMS.get(list.field());
        var codes = list.meanings().keySet().stream().filter(code -> !code.isBlank());
        if (system == null || codes.findAny().isEmpty()) {
            return Optional.empty();
        }
        var map = new ConceptMap();
        var id = id(list);
        map.setId(id);
        map.setUrl(FhirNames.BASE + "ConceptMap/" + id)
                .setVersion(Guide.VERSION)
                .setName(Guide.name(id));
        map.setTitle("What %s means by %s".formatted(list.source(), list.field()));
        map.setStatus(PublicationStatus.ACTIVE).setExperimental(false);
        map.setTarget(new UriType(Codes.valueSetUrl(system)));
        var group = map.addGroup().setSource(source(list)).setTarget(FhirNames.codeSystem(system));
        list.meanings().forEach((code, meaning) -> element(group, list, code, meaning));
        return Optional.of(map);
    }

    private static String id(Vocabulary list) {
        var number = list.number() == 1 ? "" : "-" + list.number();
        return (list.source().replace('/', '-') + "-" + list.field() + number).replaceAll("[^A-Za-z0-9.-]", "-");
    }

    private static String source(Vocabulary list) {
        return FhirNames.BASE + "sid/source/" + list.source() + "/" + list.field();
    }

    private static void element(ConceptMapGroupComponent group, Vocabulary list, String code, String meaning) {
        var written = code.replaceAll("\\s+", " ").strip();
        if (written.isEmpty()) {
            return; // blank is no code
        }
        var target = group.addElement().setCode(written).addTarget();
        if (meaning.isBlank()) {
            target.setEquivalence(ConceptMapEquivalence.UNMATCHED);
        } else {
            target.setCode(FhirNames.code(meaning)).setDisplay(FhirNames.display(meaning));
            target.setEquivalence(
                    shared(list, meaning) ? ConceptMapEquivalence.WIDER : ConceptMapEquivalence.EQUIVALENT);
        }
    }

    /** Whether several words of the source became this one. */
    private static boolean shared(Vocabulary list, String meaning) {
        return list.meanings().entrySet().stream()
                        .filter(each ->
                                !each.getKey().isBlank() && each.getValue().equals(meaning))
                        .collect(Collectors.counting())
                > 1;
    }
}
