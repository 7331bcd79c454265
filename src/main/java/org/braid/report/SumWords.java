package org.braid.report;

import java.util.List;
import org.braid.entitlement.Money;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Contribution;
import org.braid.record.ManagementShare;
import org.braid.record.Totals;
import org.braid.record.Totals.Dimension;

/** What a sum is called, and of what it is made. */
final class SumWords {
    private SumWords() {}

    static String name(BudgetRecord record, Subject subject) {
        if (subject instanceof Subject.Total total) {
            return switch (total.pocket()) {
                case PUBLIC -> "Public money";
                case OWN -> "Own money, beside the public money";
                case SAVED -> "Saved up";
                case CONTRIBUTION -> "The person's contribution";
            };
        }
        var part = part(subject);
        return "Public money by %s: %s"
                .formatted(
                        Wording.code(part.dimension()),
                        record.totals().by().stream()
                                .filter(each -> each.dimension() == part.dimension()
                                        && each.code().equals(part.code()))
                                .map(each -> Figures.name(each, record))
                                .findFirst()
                                .orElse(part.code()));
    }

    static List<Made> made(BudgetRecord record, Subject subject) {
        return subject instanceof Subject.Total total ? Made.of(record, total) : Made.of(record, part(subject));
    }

    static List<BudgetLine> lines(List<Made> made) {
        return made.stream()
                .flatMap(each -> each.of().stream())
                .map(Contribution::line)
                .toList();
    }

    /** A share is of the money managed in its way. */
    private static Subject.Part part(Subject subject) {
        return subject instanceof Subject.Share share
                ? new Subject.Part(Dimension.MANAGEMENT, share.option())
                : (Subject.Part) subject;
    }

    /** One for each currency; none where no share was asked for. */
    static List<ManagementShare> shares(BudgetRecord record, Subject subject) {
        return subject instanceof Subject.Share asked
                ? record.managementShares().stream()
                        .filter(share -> share.option().name().equals(asked.option()))
                        .toList()
                : List.of();
    }

    /** Of what it is a share: the ways' weekly money, each as it is shown. */
    static Money all(BudgetRecord record, ManagementShare share) {
        var currency = share.weekly().currency();
        return record.totals().by().stream()
                .filter(part -> part.dimension() == Dimension.MANAGEMENT)
                .map(Totals.Part::sum)
                .map(Totals.Sum::weekly)
                .filter(weekly -> weekly.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
