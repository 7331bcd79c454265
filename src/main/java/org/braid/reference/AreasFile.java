package org.braid.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.mapping.Yaml;

/** Reads {@code areas.yaml}. */
final class AreasFile {
    private static final Set<String> KEYS = Set.of(
            "name",
            "gss",
            "cassr",
            "formerly",
            "from",
            "to",
            "succeededBy",
            "memberships",
            "support",
            "strands",
            "spend");

    private static final String GSS = "[A-Z][0-9]{8}";
    /** Three digits; letters and digits in turn where it was given from 2020 on (NHS Organisation Data Service). */
    private static final String CASSR = "[0-9]{3}|([A-Z][0-9]){2}[A-Z]";

    private final Schemes schemes;
    private final Map<String, Area> byCode = new HashMap<>();

    private AreasFile(Schemes schemes) {
        this.schemes = schemes;
    }

    /** @param schemes what an area can be a member of */
    static Areas read(Yaml yaml, Schemes schemes) {
        yaml.allow(Set.of("source", "areas"));
        var file = new AreasFile(schemes);
        var areas = new ArrayList<Area>();
        var places = yaml.need("areas").map();
        places.forEach((code, place) -> areas.add(file.take(code, place)));
        places.values().forEach(file::checkSuccession);
        areas.sort(Comparator.comparing(Area::code));
        return new Areas(areas);
    }

    private Area take(String code, Yaml yaml) {
        var area = area(code, new Entry(yaml).allowing(KEYS));
        area.codes().all().forEach(each -> {
            if (byCode.put(each, area) != null) {
                throw yaml.invalid("`%s` already names an area above".formatted(each));
            }
        });
        return area;
    }

    private Area area(String code, Entry entry) {
        return new Area(
                codes(code, entry),
                entry.need("name"),
                entry.period(),
                entry.texts("succeededBy"),
                entry.each("memberships", this::membership),
                entry.each("support", AreasFile::support),
                entry.codes("strands"),
                entry.each("spend", AreasFile::spend));
    }

    /** A key that is a GSS code need not be said again. */
    private static Area.Codes codes(String own, Entry entry) {
        var gss = entry.yaml().find("gss").map(AreasFile::gss).orElse(own.matches(GSS) ? own : "");
        var cassr = entry.yaml().find("cassr").map(AreasFile::cassr).orElse("");
        return new Area.Codes(own, gss, cassr, entry.each("formerly", AreasFile::gss));
    }

    private static String gss(Yaml value) {
        if (!value.text().matches(GSS)) {
            throw value.invalid("`%s` is no GSS code: a letter and eight digits".formatted(value.text()));
        }
        return value.text();
    }

    private static String cassr(Yaml value) {
        if (!value.text().matches(CASSR)) {
            throw value.invalid("`%s` is no CASSR code: three digits, or like G7H8J".formatted(value.text()));
        }
        return value.text();
    }

    private void checkSuccession(Yaml yaml) {
        var successors = yaml.find("succeededBy").map(Yaml::list).orElse(List.of());
        if (!successors.isEmpty() && yaml.find("to").isEmpty()) {
            throw yaml.invalid("`succeededBy` needs `to`, the last day before");
        }
        successors.stream().filter(each -> !byCode.containsKey(each.text())).forEach(each -> {
            throw each.invalid("no area `%s` stands in this file".formatted(each.text()));
        });
    }

    private Area.Membership membership(Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("scheme", "from", "to"));
        var scheme = yaml.need("scheme");
        if (schemes.find(scheme.text()).isEmpty()) {
            throw scheme.invalid("no scheme `%s` stands in schemes.yaml".formatted(scheme.text()));
        }
        return new Area.Membership(Entry.code(scheme), entry.period());
    }

    private static Area.SupportService support(Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("name", "kind", "from", "to"));
        return new Area.SupportService(entry.need("name"), Entry.code(yaml.need("kind")), entry.period());
    }

    private static Area.Spend spend(Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("year", "amount", "currency"));
        return new Area.Spend(entry.needDate("year"), entry.amount("amount"), currency(yaml.need("currency")));
    }

    private static Currency currency(Yaml value) {
        try {
            return Currency.getInstance(value.text());
        } catch (IllegalArgumentException e) {
            throw value.invalid("`%s` is no currency: write GBP, EUR".formatted(value.text()));
        }
    }
}
