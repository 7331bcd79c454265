package org.braid.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one council does for one person.
 *
 * @param joint the board's share of a joint package; null without one
 */
record CarePackage(List<Service> services, @Nullable Joint joint) {
    static final CarePackage NONE = new CarePackage(List.of(), null);

    CarePackage {
        services = List.copyOf(services);
    }

    /**
     * The board's share as the board would state it.
     *
     * @param told whether it does
     */
    record Joint(Price price, Span span, boolean told) {}

    /** Direct payments and individual service funds, which somebody else may hold for the person. */
    List<Service> held() {
        return services.stream()
                .filter(service -> service.kind().component().equals(CareServices.DIRECT_PAYMENT)
                        || service.kind().equals(CareServices.SERVICE_FUND))
                .toList();
    }
}
