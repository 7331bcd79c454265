package org.braid.fhir;

import ca.uhn.fhir.parser.IParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.braid.report.FhirNames;
import org.braid.report.Json;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StructureDefinition;

/** The guide as a FHIR package: what npm packs, in the order of the names. The same guide gives the same bytes. */
public final class FhirPackage {
    private static final int INDEX_VERSION = 2;

    private FhirPackage() {}

    /** As registries name it. */
    public static String file() {
        return Guide.PACKAGE + "-" + Guide.VERSION + ".tgz";
    }

    public static void write(List<MetadataResource> resources, OutputStream out) throws IOException {
        var files = files(resources);
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(out), StandardCharsets.UTF_8.name())) {
            for (var file : files.entrySet()) {
                var bytes = file.getValue().getBytes(StandardCharsets.UTF_8);
                var entry = new TarArchiveEntry("package/" + file.getKey());
                entry.setSize(bytes.length);
                entry.setModTime(0);
                entry.setIds(0, 0);
                tar.putArchiveEntry(entry);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }

    private static Map<String, String> files(List<MetadataResource> resources) {
        var parser = RecordFhir.context().newJsonParser().setPrettyPrint(true);
        var definitions = new TreeMap<String, MetadataResource>();
        resources.forEach(each -> definitions.put(name(each), each));
        var files = new LinkedHashMap<String, String>();
        files.put("package.json", Json.document(description()));
        files.put(".index.json", Json.document(index(definitions)));
        definitions.forEach((name, resource) -> files.put(name, text(parser, resource)));
        return files;
    }

    private static String name(MetadataResource resource) {
        return resource.fhirType() + "-" + resource.getIdElement().getIdPart() + ".json";
    }

    private static String text(IParser parser, MetadataResource resource) {
        return parser.encodeResourceToString(resource) + "\n";
    }

    private static Map<String, Object> description() {
        var description = new LinkedHashMap<String, Object>();
        description.put("name", Guide.PACKAGE);
        description.put("version", Guide.VERSION);
        description.put("type", "IG");
        description.put("title", "Individual budgets");
        description.put("description", "What every funder owes one person, as FHIR R4 resources.");
        description.put("canonical", withoutSlash(FhirNames.BASE));
        description.put("fhirVersions", List.of("4.0.1"));
        description.put("dependencies", Map.of("hl7.fhir.r4.core", "4.0.1"));
        description.put("author", "Braid");
        description.put("license", "Apache-2.0");
        return description;
    }

    private static String withoutSlash(String base) {
        return base.substring(0, base.length() - 1);
    }

    private static Map<String, Object> index(Map<String, MetadataResource> definitions) {
        var index = new LinkedHashMap<String, Object>();
        index.put("index-version", INDEX_VERSION);
        index.put(
                "files",
                definitions.entrySet().stream()
                        .map(each -> entry(each.getKey(), each.getValue()))
                        .toList());
        return index;
    }

    private static Map<String, String> entry(String name, MetadataResource resource) {
        var entry = new LinkedHashMap<String, String>();
        entry.put("filename", name);
        entry.put("resourceType", resource.fhirType());
        entry.put("id", resource.getIdElement().getIdPart());
        entry.put("url", resource.getUrl());
        entry.put("version", resource.getVersion());
        if (resource instanceof StructureDefinition definition) {
            entry.put("kind", definition.getKind().toCode());
            entry.put("type", definition.getType());
        }
        return entry;
    }
}
