package org.braid.fhir;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.braid.fhir.BulkJob.Asked;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Begins an export of everybody (Bulk Data Access, HL7): the answer says where to ask how far it is. */
public final class BulkProvider {
    private static final Set<String> FORMATS =
            Set.of("application/fhir+ndjson", "application/fhir ndjson", "application/ndjson", "ndjson");

    private final Bulk bulk;
    private final Set<String> types;

    BulkProvider(Bulk bulk, Set<String> types) {
        this.bulk = bulk;
        this.types = Set.copyOf(types);
    }

    @Operation(name = "$export", idempotent = true, manualResponse = true)
    public void export(
            @OperationParam(name = "_type", max = 1) @Nullable StringType type,
            @OperationParam(name = "_since", max = 1) @Nullable InstantType since,
            @OperationParam(name = "_outputFormat", max = 1) @Nullable StringType format,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!Objects.requireNonNullElse(request.getHeader("Prefer"), "").contains("respond-async")) {
            throw Refused.invalid("An export is made in the background: send the header Prefer: respond-async.");
        }
        if (format != null && !FORMATS.contains(format.getValue())) {
            throw Refused.invalid("An export comes as application/fhir+ndjson.");
        }
        var night = Refused.or(() -> bulk.shelf().now());
        var address = request.getRequestURL().toString();
        var name = bulk.begin(new Asked(
                address,
                night,
                types(type),
                since == null || since.getValue() == null ? null : Versions.instant(since),
                bulk.clock().instant()));
        response.setStatus(HttpServletResponse.SC_ACCEPTED);
        response.setHeader("Content-Location", address.replaceFirst("/[^/]*$", "/bulk/") + name);
    }

    private Set<String> types(@Nullable StringType asked) {
        if (asked == null) {
            return Set.of();
        }
        var wanted = new TreeSet<>(Arrays.asList(asked.getValue().split(",", -1)));
        if (!types.containsAll(wanted)) {
            throw Refused.invalid("There are these types: " + String.join(", ", new TreeSet<>(types)) + ".");
        }
        return wanted;
    }
}
