package org.braid.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.entitlement.BenefitForm;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.reference.KnownScheme;

/** How much of the year's public money is paid in cash, by country and scheme (REQUIREMENTS D2, D3). */
final class CashShare implements Walk {
    static final String ALL = "ALL";
    private static final List<Column> COLUMNS = List.of(
            Column.text("country", "Country"),
            Column.text("scheme", "Scheme"),
            Column.text("currency", ""),
            Column.people("people", "people"),
            Column.money("year", "in the year"),
            Column.money("cash", "cash"),
            Column.money("inKind", "in kind"),
            Column.money("combination", "both"),
            Column.money("notRecorded", "not recorded"),
            Column.percent("cashShare", "cash %"));

    private static final List<Column> SCHEMES = List.of(
            Column.text("scheme", "Scheme"),
            Column.text("country", "Country"),
            Column.text("meansTested", "the person's means"),
            Column.text("areaDependent", "the area"),
            Column.text("legalBasis", "Law"));

    private final Asked asked;
    private final Keyed<Forms> forms = new Keyed<>(Forms::new);
    private final Set<String> unknown = new TreeSet<>();
    private final SortedMap<String, KnownScheme> known = new TreeMap<>();

    CashShare(Asked asked) {
        this.asked = asked;
    }

    /** Money by form. */
    private static final class Forms {
        private final Map<BenefitForm, BigFraction> minor = new EnumMap<>(BenefitForm.class);
        private long people;

        private void add(BenefitForm form, BigFraction amount) {
            minor.merge(form, amount, BigFraction::add);
        }

        private BigFraction of(BenefitForm form) {
            return minor.getOrDefault(form, BigFraction.ZERO);
        }

        private BigFraction all() {
            return minor.values().stream().reduce(BigFraction.ZERO, BigFraction::add);
        }
    }

    @Override
    public void see(BudgetRecord record) {
        var seen = new HashSet<Forms>();
        for (var line : record.lines()) {
            var year = Exact.year(line, record.validAt());
            if (line.entitlement().isPublicMoney() && year.compareTo(BigFraction.ZERO) != 0) {
                for (var scheme : List.of(scheme(line), ALL)) {
                    var form = forms.at(country(line), Exact.currency(line), scheme);
                    form.add(line.entitlement().handling().form(), year);
                    seen.add(form);
                }
            }
        }
        seen.forEach(form -> form.people++);
    }

    private static String country(BudgetLine line) {
        var country = line.entitlement().scheme().country();
        return country.isBlank() ? "not said" : country;
    }

    /** The code of a scheme that somebody wrote down, or else the source's own word, or else the stream. */
    private String scheme(BudgetLine line) {
        var scheme = line.entitlement().scheme();
        if (scheme.code().isBlank()) {
            return scheme.stream().code();
        }
        return asked.reference()
                .schemes()
                .find(scheme.code())
                .map(found -> {
                    known.put(found.code(), found);
                    return found.code();
                })
                .orElseGet(() -> {
                    unknown.add(scheme.code());
                    return scheme.code();
                });
    }

    @Override
    public List<Section> sections() {
        return List.of(
                new Section(
                        "cash-share",
                        "Public money of the year by the form it takes",
                        "Each funder's own financial year; one-off payments are in it.",
                        COLUMNS,
                        forms.rows(this::row)),
                new Section(
                        "schemes",
                        "What these schemes depend on",
                        "",
                        SCHEMES,
                        known.values().stream().map(CashShare::scheme).toList()));
    }

    private static Row scheme(KnownScheme scheme) {
        return Row.plain(
                scheme.name(),
                scheme.country(),
                yesOrNo(scheme.meansTested()),
                yesOrNo(scheme.areaDependent()),
                scheme.legalBases().stream().map(KnownScheme.LegalBasis::title).collect(Collectors.joining("; ")));
    }

    private Row row(List<String> key, Forms form) {
        var currency = key.get(1);
        var code = key.get(2);
        var known = asked.reference().schemes().find(code);
        return Row.of(
                code.equals(ALL) ? "" : key.get(0) + currency,
                form.people,
                key.get(0),
                code.equals(ALL) ? "all schemes" : known.map(KnownScheme::name).orElse(code),
                currency,
                form.people,
                Exact.money(form.all(), currency),
                Exact.money(form.of(BenefitForm.CASH), currency),
                Exact.money(form.of(BenefitForm.IN_KIND), currency),
                Exact.money(form.of(BenefitForm.COMBINATION), currency),
                Exact.money(form.of(BenefitForm.NOT_RECORDED), currency),
                Exact.percent(form.of(BenefitForm.CASH), form.all()));
    }

    private static String yesOrNo(Optional<Boolean> flag) {
        return flag.map(yes -> yes ? "yes" : "no").orElse("");
    }

    @Override
    public List<String> notes() {
        var notes = new ArrayList<String>();
        notes.add("Money of two currencies is never added.");
        if (!unknown.isEmpty()) {
            notes.add("Schemes that mappings/reference/schemes.yaml does not have, shown as the feeds call them: %s."
                    .formatted(String.join("; ", unknown)));
        }
        return notes;
    }
}
