package org.braid.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The areas that somebody wrote down, by every code that feeds name their authority by. */
public final class Areas {
    public static final Areas NONE = new Areas(List.of());

    private final List<Area> all;
    private final Map<String, Area> byCode = new TreeMap<>();

    Areas(List<Area> all) {
        this.all = List.copyOf(all);
        all.forEach(area -> area.codes().all().forEach(code -> byCode.put(code, area)));
    }

    public Optional<Area> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Area> all() {
        return all;
    }

    /** One code for one area, whichever of its codes a feed says; a code that nobody wrote down stands for itself. */
    public String identity(String code) {
        return find(code).map(Area::code).orElse(code);
    }

    /** What the area is called on a day: of one whose authority is no more, with those that came after. */
    public Optional<String> name(String code, LocalDate day) {
        return find(code).map(area -> {
            var to = area.inForce().to();
            var ended = to != null && day.isAfter(to);
            return ended && !area.succeededBy().isEmpty()
                    ? "%s (now %s)".formatted(area.name(), successors(area))
                    : area.name();
        });
    }

    private String successors(Area area) {
        return area.succeededBy().stream()
                .flatMap(code -> find(code).stream())
                .map(Area::name)
                .collect(Collectors.joining(", "));
    }
}
