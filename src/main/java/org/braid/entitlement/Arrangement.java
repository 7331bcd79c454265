package org.braid.entitlement;

import org.jspecify.annotations.Nullable;

/**
 * Who helps, when and where; blank text means not stated.
 *
 * @param provider the organisation or person that delivers the service
 * @param sector the provider's; null when not stated
 * @param schedule when the service comes, in the source's words: {@code Mon, Wed, Fri 18:00}
 * @param chosenTime the time that the person chose
 * @param chosenHelper who the person wants it from
 * @param setting where the person lives or is supported
 * @param personEmploys whether the person employs the helper
 */
public record Arrangement(
        String provider,
        @Nullable Sector sector,
        String schedule,
        String chosenTime,
        String chosenHelper,
        String setting,
        boolean personEmploys) {}
