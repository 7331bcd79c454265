package org.braid.story;

import java.util.Optional;
import org.braid.story.Somebody.Change;

/**
 * One thing that happens in a history. Numbers choose among what is there at that time, so that every act means something
 * wherever it stands, and a history can lose any of its acts and still be one.
 */
public sealed interface Act {

    record Award(Sender sender, Somebody who, boolean second, long pence, Paid paid, Days days) implements Act {}

    record Correct(int row, long pence) implements Act {}

    record Redate(int row, Days days) implements Act {}

    /** The row is gone; from an account that is never changed it is taken back by a second entry. */
    record Retract(int row) implements Act {}

    record Spoil(int row, Row.Fault fault) implements Act {}

    record Describe(Sender sender, Somebody who, Change change) implements Act {}

    /** @param period what a council's extract speaks for */
    record Send(int sender, Days period) implements Act {}

    record SendAgain(int file) implements Act {}

    /**
     * Night falls.
     *
     * @param periods for which everybody with news sends it before; nobody does where there are none
     * @param trusted whether snapshots may lose any share that night
     */
    record EndOfNight(Optional<Periods> periods, boolean trusted, boolean nextYear) implements Act {}

    /** @param filesStay whether they are in their folders still when the next night begins */
    record BreakOff(Periods periods, Night.Stop stop, boolean filesStay) implements Act {}

    /** Somebody decides who is who, in a night of its own. */
    record Decide(Decision decision) implements Act {}

    /** What councils' extracts of one night speak for. */
    record Periods(Days northmeres, Days others) {
        Days of(Sender sender) {
            return sender == Sender.NORTHMERE ? northmeres : others;
        }
    }
}
