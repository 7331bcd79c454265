package org.braid.fhir;

import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.braid.report.RecordFhir;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Contract;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Linkage;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Resource;

/** The records as a read-only FHIR R4 API. */
public final class FhirServer extends RestfulServer {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 200;
    private static final int SEARCHES_KEPT = 100;
    private static final List<Class<? extends Resource>> PARTS =
            List.of(Coverage.class, Contract.class, CarePlan.class, Goal.class, Linkage.class, Provenance.class);

    private final transient Bulk bulk;

    private FhirServer(Bulk bulk) {
        super(RecordFhir.context());
        this.bulk = bulk;
    }

    /** What answers where, by the pattern of the address. */
    public static Map<String, HttpServlet> servlets(Bulk bulk) {
        var servlets = new LinkedHashMap<String, HttpServlet>();
        servlets.put("/fhir/*", new FhirServer(bulk));
        servlets.put("/fhir/bulk/*", new BulkServlet(bulk));
        return servlets;
    }

    @Override
    protected void initialize() {
        var shelf = bulk.shelf();
        var search = new PersonSearch(shelf);
        setServerName("Braid");
        setServerVersion(Guide.VERSION);
        setImplementationDescription("Individual budgets, read-only");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setPagingProvider(new FifoMemoryPagingProvider(SEARCHES_KEPT)
                .setDefaultPageSize(PAGE)
                .setMaximumPageSize(LARGEST_PAGE));
        registerProvider(new PatientProvider(shelf, search));
        registerProvider(new BudgetProvider(shelf, search));
        registerProvider(new FunderProvider(shelf));
        PARTS.forEach(part -> registerProvider(new PartProvider(shelf, part)));
        registerProvider(new BulkProvider(bulk, types()));
        registerInterceptor(new Outcomes());
    }

    private static Set<String> types() {
        var types = new TreeSet<>(Set.of("Patient", "CoverageEligibilityResponse", "Organization"));
        PARTS.forEach(part -> types.add(part.getSimpleName()));
        return types;
    }

    /** Says nothing of what it is made of. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {}
}
