package org.braid.fetch;

import ca.uhn.fhir.rest.annotation.Operation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The kick-off of an export, on a real FHIR server. */
public final class ExportOperation {
    private final BulkFiles files;

    ExportOperation(BulkFiles files) {
        this.files = files;
    }

    @Operation(name = "$export", idempotent = true, manualRequest = true, manualResponse = true)
    public void export(HttpServletRequest request, HttpServletResponse response) {
        if (!"respond-async".equals(request.getHeader("Prefer"))) {
            response.setStatus(400);
            return;
        }
        files.begin(request.getParameter("_type"), request.getParameter("_since"));
        response.setHeader("Content-Location", files.status());
        response.setStatus(202);
    }
}
