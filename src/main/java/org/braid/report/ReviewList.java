package org.braid.report;

import java.util.List;
import org.braid.entitlement.Money;
import org.braid.person.ClericalReview;
import org.braid.person.Link;
import org.braid.record.ReviewAtStake;

/** What waits for a person to say whether two are one: what {@code braid review} prints, most money at stake first. */
public final class ReviewList {
    private static final int SHOWN = 20;

    private ReviewList() {}

    /** All of them. */
    public static String json(List<ReviewAtStake> open) {
        return Json.document(open.stream().map(ReviewJson::of).toList());
    }

    /** The first of them. */
    public static String text(List<ReviewAtStake> open) {
        if (open.isEmpty()) {
            return "No possible match waits for a decision.\n";
        }
        var page = new TextPage();
        page.plain(Wording.count(open.size(), "possible match waits", "possible matches wait")
                + " for a decision, most money at stake first");
        open.stream().limit(SHOWN).forEach(each -> write(each, page));
        page.gap();
        if (open.size() > SHOWN) {
            page.plain("These are the first %d; --json lists all.".formatted(SHOWN));
        }
        page.plain("To decide one: braid review decide REVIEW one|two --by NAME --reason TEXT");
        page.plain("With both descriptions side by side, as a workbook: braid review export FILE.xlsx");
        return page.toString();
    }

    private static void write(ReviewAtStake open, TextPage page) {
        var review = open.review();
        page.heading("%s  %s a year".formatted(review.id(), money(open.money())));
        page.say("%s and %s; by %s".formatted(party(review.one()), party(review.other()), strength(review.link())));
        page.say("Why it waits: " + review.reason());
        phrases("For: ", review.supports(), page);
        phrases("Against: ", review.contradicts(), page);
        var said = review.pending();
        if (said != null) {
            page.say("%s says %s; a second person must confirm it: braid review confirm %s --by NAME"
                    .formatted(Terminal.clean(said.by()), said.verdict().words(), review.id()));
        }
    }

    private static void phrases(String which, List<String> phrases, TextPage page) {
        if (!phrases.isEmpty()) {
            page.say(which + String.join("; ", phrases));
        }
    }

    private static String party(ClericalReview.Party party) {
        return "%s (%s)".formatted(party.person(), Wording.list(party.feeds()));
    }

    /** {@code likeness of the details, 9.3 bits}. */
    static String strength(Link link) {
        return link.stage() == Link.Stage.PROBABILISTIC
                ? "%s, %s bits".formatted(Wording.stage(link.stage()), Wording.decimal(link.weight()))
                : Wording.stage(link.stage());
    }

    /** One sum for each currency, never added up. */
    static String money(List<Money> sums) {
        return sums.isEmpty()
                ? "no public money"
                : Wording.list(sums.stream().map(Money::toString).toList());
    }
}
