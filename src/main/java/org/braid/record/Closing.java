package org.braid.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.braid.audit.Night;

/** Decides whether a period can be closed. Pure. */
final class Closing {
    private Closing() {}

    /**
     * Hands the close back when it can be.
     *
     * @param before the closes there are, oldest first
     * @throws Unclosable when it is no whole month, is not over as far as the night knows, or lies behind an earlier close
     */
    static Close check(List<Close> before, Close close) {
        var through = close.through();
        var night = close.night();
        if (!through.equals(YearMonth.from(through).atEndOfMonth())) {
            throw new Unclosable("A period closes with a month: --through %s or another month's last day."
                    .formatted(YearMonth.from(through).atEndOfMonth()));
        }
        if (through.isAfter(night.date())) {
            throw new Unclosable("No night knows %s: night %s is for %s. Close an earlier month, or run a night first."
                    .formatted(through, night.name(), night.date()));
        }
        if (!before.isEmpty()) {
            follow(before.get(before.size() - 1), through, night);
        }
        return close;
    }

    private static void follow(Close last, LocalDate through, Night night) {
        if (!through.isAfter(last.through())) {
            throw new Unclosable("Through %s it was closed already, by %s. Closes only go forward."
                    .formatted(last.through(), last.by()));
        }
        if (night.number() < last.night().number()) {
            throw new Unclosable("The last close rests on night %s, which is later than night %s."
                    .formatted(last.night().name(), night.name()));
        }
    }
}
