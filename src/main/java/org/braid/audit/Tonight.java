package org.braid.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The night that is running: which it is, and how long its stages take. */
public final class Tonight {
    private final Nights nights;
    private final Clock clock;
    private final Map<String, Duration> seconds = new LinkedHashMap<>();
    private @Nullable Night night;

    public Tonight(Nights nights, Clock clock) {
        this.nights = nights;
        this.clock = clock;
    }

    /** @param date the day that the budgets are for */
    public Night begin(LocalDate date) {
        seconds.clear();
        var begun = nights.begin(date, clock.instant());
        night = begun;
        return begun;
    }

    /** @throws IllegalStateException when none has begun */
    public Night night() {
        if (night == null) {
            throw new IllegalStateException("no night has begun");
        }
        return night;
    }

    /** Runs a part of a stage and adds its time to the stage's. */
    public void time(String stage, Runnable work) {
        var start = clock.instant();
        try {
            work.run();
        } finally {
            seconds.merge(stage, Duration.between(start, clock.instant()), Duration::plus);
        }
    }

    /** By stage, in the order in which they began. */
    public Map<String, Duration> seconds() {
        return new LinkedHashMap<>(seconds);
    }
}
