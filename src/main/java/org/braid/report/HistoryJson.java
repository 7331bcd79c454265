package org.braid.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.braid.entitlement.Money;
import org.braid.record.Aspect;
import org.braid.record.Change;
import org.braid.record.Effect;
import org.braid.record.Pocket;
import org.braid.record.Stand;
import org.braid.record.Totals.Sum;
import org.braid.record.Versions.Explained;
import org.jspecify.annotations.Nullable;

/** The versions of a person's budget, each explained by the one before, as one JSON document; oldest first. */
public final class HistoryJson {
    private HistoryJson() {}

    public static String of(String person, List<Explained> versions) {
        return Json.document(
                new Document(person, versions.stream().map(Version::of).toList()));
    }

    private record Document(String person, List<Version> versions) {}

    /** @param version 0 where nothing is known of the person any more */
    private record Version(
            int version,
            String night,
            Instant knownAt,
            LocalDate validAt,
            List<Difference> effects,
            List<Changed> changes,
            boolean evidenceChanged) {

        static Version of(Explained explained) {
            var comparison = explained.comparison();
            return new Version(
                    explained.number(),
                    explained.night().name(),
                    explained.night().knownAt(),
                    explained.validAt(),
                    comparison.effects().stream().map(Difference::of).toList(),
                    comparison.changes().stream().map(Changed::of).toList(),
                    comparison.evidence());
        }
    }

    private record Difference(Pocket pocket, Sum before, Sum after, Money weekly, Money financialYear) {
        static Difference of(Effect effect) {
            return new Difference(
                    effect.pocket(), effect.before(), effect.after(), effect.weekly(), effect.financialYear());
        }
    }

    /** One statement. */
    record Changed(
            String key,
            String subject,
            Change.Kind kind,
            @Nullable Place before,
            @Nullable Place after,
            List<Aspect> aspects,
            WhyChanged cause) {

        static Changed of(Change change) {
            return new Changed(
                    change.key().text(),
                    ChangeWords.subject(change),
                    change.kind(),
                    Place.of(change.before()),
                    Place.of(change.after()),
                    change.aspects(),
                    WhyChanged.of(change));
        }
    }

    /** @param line absent where it is about none */
    private record Place(
            Stand.Place place,
            @Nullable Integer line,
            @Nullable Money weekly,
            @Nullable Money financialYear) {

        static @Nullable Place of(@Nullable Stand stand) {
            return stand == null
                    ? null
                    : new Place(
                            stand.place(),
                            stand.line() == 0 ? null : Integer.valueOf(stand.line()),
                            stand.weekly(),
                            stand.financialYear());
        }
    }
}
