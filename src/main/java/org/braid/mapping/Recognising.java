package org.braid.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Marks;
import org.braid.feed.Precautions;
import org.braid.feed.ReadSpec;
import org.jspecify.annotations.Nullable;

/** Tells a corrected return from an ordinary delivery: by its mark, or, where that was lost, by what it says. */
final class Recognising {
    /** Larger files do not come back as workbooks, so no correction was made in one. */
    private static final long MOST_BYTES = 16L << 20;

    /** Deliveries that one is held against, the last received first. */
    private static final int MOST_COMPARED = 8;

    private final Mappings mappings;
    private final Corrections corrections;
    private final Readings readings;
    private final Function<String, Precautions> precautions;

    Recognising(
            Mappings mappings, Corrections corrections, Readings readings, Function<String, Precautions> precautions) {
        this.mappings = mappings;
        this.corrections = corrections;
        this.readings = readings;
        this.precautions = precautions;
    }

    Recognised recognise(Delivery delivery) {
        var known = corrections.correctedBy(delivery);
        var cautious = precautions.apply(delivery.feed());
        var mark = Marks.in(delivery.path(), cautious, secrets(delivery.feed()));
        if (known.isPresent()) {
            return correction(
                    known.get(),
                    Corrections.How.MARK,
                    mark.map(ReturnMark::list).orElse(""));
        }
        return mark.map(found -> marked(delivery, found)).orElseGet(() -> byContent(delivery));
    }

    /** Of all the feed's mappings: which of them reads the delivery is not known yet. */
    private List<String> secrets(String feed) {
        return mappings.of(feed).stream()
                .flatMap(mapping -> mapping.secret().stream())
                .distinct()
                .toList();
    }

    private Recognised marked(Delivery delivery, ReturnMark mark) {
        if (!mark.feed().equals(delivery.feed())) {
            return ordinary(delivery, FindingCode.CORRECTS_OTHER_FEED, mark, null);
        }
        var original = corrections.delivery(mark.feed(), mark.sha256());
        if (original.flatMap(corrections::read).isEmpty()) {
            return ordinary(delivery, FindingCode.CORRECTS_UNKNOWN, mark, null);
        }
        return corrections.of(original.get()).isPresent()
                ? ordinary(delivery, FindingCode.CORRECTED_BEFORE, mark, mapping(original.get()))
                : correction(original.get(), Corrections.How.MARK, mark.list());
    }

    private static Recognised ordinary(
            Delivery delivery, FindingCode code, ReturnMark mark, @Nullable Mapping mapping) {
        return new Recognised(
                null,
                Corrections.How.MARK,
                mapping,
                mark.list(),
                List.of(new Finding(code, SourceRef.line(delivery.file(), 1), "", mark.feed() + " " + mark.sha256())));
    }

    private Recognised correction(Delivery original, Corrections.How how, String list) {
        return new Recognised(original, how, mapping(original), list, List.of());
    }

    private @Nullable Mapping mapping(Delivery original) {
        return corrections
                .read(original)
                .flatMap(read -> mapping(original.feed(), read.source()))
                .orElse(null);
    }

    private Optional<Mapping> mapping(String feed, String source) {
        return mappings.of(feed).stream()
                .filter(each -> each.source().equals(source))
                .findFirst();
    }

    private Recognised byContent(Delivery delivery) {
        if (!isSmall(delivery) || corrections.read(delivery).isPresent()) {
            return Recognised.ORDINARY;
        }
        var cautious = precautions.apply(delivery.feed());
        var shapes = new HashMap<String, Optional<Shape>>();
        for (var candidate : candidates(delivery)) {
            var mapping = mapping(delivery.feed(), candidate.source()).orElse(null);
            if (mapping == null || !(mapping.read() instanceof ReadSpec.Table)) {
                continue;
            }
            var own = shapes.computeIfAbsent(mapping.source(), unknown -> Shape.of(delivery, mapping, cautious));
            var other = own.flatMap(shape -> Shape.of(candidate.delivery(), mapping, cautious));
            if (other.isPresent() && own.get().corrects(other.get(), candidate.waiting() + candidate.rejected())) {
                return correction(candidate.delivery(), Corrections.How.CONTENT, "");
            }
        }
        return Recognised.ORDINARY;
    }

    /** What was returned, and not yet corrected. */
    private List<Readings.Outstanding> candidates(Delivery delivery) {
        var candidates = new ArrayList<>(readings.outstanding(delivery.feed(), corrections::archived));
        candidates.removeIf(each -> each.delivery().id() == delivery.id()
                || Objects.equals(each.outcome(), Readings.Outcome.HELD.name())
                || !isSmall(each.delivery()));
        candidates.sort((one, other) ->
                Long.compare(other.delivery().id(), one.delivery().id()));
        return Collections.unmodifiableList(candidates.subList(0, Math.min(MOST_COMPARED, candidates.size())));
    }

    private static boolean isSmall(Delivery delivery) {
        try {
            return Files.isRegularFile(delivery.path()) && Files.size(delivery.path()) <= MOST_BYTES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
