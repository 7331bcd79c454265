package org.braid.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.person.Compared;
import org.braid.person.Decided;
import org.braid.person.LinkageTruth;
import org.braid.person.NameRates;
import org.braid.person.NameShape;
import org.jspecify.annotations.Nullable;

/**
 * The account of a night (DESIGN section 6): every row and every penny of it in exactly one named place. Maps keep their
 * order; money is in minor units of its currency.
 *
 * @param money by funder: what falls into the financial year of the night's date
 * @param truthPairs null where the installation has none
 * @param seconds by stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        String night,
        LocalDate date,
        List<FeedPart> feeds,
        long people,
        BudgetCount budgets,
        Map<String, FunderPart> money,
        LinkagePart linkage,
        Review review,
        @Nullable TruthPairs truthPairs,
        Map<String, Long> findings,
        Conserved conserved,
        boolean published,
        Map<String, BigDecimal> seconds,
        Versions versions) {

    /**
     * The same account, naming what goes back to the senders.
     *
     * @param returned by the SHA-256 of a delivery and its feed, {@code feed/sha256}, the file to send
     */
    public Manifest returning(Map<String, String> returned) {
        var naming = feeds.stream()
                .map(feed -> new FeedPart(
                        feed.feed(),
                        feed.deliveries().stream()
                                .map(each -> each.returned(returned.get(feed.feed() + "/" + each.sha256())))
                                .toList()))
                .toList();
        return new Manifest(
                night,
                date,
                naming,
                people,
                budgets,
                money,
                linkage,
                review,
                truthPairs,
                findings,
                conserved,
                published,
                seconds,
                versions);
    }

    /** The same account, saying whether it was published. */
    public Manifest published(boolean yes) {
        return new Manifest(
                night,
                date,
                feeds,
                people,
                budgets,
                money,
                linkage,
                review,
                truthPairs,
                findings,
                conserved,
                yes,
                seconds,
                versions);
    }

    /** @param deliveries in the order of their names */
    public record FeedPart(String feed, List<DeliveryPart> deliveries) {}

    /**
     * @param outcome {@code READ}, {@code SAME} as an earlier night read, {@code SET_ASIDE} or {@code HELD}
     * @param money by currency, the amounts that the rows state
     * @param findings by code
     * @param corrects the SHA-256 of the delivery whose place it takes; null for an ordinary one
     * @param returned the workbook that goes back to its sender, below the data folder; null where nothing has to
     */
    public record DeliveryPart(
            String file,
            String sha256,
            String outcome,
            Rows rows,
            Map<String, Amounts> money,
            Map<String, Long> findings,
            @Nullable String corrects,
            @Nullable String returned) {

        DeliveryPart returned(@Nullable String path) {
            return new DeliveryPart(file, sha256, outcome, rows, money, findings, corrects, path);
        }
    }

    /** Rows by where they ended; {@code in} is what was counted while reading. */
    public record Rows(
            long in, long applied, long unchanged, long superseded, long quarantined, long rejected, long notData) {
        public boolean conserved() {
            return in == applied + unchanged + superseded + quarantined + rejected + notData;
        }
    }

    /** Stated amounts by where their rows ended; a price an hour may have fractions of a penny. */
    public record Amounts(
            BigDecimal in,
            BigDecimal applied,
            BigDecimal unchanged,
            BigDecimal superseded,
            BigDecimal quarantined,
            BigDecimal rejected,
            BigDecimal notData) {
        public boolean conserved() {
            return in.compareTo(applied.add(unchanged)
                            .add(superseded)
                            .add(quarantined)
                            .add(rejected)
                            .add(notData))
                    == 0;
        }
    }

    /** @param changed versions that began or ended tonight */
    public record BudgetCount(long total, Map<String, Long> byKind, long changed) {}

    public record FunderPart(
            String name, String currency, long entitled, long inBudgets, long waiting, long countedElsewhere) {
        public boolean conserved() {
            return entitled == inBudgets + waiting + countedElsewhere;
        }
    }

    /**
     * What the linkage looked at.
     *
     * @param linked the descriptions that were linked anew; 0 where nothing that links rest on changed
     * @param compared the pairs of them that share all fields of a blocking rule
     * @param narrowed by blocking rule, how many blocks were too large to compare each with each; {@code identifier} for
     *     identifiers with as many holders
     */
    public record LinkagePart(long linked, long compared, Map<String, Long> narrowed) {
        static LinkagePart of(Compared compared) {
            return new LinkagePart(compared.linked(), compared.pairs(), compared.narrowed());
        }
    }

    /**
     * @param open pairs that wait for a decision
     * @param agreement how the linkage by itself would have placed what people decided; null where nobody decided anything
     * @param byNames by the shape of the names, how those who have such names are found
     */
    public record Review(long open, long decided, @Nullable Agreement agreement, Map<String, NamesPart> byNames) {}

    /**
     * The descriptions whose names have one shape; shares are null where there are fewer than ten.
     *
     * @param linked the share whose person another feed describes, too
     * @param inReview the share whose person waits for a decision
     */
    public record NamesPart(
            long descriptions,
            @Nullable BigDecimal linked,
            @Nullable BigDecimal inReview) {
        static Map<String, NamesPart> of(Map<NameShape, NameRates> rates) {
            var parts = new TreeMap<String, NamesPart>();
            rates.forEach((shape, each) -> parts.put(
                    shape.word(), new NamesPart(each.descriptions(), each.linkedShare(), each.doubtedShare())));
            return parts;
        }
    }

    /**
     * @param one decisions that two are one person
     * @param two decisions that they are two
     * @param linked those of all that the linkage links by itself
     * @param rightlyLinked of these, the ones
     * @param found of the ones, those that it links or asks about
     * @param precision the share of {@code rightlyLinked} in {@code linked}; null where that is 0
     * @param recall the share of {@code found} in {@code one}; null where that is 0
     */
    public record Agreement(
            long one,
            long two,
            long linked,
            long rightlyLinked,
            long found,
            @Nullable BigDecimal precision,
            @Nullable BigDecimal recall) {

        /** Nothing where nobody decided anything. */
        static @Nullable Agreement of(Decided decided) {
            return decided.one() + decided.two() == 0
                    ? null
                    : new Agreement(
                            decided.one(),
                            decided.two(),
                            decided.linked(),
                            decided.rightlyLinked(),
                            decided.found(),
                            decided.precision(),
                            decided.recall());
        }
    }

    /**
     * Pairs of which it is known who is who, held against the night.
     *
     * @param missing pairs of which one side is nobody's; they are neither right nor wrong
     * @param wrongLines where the wrong ones stand in the file
     * @param enough whether the share of the right ones is the minimum; the night is refused where it is not
     */
    public record TruthPairs(
            long right, long wrong, long missing, List<Integer> wrongLines, BigDecimal minimum, boolean enough) {

        static TruthPairs of(LinkageTruth.Score score) {
            return new TruthPairs(
                    score.right(), score.wrong(), score.missing(), score.wrongLines(), score.minimum(), score.enough());
        }
    }

    /** Whether nothing forbids to publish it. */
    public boolean mayBePublished() {
        return conserved.all() && (truthPairs == null || truthPairs.enough());
    }

    public record Conserved(boolean rows, boolean money) {
        public boolean all() {
            return rows && money;
        }
    }

    /** @param mappings the hash of each mapping file, by its name */
    public record Versions(Map<String, String> mappings, String model, String software) {}
}
