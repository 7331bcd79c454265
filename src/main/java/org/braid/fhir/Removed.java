package org.braid.fhir;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.braid.audit.Night;
import org.braid.record.History.Version;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.Bundle;

/**
 * What stood in records as one night knew them, and no longer does as a later one knows: of people whose budget ended, and
 * parts of budgets that go on. Organisations stay, as they are not one person's.
 *
 * @param types only these; all when there is none
 */
record Removed(Shelf shelf, Set<String> types, Night then, Night now) {

    /**
     * Writes a transaction of deletions for each record that has some, one a line.
     *
     * @param stops is asked before each
     * @return how many lines
     */
    long write(Writer out, BooleanSupplier stops) throws IOException {
        var before = shelf.current(then);
        var after = shelf.current(now);
        long lines = 0;
        for (var person : shelf.history().changed(then.number(), now.number())) {
            if (stops.getAsBoolean()) {
                break;
            }
            var gone = keys(person, then, before);
            gone.removeAll(keys(person, now, after));
            if (!gone.isEmpty()) {
                out.write(RecordFhir.context().newJsonParser().encodeResourceToString(deletion(gone)));
                out.write('\n');
                lines++;
            }
        }
        return lines;
    }

    private Set<String> keys(String person, Night night, Map<String, Version> known) {
        var keys = new TreeSet<String>();
        if (known.containsKey(person)) {
            for (var resource : RecordFhir.resources(shelf.record(person, night))) {
                var type = resource.fhirType();
                if (!type.equals("Organization") && (types.isEmpty() || types.contains(type))) {
                    keys.add(type + "/" + resource.getIdElement().getIdPart());
                }
            }
        }
        return keys;
    }

    private static Bundle deletion(Set<String> keys) {
        var bundle = new Bundle().setType(Bundle.BundleType.TRANSACTION);
        keys.forEach(key ->
                bundle.addEntry().getRequest().setMethod(Bundle.HTTPVerb.DELETE).setUrl(key));
        return bundle;
    }
}
