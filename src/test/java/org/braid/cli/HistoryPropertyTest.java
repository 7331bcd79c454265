package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.braid.record.Manifest;
import org.braid.story.Belief;
import org.braid.story.Claim;
import org.braid.story.Decision;
import org.braid.story.Night;
import org.braid.story.Sender;
import org.braid.story.Sent;
import org.braid.story.Shortest;
import org.braid.story.Stories;
import org.braid.story.Story;
import org.springframework.util.FileSystemUtils;

/** What holds whatever the senders do, night after night, on the real store and the real stages. */
class HistoryPropertyTest {
    private static final List<LocalDate> DAYS = List.of(LocalDate.of(2026, 9, 30), LocalDate.of(2027, 5, 1));
    private static Path premises = Path.of("");

    @BeforeContainer
    static void lay() throws IOException {
        premises = Files.createTempDirectory("braid-premises");
        Nightshift.lay(premises);
    }

    @AfterContainer
    static void clear() throws IOException {
        FileSystemUtils.deleteRecursively(premises);
    }

    @Provide
    Arbitrary<Story> stories() {
        return Stories.any();
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return Stories.decision();
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void everyPennyThatWasSentIsInOnePlace(@ForAll("stories") Story story) {
        Shortest.holdsFor(story, HistoryPropertyTest::playAgainstBelief);
    }

    private static void playAgainstBelief(Story story) {
        var belief = new Belief();
        try (var shift = new Nightshift(premises)) {
            for (var night : story.nights()) {
                belief.after(night);
                shift.play(night).ifPresent(manifest -> assertTies(manifest, night, belief, shift));
            }
        }
    }

    private static void assertTies(Manifest manifest, Night night, Belief belief, Nightshift shift) {
        assertThat(manifest.published()).isTrue();
        assertThat(rows(manifest)).isEqualTo(belief.rows());
        assertThat(entitled(manifest)).isEqualTo(belief.byFunder(night.day()));
        assertThat(placed(manifest)).isEqualTo(belief.byFunder(night.day()));
        DAYS.forEach(day -> assertThat(shift.stated(day)).isEqualTo(inYearOf(day, belief.claims())));
    }

    private static long rows(Manifest manifest) {
        return manifest.feeds().stream()
                .flatMap(feed -> feed.deliveries().stream())
                .mapToLong(delivery -> delivery.rows().in())
                .sum();
    }

    private static Map<String, Long> entitled(Manifest manifest) {
        var sums = new TreeMap<String, Long>();
        manifest.money().forEach((funder, part) -> sums.put(funder, part.entitled()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Map<String, Long> placed(Manifest manifest) {
        var sums = new TreeMap<String, Long>();
        manifest.money()
                .forEach((funder, part) ->
                        sums.put(funder, part.inBudgets() + part.waiting() + part.countedElsewhere()));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static SortedMap<String, Long> inYearOf(LocalDate day, Map<String, Claim> claims) {
        var sums = new TreeMap<String, Long>();
        claims.forEach((key, claim) -> sums.put(key, claim.inYearOf(day)));
        return sums;
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatWasKnownThenStaysWhatWasKnownThen(@ForAll("stories") Story story) {
        Shortest.holdsFor(story, HistoryPropertyTest::askAgainEveryNight);
    }

    private static void askAgainEveryNight(Story story) {
        var answers = new ArrayList<Answer>();
        try (var shift = new Nightshift(premises)) {
            for (var night : story.nights()) {
                var published = shift.play(night);
                answers.forEach(answer -> answer.assertStillGivenBy(shift));
                if (published.isEmpty() && !answers.isEmpty()) {
                    answers.get(answers.size() - 1).assertGivenNowBy(shift);
                }
                published.ifPresent(manifest -> DAYS.forEach(day -> answers.add(Answer.of(shift, day))));
            }
        }
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void nightAfterNightGivesWhatOneNightGives(@ForAll("stories") Story story) {
        Shortest.holdsFor(story, HistoryPropertyTest::playNightlyAndAtOnce);
    }

    private static void playNightlyAndAtOnce(Story story) {
        var belief = new Belief();
        story.nights().forEach(belief::after);
        try (var nightly = new Nightshift(premises);
                var atOnce = new Nightshift(premises)) {
            story.nights().forEach(nightly::play);

            atOnce.play(belief.applied(), nightly.choices(), DAYS.get(0));

            DAYS.forEach(day -> Bytes.assertSame(nightly.contents(day), atOnce.contents(day)));
        }
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void filesOfDifferentSendersMayComeInAnyOrder(@ForAll("stories") Story story, @ForAll long seed) {
        Shortest.holdsFor(story, one -> playInTwoOrders(one, seed));
    }

    private static void playInTwoOrders(Story story, long seed) {
        var dice = new Random(seed);
        try (var one = new Nightshift(premises);
                var other = new Nightshift(premises)) {
            for (var night : story.nights()) {
                var manifest = one.play(night);

                var shuffled = other.play(night.with(inAnotherOrder(night.files(), dice)));

                assertThat(shuffled.map(HistoryPropertyTest::untimed))
                        .isEqualTo(manifest.map(HistoryPropertyTest::untimed));
            }
            DAYS.forEach(
                    day -> Bytes.assertSame(other.records(day, other.lastNight()), one.records(day, one.lastNight())));
        }
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void threadsDoNotMatter(@ForAll("stories") Story story) {
        Shortest.holdsFor(story, HistoryPropertyTest::playTwiceAtTheSameTimeWhileSomebodyAsks);
    }

    private static void playTwiceAtTheSameTimeWhileSomebodyAsks(Story story) {
        var answers = new ArrayList<Answer>();
        try (var one = new Nightshift(premises);
                var other = new Nightshift(premises)) {
            for (var night : story.nights()) {
                var work = CompletableFuture.supplyAsync(() -> one.play(night));
                var same = CompletableFuture.supplyAsync(() -> other.play(night));
                // A night that is broken off takes the database with it.
                while (night.whole() && !answers.isEmpty() && !work.isDone()) {
                    answers.get(answers.size() - 1).assertStillGivenBy(one);
                }
                same.join();
                work.join().ifPresent(manifest -> answers.add(Answer.of(one, DAYS.get(0))));
                answers.forEach(answer -> answer.assertStillGivenBy(other));
            }
        }
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void undoRestoresToTheByte(@ForAll("stories") Story story, @ForAll("decisions") Decision decision) {
        Shortest.holdsFor(story, one -> decideAndUndo(one, decision));
    }

    private static void decideAndUndo(Story story, Decision decision) {
        try (var shift = new Nightshift(premises)) {
            story.nights().forEach(shift::play);
            var before = shift.timeless(DAYS.get(0));
            shift.play(Night.of(decision, DAYS.get(0))).ifPresent(decided -> {
                shift.play(Night.of(new Decision.Undo(0), DAYS.get(0)));

                Bytes.assertSame(shift.timeless(DAYS.get(0)), before);
            });
        }
    }

    @Property(seed = "20261122", shrinking = ShrinkingMode.OFF)
    void whatIsUndoneHasLeftNoTrace(@ForAll("stories") Story story, @ForAll("decisions") Decision decision) {
        Shortest.holdsFor(story, one -> decideMeanwhileAndUndo(one.undecided(), decision));
    }

    private static void decideMeanwhileAndUndo(Story story, Decision decision) {
        try (var decided = new Nightshift(premises);
                var undecided = new Nightshift(premises)) {
            var nights = story.nights();
            nights.forEach(undecided::play);
            nights.subList(0, nights.size() / 2).forEach(decided::play);
            decided.play(Night.of(decision, DAYS.get(0)));
            nights.subList(nights.size() / 2, nights.size()).forEach(decided::play);
            decided.play(Night.of(new Decision.Undo(0), DAYS.get(0)));

            Bytes.assertSame(decided.contents(DAYS.get(0)), undecided.contents(DAYS.get(0)));
        }
    }

    private static Manifest untimed(Manifest manifest) {
        return new Manifest(
                manifest.night(),
                manifest.date(),
                manifest.feeds(),
                manifest.people(),
                manifest.budgets(),
                manifest.money(),
                manifest.linkage(),
                manifest.review(),
                manifest.truthPairs(),
                manifest.findings(),
                manifest.conserved(),
                manifest.published(),
                Map.of(),
                manifest.versions());
    }

    /** Each sender's files stay in their order; mostly it is the other way round, where most can go wrong. */
    /** Files of the same bytes are one delivery, by the name of the first: so those stay as they are. */
    private static List<Sent> inAnotherOrder(List<Sent> files, Random dice) {
        if (files.stream().map(Sent::text).distinct().count() < files.size()) {
            return files;
        }
        var senders = new ArrayList<>(List.of(Sender.values()));
        Collections.reverse(senders);
        if (dice.nextInt(4) == 0) {
            Collections.shuffle(senders, dice);
        }
        return files.stream()
                .sorted(Comparator.comparing(sent -> senders.indexOf(sent.sender())))
                .toList();
    }
}
