package org.braid.story;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.braid.story.Act.Award;
import org.braid.story.Act.BreakOff;
import org.braid.story.Act.Correct;
import org.braid.story.Act.Decide;
import org.braid.story.Act.Describe;
import org.braid.story.Act.EndOfNight;
import org.braid.story.Act.Periods;
import org.braid.story.Act.Redate;
import org.braid.story.Act.Retract;
import org.braid.story.Act.Send;
import org.braid.story.Act.SendAgain;
import org.braid.story.Act.Spoil;
import org.braid.story.Somebody.Change;

/** Stories as they may happen; what fails is told again with as few acts as it takes. */
public final class Stories {
    /** Enough for a dozen files in half a dozen nights. */
    private static final int MOST_ACTS = 40;

    private static final List<List<Sender>> CASTS = List.of(
            List.of(Sender.NORTHMERE, Sender.SOUTHWOLD_VALE),
            List.of(Sender.NORTHMERE, Sender.HEALTH_BOARD, Sender.PAYROLL),
            List.of(Sender.DWP, Sender.HEALTH_BOARD),
            List.of(Sender.values()));

    private Stories() {}

    /** Few senders meet more often than many. */
    public static Arbitrary<Story> any() {
        return Arbitraries.of(CASTS).flatMap(cast -> {
            var senders = Arbitraries.of(cast);
            return Combinators.combine(award(senders).list().ofMinSize(2).ofMaxSize(8), acts(senders))
                    .as(Story::beginning);
        });
    }

    private static Arbitrary<List<Act>> acts(Arbitrary<Sender> senders) {
        var act = Arbitraries.frequencyOf(
                Tuple.of(8, award(senders)),
                Tuple.of(4, Combinators.combine(number(), pence()).as(Correct::new)),
                Tuple.of(2, Combinators.combine(number(), daysOfAwards()).as(Redate::new)),
                Tuple.of(4, number().map(Retract::new)),
                Tuple.of(2, spoil()),
                Tuple.of(2, describe(senders)),
                Tuple.of(4, send()),
                Tuple.of(3, number().map(SendAgain::new)),
                Tuple.of(7, endOfNight()),
                Tuple.of(1, breakOff()),
                Tuple.of(3, decisions().map(Decide::new)));
        return act.list().ofMaxSize(MOST_ACTS).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Act> award(Arbitrary<Sender> senders) {
        return Combinators.combine(
                        senders,
                        Arbitraries.of(Somebody.class),
                        Arbitraries.of(false, true),
                        pence(),
                        Arbitraries.of(Paid.class),
                        daysOfAwards())
                .as(Award::new);
    }

    private static Arbitrary<Act> spoil() {
        return Combinators.combine(number(), Arbitraries.of(Row.Fault.class)).as(Spoil::new);
    }

    private static Arbitrary<Act> describe(Arbitrary<Sender> senders) {
        return Combinators.combine(senders, Arbitraries.of(Somebody.class), Arbitraries.of(Change.class))
                .as(Describe::new);
    }

    private static Arbitrary<Act> send() {
        return Combinators.combine(number(), Arbitraries.of(Days.OF_SNAPSHOTS)).as(Send::new);
    }

    private static Arbitrary<Act> endOfNight() {
        return Combinators.combine(
                        periods().optional(0.9),
                        Arbitraries.of(true, true, true, false),
                        Arbitraries.of(false, false, true))
                .as(EndOfNight::new);
    }

    private static Arbitrary<Act> breakOff() {
        return Combinators.combine(periods(), Arbitraries.of(Night.Stop.class), Arbitraries.of(true, false))
                .as(BreakOff::new);
    }

    /** To be undone, or not. */
    private static Arbitrary<Decision> decisions() {
        return Arbitraries.oneOf(decision(), decision(), number().map(Decision.Undo::new));
    }

    /** A join or a split. */
    public static Arbitrary<Decision> decision() {
        return Arbitraries.oneOf(
                Combinators.combine(number(), number()).as(Decision.Join::new),
                Combinators.combine(number(), number()).as(Decision.Split::new));
    }

    /** Round, unround, a penny, back to the payer, nothing, and much. */
    private static Arbitrary<Long> pence() {
        return Arbitraries.of(10_000L, 3_333L, 1L, -2_050L, 0L, 1_234_567L);
    }

    private static Arbitrary<Periods> periods() {
        return Combinators.combine(Arbitraries.of(Days.OF_SNAPSHOTS), Arbitraries.of(Days.OF_SNAPSHOTS))
                .as(Periods::new);
    }

    private static Arbitrary<Days> daysOfAwards() {
        return Arbitraries.of(Days.OF_AWARDS);
    }

    private static Arbitrary<Integer> number() {
        return Arbitraries.integers().between(0, 11).withoutEdgeCases();
    }
}
