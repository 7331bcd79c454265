package org.braid.fetch;

import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** All resources of one type, as a FHIR server holds them. */
public class Shelf implements IResourceProvider {
    private final Class<? extends IBaseResource> type;
    private final Map<String, Resource> resources = new TreeMap<>();

    Shelf(Class<? extends IBaseResource> type) {
        this.type = type;
    }

    @Override
    public Class<? extends IBaseResource> getResourceType() {
        return type;
    }

    @Search(allowUnknownParams = true)
    public synchronized List<IBaseResource> search(
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam lastUpdated) {
        var since = lastUpdated == null || lastUpdated.getLowerBoundAsInstant() == null
                ? Instant.MIN
                : lastUpdated.getLowerBoundAsInstant().toInstant();
        return since(since);
    }

    synchronized List<IBaseResource> since(Instant since) {
        return resources.values().stream()
                .filter(resource ->
                        !resource.getMeta().getLastUpdated().toInstant().isBefore(since))
                .map(IBaseResource.class::cast)
                .toList();
    }

    synchronized void put(Resource resource) {
        resources.put(resource.getIdPart(), resource);
    }

    synchronized Resource delete(String id) {
        return take(id);
    }

    final synchronized Resource take(String id) {
        return Objects.requireNonNull(resources.remove(id));
    }
}
