package org.braid.reference;

import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braid.mapping.Yaml;

/** Reads {@code areas.yaml}. */
final class AreasFile {
    private final Schemes schemes;

    private AreasFile(Schemes schemes) {
        this.schemes = schemes;
    }

    /** @param schemes what an area can be a member of */
    static Areas read(Yaml yaml, Schemes schemes) {
        yaml.allow(Set.of("source", "areas"));
        var file = new AreasFile(schemes);
        Map<String, Area> areas = new TreeMap<>();
        yaml.need("areas").map().forEach((code, area) -> areas.put(code, file.area(code, area)));
        return new Areas(areas);
    }

    private Area area(String code, Yaml yaml) {
        var entry = new Entry(yaml).allowing(Set.of("name", "gss", "memberships", "support", "strands", "spend"));
        return new Area(
                code,
                entry.need("name"),
                gss(entry),
                entry.each("memberships", this::membership),
                entry.each("support", AreasFile::support),
                entry.codes("strands"),
                entry.each("spend", AreasFile::spend));
    }

    private static String gss(Entry entry) {
        var gss = entry.text("gss");
        if (!gss.isEmpty() && !gss.matches("[A-Z][0-9]{8}")) {
            throw entry.yaml().need("gss").invalid("`%s` is no GSS code: a letter and eight digits".formatted(gss));
        }
        return gss;
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
