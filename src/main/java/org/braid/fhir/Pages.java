package org.braid.fhir;

import ca.uhn.fhir.rest.api.server.IBundleProvider;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.braid.audit.Night;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is made page by page, all of it as one night knows: what is found is fixed, its resources are read when
 * their page is asked for.
 */
final class Pages<T> implements IBundleProvider {
    private final Night night;
    private final List<T> found;
    private final Function<T, Stream<? extends Resource>> read;

    /** @param read gives the one resource of what was found */
    Pages(Night night, List<T> found, Function<T, Stream<? extends Resource>> read) {
        this.night = night;
        this.found = List.copyOf(found);
        this.read = read;
    }

    static Pages<Resource> of(Night night, List<? extends Resource> resources) {
        return new Pages<>(night, List.copyOf(resources), Stream::of);
    }

    @Override
    public IPrimitiveType<Date> getPublished() {
        return new InstantType(Date.from(night.knownAt()));
    }

    @Override
    public List<IBaseResource> getResources(int from, int to) {
        return found.subList(Math.min(from, found.size()), Math.min(to, found.size())).stream()
                .flatMap(read)
                .map(IBaseResource.class::cast)
                .toList();
    }

    /** The server gives it one when there is another page. */
    @Override
    public @Nullable String getUuid() {
        return null;
    }

    @Override
    public @Nullable Integer preferredPageSize() {
        return null;
    }

    @Override
    public Integer size() {
        return found.size();
    }
}
