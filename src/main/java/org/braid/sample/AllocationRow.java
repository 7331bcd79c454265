package org.braid.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One allocation as a council's support planning system writes it down. */
final class AllocationRow {
    static final String FINAL = "Final (£ a week)";
    static final String INDICATIVE = "Indicative (£ a week)";
    static final List<String> IDENTITY = List.of("Person ID", "NHS number", "Name", "Date of birth", "Postcode");
    static final List<String> HEADER = List.of(
            "Allocation ref",
            "Person ID",
            "NHS number",
            "Name",
            "Date of birth",
            "Postcode",
            "Funding",
            "Budget",
            "RAS",
            "RAS version",
            "Points",
            "Rate a point (£ a week)",
            "Assessed on",
            INDICATIVE,
            "Indicative on",
            FINAL,
            "Set by",
            "Agreed on",
            "Starts",
            "Ends",
            "Plan costs (£ a week)",
            "Reason",
            "Support plan",
            "Wishes",
            "Outcomes",
            "Chosen time",
            "Chosen helper",
            "Managed as",
            "Managed by",
            "Suspended from",
            "Suspended to",
            "Review due");
    /** What a point is worth a week. */
    static final BigDecimal RATE = new BigDecimal("1.35");

    private AllocationRow() {}

    static Cells of(Person person, Details details, Dice dice) {
        return new Cells(HEADER)
                .with("Person ID", dice.chance(0.04) ? "" : ChildRow.withoutZeros(person.councilId(), dice))
                .with("NHS number", dice.chance(0.85) ? details.nhsNumber() : "")
                .with("Name", details.family() + ", " + details.given())
                .with("Date of birth", details.birth())
                .with("Postcode", details.postcode())
                .with("RAS", "Northmere RAS")
                .with("RAS version", "3.1");
    }

    /** What the resource allocation system gives up front. */
    static Cells indicated(Cells cells, BigDecimal points, LocalDate starts) {
        return cells.with("Points", points)
                .with("Rate a point (£ a week)", RATE)
                .with("Assessed on", starts.minusDays(34))
                .with(INDICATIVE, worth(points))
                .with("Indicative on", starts.minusDays(27));
    }

    /** @param setBy the system, or the support plan */
    static Cells agreed(Cells cells, BigDecimal amount, String setBy, Span span) {
        return cells.with(FINAL, amount)
                .with("Set by", setBy)
                .with("Agreed on", span.first().minusDays(6))
                .with("Starts", span.first())
                .with("Ends", span.last());
    }

    static Cells suspended(Cells cells, @Nullable Span off) {
        return off == null ? cells : cells.with("Suspended from", off.first()).with("Suspended to", off.last());
    }

    /** The plan, in the person's own words. */
    static Cells planned(Cells cells, String reference, Dice dice) {
        return cells.with("Support plan", "SP-" + reference)
                .with(
                        "Wishes",
                        dice.of(
                                "I want the same people to come each week",
                                "I want to stay in my own flat",
                                "I decide when I go to bed",
                                "I would rather go out than have meals brought"))
                .with(
                        "Outcomes",
                        dice.of("Keeps the tenancy; Sees friends each week", "Cooks for himself or herself", ""))
                .with("Chosen time", dice.of("to bed at 22:30", "dinner at 19:00", ""))
                .with("Chosen helper", dice.of("a woman for the bath", "somebody who signs", ""));
    }

    static BigDecimal worth(BigDecimal points) {
        return points.multiply(RATE).setScale(2, RoundingMode.HALF_UP);
    }

    /** So many points, to the hundredth, that they give the amount to the penny. */
    static BigDecimal points(BigDecimal amount) {
        return amount.divide(RATE, 2, RoundingMode.HALF_UP);
    }
}
