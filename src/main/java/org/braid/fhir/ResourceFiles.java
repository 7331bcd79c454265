package org.braid.fhir;

import ca.uhn.fhir.parser.IParser;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.braid.record.BudgetRecord;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.Resource;

/** Writes records as NDJSON, one file a type of resource; an organisation that pays for many stands there once. */
public final class ResourceFiles implements Closeable {
    private final Folder folder;
    private final Set<String> types;
    private final IParser parser = RecordFhir.context().newJsonParser();
    private final Map<String, Writer> files = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private final Set<String> shared = new TreeSet<>();

    /** Opens each file. */
    public interface Folder {
        OutputStream create(String file) throws IOException;
    }

    /** @param types only these; all when there is none */
    public ResourceFiles(Set<String> types, Folder folder) {
        this.types = Set.copyOf(types);
        this.folder = folder;
    }

    public void add(BudgetRecord record) throws IOException {
        for (var resource : RecordFhir.resources(record)) {
            add(resource);
        }
    }

    void add(Resource resource) throws IOException {
        var type = resource.fhirType();
        var wanted = types.isEmpty() || types.contains(type);
        if (wanted
                && (!type.equals("Organization")
                        || shared.add(resource.getIdElement().getIdPart()))) {
            write(type, resource);
        }
    }

    private void write(String type, Resource resource) throws IOException {
        var file = files.get(type);
        if (file == null) {
            file = new BufferedWriter(new OutputStreamWriter(folder.create(name(type)), StandardCharsets.UTF_8));
            files.put(type, file);
        }
        file.write(parser.encodeResourceToString(resource));
        file.write('\n');
        counts.merge(type, 1L, Long::sum);
    }

    static String name(String type) {
        return type + ".ndjson";
    }

    /** How many resources are in each file, by the file's name. */
    public Map<String, Long> counts() {
        var byFile = new LinkedHashMap<String, Long>();
        counts.forEach((type, count) -> byFile.put(name(type), count));
        return byFile;
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
