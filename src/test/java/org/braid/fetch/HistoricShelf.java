package org.braid.fetch;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import ca.uhn.fhir.rest.annotation.History;
import ca.uhn.fhir.rest.annotation.Since;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** A shelf that remembers what was taken from it and put there, as servers with a history of a type do. */
public final class HistoricShelf extends Shelf {
    private final List<Resource> events = new ArrayList<>();

    HistoricShelf(Class<? extends IBaseResource> type) {
        super(type);
    }

    /** The newest first. */
    @History
    public synchronized List<IBaseResource> history(@Since @Nullable InstantType since) {
        var from = since == null ? Instant.MIN : since.getValue().toInstant();
        var found = new ArrayList<IBaseResource>(events.stream()
                .filter(event -> !event.getMeta().getLastUpdated().toInstant().isBefore(from))
                .toList());
        Collections.reverse(found);
        return found;
    }

    @Override
    synchronized void put(Resource resource) {
        super.put(resource);
        var copy = resource.copy();
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(copy, BundleEntryTransactionMethodEnum.PUT);
        events.add(copy);
    }

    @Override
    synchronized Resource delete(String id) {
        var gone = super.delete(id);
        var event = gone.copy();
        event.getMeta().setLastUpdated(Date.from(Instant.now()));
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(event, BundleEntryTransactionMethodEnum.DELETE);
        events.add(event);
        return gone;
    }
}
