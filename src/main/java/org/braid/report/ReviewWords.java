package org.braid.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.braid.record.Manifest;
import org.jspecify.annotations.Nullable;

/** What people's decisions and the seeded pairs say of the linkage, in plain English without anybody's values. */
final class ReviewWords {
    private static final int NAMED = 20;

    private ReviewWords() {}

    /** How the linkage by itself would have placed what people decided. */
    static String agreement(Manifest.Agreement agreement) {
        return "The linkage, of %s by people: %s%s"
                .formatted(
                        Wording.count(agreement.one() + agreement.two(), "decision", "decisions"),
                        linked(agreement),
                        found(agreement));
    }

    private static String linked(Manifest.Agreement agreement) {
        return agreement.linked() == 0
                ? "it links none of them by itself"
                : "%d of the %d that it links by itself are one person%s"
                        .formatted(
                                agreement.rightlyLinked(),
                                agreement.linked(),
                                share("precision", agreement.precision()));
    }

    private static String found(Manifest.Agreement agreement) {
        return agreement.one() == 0
                ? ""
                : "; of the %d that are one person it links or asks about %d%s"
                        .formatted(agreement.one(), agreement.found(), share("recall", agreement.recall()));
    }

    private static String share(String what, @Nullable BigDecimal share) {
        return share == null ? "" : " (%s %s)".formatted(what, share.toPlainString());
    }

    /** Which pairs the linkage did not look at, because too many share what brings them together. */
    static Optional<String> narrowed(Manifest.LinkagePart linkage) {
        return linkage.narrowed().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Too many to compare each with each, so only neighbours in date of birth and name: %s (docs/linkage.md)"
                                .formatted(linkage.narrowed().entrySet().stream()
                                        .map(each -> "%s by %s"
                                                .formatted(
                                                        Wording.count(each.getValue(), "block", "blocks"),
                                                        each.getKey()))
                                        .collect(Collectors.joining(", "))));
    }

    /** Whether the night knows who is who where that is known. */
    static String truth(Manifest.TruthPairs truth) {
        var words = "Seeded pairs: %d right, %d wrong, %d not there; at least %s must be right%s."
                .formatted(
                        truth.right(),
                        truth.wrong(),
                        truth.missing(),
                        truth.minimum().toPlainString(),
                        truth.enough() ? "" : ", so the night is refused");
        return truth.wrongLines().isEmpty() ? words : words + " " + lines(truth.wrongLines());
    }

    private static String lines(List<Integer> lines) {
        var named = lines.stream().limit(NAMED).map(String::valueOf).toList();
        return "Wrong in mappings/linkage-truth.yaml: line%s %s%s."
                .formatted(
                        lines.size() == 1 ? "" : "s", Wording.list(named), lines.size() > NAMED ? " and others" : "");
    }
}
