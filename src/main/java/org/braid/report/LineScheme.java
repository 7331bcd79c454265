package org.braid.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.braid.record.BudgetRecord;
import org.braid.reference.KnownScheme;
import org.braid.reference.KnownScheme.LegalBasis;
import org.braid.reference.Schemes;
import org.jspecify.annotations.Nullable;

/**
 * A scheme under which lines of a record are given, as the reference data knows it.
 *
 * @param lines the numbers of the lines
 * @param within the names of the wider ones, the widest first
 * @param policies in force on the record's day
 * @param unverified what of it rests on memory
 */
record LineScheme(
        String code,
        String name,
        List<Integer> lines,
        List<String> within,
        List<LegalBasis> legalBases,
        @Nullable Boolean meansTested,
        @Nullable Boolean areaDependent,
        List<String> policies,
        List<String> unverified) {

    /** In the order of the first line of each; a scheme that nobody wrote down is not among them. */
    static List<LineScheme> of(BudgetRecord record, Schemes schemes) {
        var lines = new LinkedHashMap<KnownScheme, List<Integer>>();
        record.lines()
                .forEach(line -> schemes.find(line.entitlement().scheme().code())
                        .ifPresent(scheme -> lines.computeIfAbsent(scheme, key -> new ArrayList<>())
                                .add(line.number())));
        return lines.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), schemes, record.validAt()))
                .toList();
    }

    private static LineScheme of(KnownScheme scheme, List<Integer> lines, Schemes schemes, LocalDate day) {
        var path = schemes.path(scheme);
        return new LineScheme(
                scheme.code(),
                scheme.name(),
                List.copyOf(lines),
                path.subList(0, path.size() - 1).stream().map(KnownScheme::name).toList(),
                scheme.legalBases(),
                scheme.meansTested().orElse(null),
                scheme.areaDependent().orElse(null),
                scheme.policiesOn(day).stream().map(KnownScheme.Policy::title).toList(),
                scheme.unverified());
    }

    /** {@code Direct payments (lines 1 and 3), part of Personalisation: Care Act 2014, section 31, since 1 April 2015.} */
    String sentence() {
        var within = within().isEmpty() ? "" : ", part of " + String.join(", ", within());
        var laws = legalBases().stream().map(LineScheme::law).toList();
        var memory = unverified().contains("legalBasis") ? " (from memory: to be checked)" : "";
        return name + Wording.lines(lines) + within + (laws.isEmpty() ? "." : ": " + Wording.list(laws) + memory + ".");
    }

    private static String law(LegalBasis basis) {
        return basis.title() + (basis.commenced() == null ? "" : ", since " + Wording.day(basis.commenced()));
    }
}
