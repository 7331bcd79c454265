package org.braid.reference;

import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.Sector;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that delivers support.
 *
 * @param alsoCalled its other spellings in the feeds
 * @param userLed whether disabled people run it themselves
 * @param succeededBy who took it over; blank while nobody has
 * @param on the day from which the successor counts in its place; null with no successor
 */
public record Provider(
        String name,
        List<String> alsoCalled,
        @Nullable Sector sector,
        boolean userLed,
        String succeededBy,
        @Nullable LocalDate on) {

    public Provider {
        alsoCalled = List.copyOf(alsoCalled);
    }

    boolean isSucceededOn(LocalDate day) {
        return on != null && !day.isBefore(on);
    }
}
