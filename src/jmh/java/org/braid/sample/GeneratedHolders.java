package org.braid.sample;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.braid.feed.Awards;

/** The generator's people, each with one award; nobody in it exists. Rows are asked for one after the other. */
public final class GeneratedHolders implements IntFunction<Awards.Holder> {
    private static final long SEED = 20_261_123;
    private static final LocalDate DAY = LocalDate.of(2026, 9, 30);

    private final Names names = new Names();
    private final World world = new World(Awards.XLSX_ROWS, SEED, DAY, names);
    private final Scribe scribe = new Scribe(Mess.usual(), names);

    @Override
    public Awards.Holder apply(int row) {
        var person = world.next();
        var details = scribe.details(person, new Dice(SEED, "awards", row));
        return new Awards.Holder(
                details.family(), details.forenames(), details.birth(), person.gender(), details.postcode());
    }
}
