package org.braid.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Funder;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Stream;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.hl7.fhir.r4.model.Coverage;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;

/** The funders as Organizations, and each of their streams as a Coverage. A person's own money is paid by the Patient. */
final class FhirCoverages {
    private final BudgetRecord record;
    private final Patient patient;
    private final Map<Funder, Organization> organizations = new TreeMap<>();
    private final Map<Source, Coverage> coverages = new TreeMap<>();

    FhirCoverages(BudgetRecord record, Patient patient) {
        this.record = record;
        this.patient = patient;
        record.lines().stream()
                .map(line -> line.entitlement().funder())
                .filter(funder -> funder.sector() != Sector.SELF)
                .forEach(funder -> organizations.computeIfAbsent(funder, this::organization));
        record.lines().stream()
                .collect(
                        Collectors.groupingBy(line -> Source.of(line.entitlement()), TreeMap::new, Collectors.toList()))
                .forEach((source, lines) -> coverages.put(source, coverage(source, lines)));
    }

    Collection<Organization> organizations() {
        return organizations.values();
    }

    Collection<Coverage> coverages() {
        return coverages.values();
    }

    Coverage of(Entitlement entitlement) {
        return java.util.Objects.requireNonNull(coverages.get(Source.of(entitlement)));
    }

    private Organization organization(Funder funder) {
        var organization = new Organization();
        organization.setId(FhirNames.organization(funder));
        var identifier = FhirNames.identifier(funder.system(), funder.value());
        organization.addIdentifier(funder.system().equals("ods") ? identifier.setSystem(FhirNames.ODS) : identifier);
        organization.setName(FhirNames.text(Figures.name(funder, record)));
        organization.addType(FhirNames.concept("sector", funder.sector().name()));
        return organization;
    }

    private Coverage coverage(Source source, List<BudgetLine> lines) {
        var coverage = new Coverage();
        coverage.setId(FhirNames.id(
                "Coverage",
                record.person(),
                source.funder().id(),
                source.stream().code()));
        coverage.setStatus(Coverage.CoverageStatus.ACTIVE);
        coverage.setType(FhirNames.concept("stream", source.stream().code()));
        coverage.setBeneficiary(FhirNames.to(patient));
        coverage.addPayor(payor(source.funder()));
        coverage.setPeriod(FhirNames.period(span(lines)));
        lines.stream()
                .filter(line -> line.entitlement().terms().kind() == MoneyKind.CLIENT_CONTRIBUTION)
                .forEach(line -> coverage.addCostToBeneficiary()
                        .setType(FhirNames.concept("cost-type", "WEEKLY_CONTRIBUTION"))
                        .setValue(FhirNames.money(line.weekly())));
        return coverage;
    }

    private Reference payor(Funder funder) {
        var organization = organizations.get(funder);
        return FhirNames.to(organization == null ? patient : organization);
    }

    /** From the first day of any to the last day of all; open when one is. */
    private static DateRange span(List<BudgetLine> lines) {
        Function<BudgetLine, DateRange> valid = line -> line.entitlement().inForce();
        var first = lines.stream()
                .map(valid)
                .map(DateRange::startInclusive)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = lines.stream().map(valid).max(LATEST_END).map(DateRange::endExclusive);
        return new DateRange(first, last.orElse(null));
    }

    private static final Comparator<DateRange> LATEST_END =
            Comparator.comparing(DateRange::endExclusive, Comparator.nullsLast(Comparator.naturalOrder()));

    /** What makes a coverage one: whose money it is, and of what kind. */
    private record Source(Funder funder, Stream stream) implements Comparable<Source> {
        private static final Comparator<Source> ORDER =
                Comparator.comparing(Source::funder).thenComparing(Source::stream);

        static Source of(Entitlement entitlement) {
            return new Source(entitlement.funder(), entitlement.stream());
        }

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }
}
