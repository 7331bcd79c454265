package org.braid.mapping;

import java.util.Set;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.Happening;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Use;
import org.jspecify.annotations.Nullable;

/** What a row tells beside the money: who helps, what became of it, what happened; null where it tells nothing of it. */
final class Circumstances {
    static final Set<Field> ARRANGEMENT = Set.of(
            Field.PROVIDER,
            Field.PROVIDER_SECTOR,
            Field.SCHEDULE,
            Field.CHOSEN_TIME,
            Field.CHOSEN_HELPER,
            Field.SETTING,
            Field.PERSON_EMPLOYS);
    private static final Set<Field> SUMS = Set.of(Field.SPENT, Field.COMMITTED, Field.BALANCE, Field.BROUGHT_FORWARD);
    static final Set<Field> USE =
            Set.of(Field.SPENT, Field.COMMITTED, Field.BALANCE, Field.BROUGHT_FORWARD, Field.USED_AS_OF);
    private static final Set<Field> HAPPENING = Set.of(
            Field.DOMAIN,
            Field.MEASURE,
            Field.SCORE,
            Field.OFFERED,
            Field.ILLEGAL,
            Field.RIGHTS,
            Field.RESPONSIBILITIES,
            Field.SETTING);

    private final Reading reading;

    Circumstances(Reading reading) {
        this.reading = reading;
    }

    @Nullable
    Arrangement arrangement() {
        return anyOf(ARRANGEMENT)
                ? new Arrangement(
                        reading.text(Field.PROVIDER),
                        reading.has(Field.PROVIDER_SECTOR)
                                ? reading.choice(Field.PROVIDER_SECTOR, Sector.class, Sector.PRIVATE)
                                : null,
                        reading.text(Field.SCHEDULE),
                        reading.text(Field.CHOSEN_TIME),
                        reading.text(Field.CHOSEN_HELPER),
                        reading.text(Field.SETTING),
                        reading.text(Field.PERSON_EMPLOYS).equals("yes"))
                : null;
    }

    @Nullable
    Use use() {
        return anyOf(SUMS)
                ? new Use(
                        reading.number(Field.SPENT),
                        reading.number(Field.COMMITTED),
                        reading.number(Field.BALANCE),
                        reading.number(Field.BROUGHT_FORWARD),
                        reading.date(Field.USED_AS_OF))
                : null;
    }

    @Nullable
    Happening happening() {
        return anyOf(HAPPENING)
                ? new Happening(
                        reading.text(Field.DOMAIN),
                        reading.text(Field.MEASURE),
                        reading.number(Field.SCORE),
                        reading.lines(Field.OFFERED),
                        reading.text(Field.ILLEGAL).equals("yes"),
                        reading.text(Field.RIGHTS),
                        reading.text(Field.RESPONSIBILITIES),
                        reading.text(Field.SETTING))
                : null;
    }

    private boolean anyOf(Set<Field> fields) {
        return fields.stream().anyMatch(reading::has);
    }
}
