package org.braid.mapping;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.Delivery;
import org.braid.feed.Fit;
import org.braid.feed.Precautions;
import org.braid.feed.RowReader;
import org.braid.feed.SetAside;

/** Which of a feed's mappings reads a delivery: its content decides, and where that does not, a person. */
final class Layouts {
    /** What a layout lacks; anything else is wrong with the file, whichever layout is tried. */
    private static final Set<FindingCode> OTHER_LAYOUT = Set.of(FindingCode.MISSING_COLUMN, FindingCode.WRONG_FORMAT);

    private final Delivery delivery;
    private final Precautions precautions;

    Layouts(Delivery delivery, Precautions precautions) {
        this.delivery = delivery;
        this.precautions = precautions;
    }

    private record Tried(Mapping mapping, Fit fit) {
        long columns() {
            return fit.columns();
        }

        /** Its name, and what the file has not. */
        String lacks() {
            var refusal = fit.refusal();
            return "%s: %s".formatted(mapping.source(), refusal == null ? "" : refusal.value());
        }
    }

    /**
     * The one of the feed's mappings that reads the delivery.
     *
     * @throws SetAside where there is none, or more than one reads it equally well
     */
    Mapping choose(List<Mapping> all) {
        if (all.isEmpty()) {
            throw aside(FindingCode.WRONG_FORMAT, "the feed has no mapping");
        }
        var format = RowReader.sniff(delivery.path(), precautions.limits());
        var readable = all.stream()
                .filter(mapping ->
                        format.filter(mapping.read().formats()::contains).isPresent())
                .toList();
        if (readable.isEmpty()) {
            return all.get(0); // says which format was expected
        }
        var meant = readable.stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            throw aside(FindingCode.UNKNOWN_LAYOUT, "no mapping is for files of this name");
        }
        return meant.size() == 1 ? meant.get(0) : closest(meant);
    }

    private boolean isMeant(Mapping mapping) {
        return mapping.files().isEmpty()
                || mapping.files().stream()
                        .anyMatch(name -> pattern(name).matcher(delivery.file()).matches());
    }

    private static Pattern pattern(String name) {
        var pattern = name.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private Mapping closest(List<Mapping> meant) {
        var tried = meant.stream()
                .map(mapping -> new Tried(
                        mapping, RowReader.fits(delivery.path(), delivery.file(), mapping.read(), precautions)))
                .toList();
        var fitting = tried.stream().filter(each -> each.fit().fits()).toList();
        if (fitting.isEmpty()) {
            throw none(tried);
        }
        var best = best(fitting);
        if (best.size() > 1) {
            throw aside(FindingCode.AMBIGUOUS_LAYOUT, names(best));
        }
        return best.get(0).mapping();
    }

    /** Those with the most columns; of those, the ones that are meant for such names before those that take any. */
    private static List<Tried> best(List<Tried> fitting) {
        var most = fitting.stream().mapToLong(Tried::columns).max().orElseThrow();
        var best = fitting.stream().filter(each -> each.columns() == most).toList();
        var named =
                best.stream().filter(each -> !each.mapping().files().isEmpty()).toList();
        return named.isEmpty() ? best : named;
    }

    private static String names(List<Tried> tried) {
        return tried.stream().map(each -> each.mapping().source()).collect(Collectors.joining(", "));
    }

    /** At the row that comes closest to one of the headings, with what each mapping lacks. */
    private SetAside none(List<Tried> tried) {
        var refusals = tried.stream()
                .flatMap(each -> Stream.ofNullable(each.fit().refusal()))
                .toList();
        refusals.stream()
                .filter(each -> !OTHER_LAYOUT.contains(each.code()))
                .findFirst()
                .ifPresent(damaged -> {
                    throw new SetAside(damaged);
                });
        var place = refusals.stream()
                .min(Comparator.comparingInt(each -> each.value().split(", ", -1).length))
                .orElseThrow()
                .place();
        var lacks = tried.stream().map(Tried::lacks).collect(Collectors.joining("; "));
        return new SetAside(new Finding(FindingCode.UNKNOWN_LAYOUT, place, "", lacks));
    }

    private SetAside aside(FindingCode code, String value) {
        return new SetAside(new Finding(code, SourceRef.line(delivery.file(), 1), "", value));
    }
}
