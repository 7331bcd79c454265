package org.braid.report;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.commons.numbers.fraction.BigFraction;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.Arrangement;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.DateRange;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Handling;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.Money;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Plan;
import org.braid.entitlement.Provenance;
import org.braid.entitlement.Rates;
import org.braid.entitlement.Scheme;
import org.braid.entitlement.Sector;
import org.braid.entitlement.SourceValue;
import org.braid.entitlement.StatementKey;
import org.braid.entitlement.Stream;
import org.braid.entitlement.Terms;
import org.braid.entitlement.Use;
import org.braid.person.Link;
import org.braid.record.BudgetKind;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.RecordFinding;
import org.braid.record.Report;
import org.braid.record.Totals;

/** Budget records of people who do not exist. */
final class Records {
    static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    static final Currency GBP = Currency.getInstance("GBP");
    static final DateRange YEAR = DateRange.financialYear(DAY);
    static final DateRange OPEN = new DateRange(LocalDate.of(2025, 9, 1), null);

    static final Funder COUNCIL = new Funder("council", "991", "Northshire County Council", Sector.STATUTORY);
    static final Funder ICB = new Funder("ods", "QZZ", "NHS Northshire Integrated Care Board", Sector.STATUTORY);
    static final Funder JOBS = new Funder("gov", "access-to-work", "Access to Work", Sector.STATUTORY);
    static final Funder SELF = new Funder("self", "P-1042", "Ada Testerley", Sector.SELF);

    static final PersonDetails ADA = new PersonDetails(
            List.of(
                    new Identifier(Identifier.NHS, "9990010005"),
                    new Identifier("upn", "H801200001001"),
                    new Identifier("council/991", "700041")),
            NhsNumberStatus.VERIFIED,
            "Ada",
            "Testerley",
            LocalDate.of(2004, 2, 29),
            null,
            "female",
            "ZZ99 3VZ",
            "1 Example Street, Northtown",
            false);

    private static final Plan SUPPORT_PLAN = new Plan(
            "SP-77",
            List.of("Go to the shops by herself", "Keep a part-time job"),
            "Wants the same helper in the mornings",
            List.of("ADVOCACY"),
            LocalDate.of(2026, 9, 30),
            "",
            null,
            "");

    private static final Plan SAVING =
            new Plan("", List.of(), "", List.of(), null, "a hi-fi", LocalDate.of(2026, 12, 1), "");

    private Records() {}

    /** Every kind of thing at once: four public streams, own money, savings, a joint package, findings, evidence. */
    static BudgetRecord braided() {
        var notional = line(
                3,
                entitlement("nhs-phb", "CPB-9", Stream.NHS_PHB, ICB, weekly("312.5"), YEAR)
                        .handled(ManagementOption.COMMISSIONER_MANAGED)
                        .component("Continuing healthcare")
                        .entitlement(),
                differs());
        var lines = List.of(
                line(
                        1,
                        entitlement("access-to-work", "AW-5", Stream.EMPLOYMENT, JOBS, once("1500"), oneDay())
                                .component("Travel to work")
                                .entitlement()),
                line(
                        2,
                        entitlement("education", "EHC-12", Stream.EDUCATION, COUNCIL, yearly("2600"), YEAR)
                                .handled(ManagementOption.DIRECT_PAYMENT)
                                .component("Personal travel budget")
                                .entitlement()),
                notional,
                line(
                        4,
                        entitlement("provider", "T-1", Stream.OWN_MONEY, SELF, own(MoneyKind.OWN_TOP_UP, "25"), OPEN)
                                .entitlement()),
                line(
                        5,
                        entitlement("provider", "T-2", Stream.OWN_MONEY, SELF, saved("400"), since())
                                .planned(SAVING)
                                .entitlement()),
                line(6, home().entitlement(), agrees()),
                line(
                        7,
                        entitlement(
                                        "social-care",
                                        "E-200",
                                        Stream.SOCIAL_CARE,
                                        COUNCIL,
                                        own(MoneyKind.CLIENT_CONTRIBUTION, "12.3"),
                                        OPEN)
                                .entitlement()));
        return new BudgetRecord(
                "P-1042",
                ADA,
                DAY,
                BudgetKind.INDIVIDUAL,
                lines,
                List.of(unconfirmed()),
                List.of(review(), assessment()),
                totals(lines),
                List.of(
                        new RecordFinding(
                                FindingCode.FEEDS_DIFFER,
                                List.of(3),
                                "£12.50 a week apart",
                                List.of(),
                                List.of(),
                                List.of(),
                                new Night(2, LocalDate.of(2026, 6, 12), Instant.EPOCH)),
                        new RecordFinding(FindingCode.BUDGET_WITHOUT_PLAN, List.of(1, 2), "no plan reference")),
                List.of(
                        new Link(
                                "nhs-phb:1f",
                                "social-care:0a",
                                Link.Stage.NHS_NUMBER,
                                99,
                                List.of("the same verified NHS number")),
                        new Link(
                                "education:77",
                                "social-care:0a",
                                Link.Stage.PROBABILISTIC,
                                17.25,
                                List.of("the same family name", "the same date of birth"))),
                4);
    }

    /** One social care line, and nobody knows an NHS number. */
    static BudgetRecord withoutNhsNumber() {
        var details = new PersonDetails(
                List.of(new Identifier("council/991", "700099")),
                NhsNumberStatus.ABSENT,
                "",
                "Sample",
                null,
                LocalDate.of(2026, 5, 1),
                "",
                "",
                "",
                true);
        var lines = List.of(line(1, home().of(details).entitlement()));
        return record("P-7", details, BudgetKind.PERSONAL, lines);
    }

    /** Own money only. */
    static BudgetRecord selfFunder() {
        var lines = List.of(line(
                1,
                entitlement("provider", "T-9", Stream.OWN_MONEY, SELF, own(MoneyKind.OWN_TOP_UP, "80"), OPEN)
                        .entitlement()));
        return record("P-8", ADA, new BudgetKind("OWN_MONEY"), lines);
    }

    /** An award that was taken back on the day it was made, and a one-off whose source names no last day. */
    /** Whose NHS number superseded another. */
    static BudgetRecord renumbered() {
        var identifiers = new ArrayList<>(ADA.identifiers());
        identifiers.add(new Identifier(Identifier.NHS_SUPERSEDED, "9990000018"));
        var details = new PersonDetails(
                identifiers,
                ADA.nhsNumberStatus(),
                ADA.givenName(),
                ADA.familyName(),
                ADA.birthDate(),
                null,
                ADA.gender(),
                ADA.postcode(),
                ADA.address(),
                false);
        return record("P-5", details, BudgetKind.NONE, List.of());
    }

    static BudgetRecord oddPeriods() {
        var day = LocalDate.of(2026, 5, 1);
        var lines = List.of(
                line(
                        1,
                        entitlement(
                                        "education",
                                        "E-1",
                                        Stream.EDUCATION,
                                        COUNCIL,
                                        weekly("10"),
                                        new DateRange(day, day))
                                .entitlement()),
                line(
                        2,
                        entitlement("education", "E-2", Stream.EDUCATION, COUNCIL, once("90"), new DateRange(day, null))
                                .entitlement()));
        return record("P-5", ADA, new BudgetKind("EDUCATION"), lines);
    }

    /** One social care line that names its scheme. */
    static BudgetRecord underScheme(String code) {
        var lines = List.of(line(1, home().under(code).entitlement()));
        return record("P-4", ADA, BudgetKind.PERSONAL, lines);
    }

    /** Nothing at all: every line has been withdrawn. */
    static BudgetRecord empty() {
        return record("P-9", ADA, BudgetKind.NONE, List.of());
    }

    /** A source that writes formulas and escape sequences where names and amounts belong. */
    static BudgetRecord hostile() {
        var details = new PersonDetails(
                List.of(new Identifier("case system/9", "7 7")),
                NhsNumberStatus.ABSENT,
                "\u001b[2J Eve",
                "=Sample",
                null,
                null,
                "",
                "",
                "\u0000\u009b31m",
                false);
        var plan =
                new Plan("-1", List.of(" \u001b]0;owned\u0007Swim\n twice "), "+wish", List.of(), null, "", null, "");
        var draft = home().of(details)
                .component("=HYPERLINK(\"http://x\",\"y\")")
                .planned(plan)
                .worded(
                        new SourceValue("amount", "Unit Cost", "AV", "\u001b[31m17.90\u0007", "55"),
                        new SourceValue("component", "Service Component", "AO", "@SUM(A1)", "56"),
                        new SourceValue("reference", "Event Reference", "Z", "\tE-100", "57"),
                        new SourceValue("code", "Code", "Y", "_x0041_", "58"));
        return record("P-6", details, BudgetKind.PERSONAL, List.of(line(1, draft.entitlement())));
    }

    static BudgetRecord record(String person, PersonDetails details, BudgetKind kind, List<BudgetLine> lines) {
        return new BudgetRecord(
                person, details, DAY, kind, lines, List.of(), List.of(), totals(lines), List.of(), List.of(), 1);
    }

    static Money pounds(String amount) {
        return new Money(new BigDecimal(amount).movePointRight(2).longValueExact(), GBP);
    }

    private static Draft home() {
        return entitlement("social-care", "E-100", Stream.SOCIAL_CARE, COUNCIL, hourly("17.9", "8"), OPEN)
                .handled(ManagementOption.DIRECT_PAYMENT)
                .component("Home support or domiciliary care")
                .planned(SUPPORT_PLAN)
                .arranged(
                        new Arrangement(
                                "Harebell Care",
                                Sector.PRIVATE,
                                "Mon to Fri 08:00",
                                "after nine",
                                "the helper of before",
                                "own home",
                                true),
                        new Use(new BigDecimal("572.80"), null, new BigDecimal("48.10"), null, DAY))
                .worded(
                        new SourceValue("amount", "Unit Cost", "AV", "17.90", "55"),
                        new SourceValue("frequency", "Cost Frequency (Unit Type)", "AW", "Hourly", "56"),
                        new SourceValue("unitsPerWeek", "Planned units per week", "AX", "8.00", "57"));
    }

    private static Report agrees() {
        return report(
                entitlement("provider", "D-3", Stream.SOCIAL_CARE, COUNCIL, weekly("143.2"), OPEN)
                        .entitlement(),
                Report.Standing.AGREES);
    }

    private static Report differs() {
        return report(
                entitlement("social-care", "E-300", Stream.NHS_PHB, ICB, weekly("300"), YEAR)
                        .component("Continuing healthcare")
                        .entitlement(),
                Report.Standing.DIFFERS);
    }

    private static Report unconfirmed() {
        var charity = new Funder("charity", "1", "Sunrise Support", Sector.THIRD);
        return report(
                entitlement("provider", "D-4", Stream.SOCIAL_CARE, charity, weekly("40"), OPEN)
                        .entitlement(),
                Report.Standing.UNCONFIRMED);
    }

    private static CareEvent review() {
        return event(CareEvent.Kind.REVIEW, LocalDate.of(2026, 5, 4), "Goes to the shops with one helper");
    }

    private static CareEvent assessment() {
        return event(CareEvent.Kind.ASSESSMENT, LocalDate.of(2025, 8, 20), "Progress to support planning or services");
    }

    private static CareEvent event(CareEvent.Kind kind, LocalDate day, String outcome) {
        return new CareEvent(
                new StatementKey("social-care", "991", kind + "-1", ""),
                ADA,
                Stream.SOCIAL_CARE,
                kind,
                DateRange.throughLastDay(day, day),
                outcome,
                new Plan("SP-77", List.of(), "", List.of(), null, "", null, ""),
                new Handling(BenefitForm.NOT_RECORDED, ManagementOption.NOT_RECORDED, "", ""),
                null,
                null,
                List.of(),
                provenance("social-care"));
    }

    private static DateRange since() {
        return new DateRange(LocalDate.of(2026, 4, 20), null);
    }

    private static DateRange oneDay() {
        return DateRange.throughLastDay(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 20));
    }

    private static Terms weekly(String amount) {
        return terms(MoneyKind.PUBLIC_DEVOLVED, amount, Frequency.WEEKLY, null);
    }

    private static Terms hourly(String amount, String units) {
        return terms(MoneyKind.PUBLIC_DEVOLVED, amount, Frequency.HOURLY, new BigDecimal(units));
    }

    private static Terms yearly(String amount) {
        return terms(MoneyKind.PUBLIC_DEVOLVED, amount, Frequency.ANNUALLY, null);
    }

    private static Terms once(String amount) {
        return terms(MoneyKind.PUBLIC_DEVOLVED, amount, Frequency.ONE_OFF, null);
    }

    private static Terms own(MoneyKind kind, String amount) {
        return terms(kind, amount, Frequency.WEEKLY, null);
    }

    private static Terms saved(String amount) {
        return terms(MoneyKind.SAVED_UP, amount, Frequency.ONE_OFF, null);
    }

    private static Terms terms(MoneyKind kind, String amount, Frequency frequency, BigDecimal units) {
        return Terms.simple(
                kind, new BigDecimal(amount), GBP, frequency, units, Commitment.PLANNED, Convention.WEEKS_52);
    }

    private static Provenance provenance(String feed) {
        var place = feed.equals("provider")
                ? new SourceRef("provider-june.xlsx", "Budgets", 7, "")
                : SourceRef.line(feed + ".csv", 42);
        return new Provenance("5e".repeat(32), place, "a1".repeat(32), "mappings/%s/mapping.yaml:41".formatted(feed));
    }

    static BudgetLine line(int number, Entitlement entitlement, Report... corroboratedBy) {
        var weekly = Rates.weekly(entitlement.terms(), entitlement.valid());
        return new BudgetLine(
                number,
                entitlement,
                entitlement.inForce().contains(DAY),
                Money.rounded(weekly, GBP),
                yearly(entitlement),
                working(entitlement.terms(), Money.rounded(weekly, GBP)),
                List.of(corroboratedBy));
    }

    private static String working(Terms terms, Money weekly) {
        var stated = pounds(terms.amount().setScale(2).toPlainString());
        return switch (terms.frequency()) {
            case HOURLY -> "%s a week = %s h x %s".formatted(weekly, terms.unitsPerWeek(), stated);
            case ANNUALLY -> "%s a week = %s / 52; year of 52 weeks".formatted(weekly, stated);
            case ONE_OFF -> "%s once".formatted(stated);
            default -> "%s a week, as stated".formatted(stated);
        };
    }

    private static Report report(Entitlement entitlement, Report.Standing standing) {
        var weekly = Rates.weekly(entitlement.terms(), entitlement.valid());
        return new Report(entitlement, standing, Money.rounded(weekly, GBP), yearly(entitlement));
    }

    private static Money yearly(Entitlement entitlement) {
        return Money.rounded(Rates.within(YEAR, entitlement.terms(), entitlement.valid()), GBP);
    }

    private static Totals totals(List<BudgetLine> lines) {
        Predicate<BudgetLine> isPublic =
                line -> line.entitlement().terms().kind().isPublic();
        Predicate<BudgetLine> contributed = line -> line.entitlement().terms().kind() == MoneyKind.CLIENT_CONTRIBUTION;
        Predicate<BudgetLine> saved = line -> line.entitlement().terms().kind() == MoneyKind.SAVED_UP;
        var publicLines = lines.stream().filter(isPublic).toList();
        return new Totals(
                sums(publicLines),
                sums(lines.stream()
                        .filter(isPublic.or(contributed).or(saved).negate())
                        .toList()),
                sums(lines.stream().filter(saved).toList()),
                sums(lines.stream().filter(contributed).toList()),
                Arrays.stream(Totals.Dimension.values())
                        .flatMap(dimension -> parts(dimension, publicLines).stream())
                        .toList());
    }

    private static List<Totals.Part> parts(Totals.Dimension dimension, List<BudgetLine> lines) {
        Function<BudgetLine, String> code = line -> switch (dimension) {
            case FUNDER -> line.entitlement().funder().id();
            case STREAM -> line.entitlement().stream().code();
            case MANAGEMENT -> line.entitlement().handling().option().name();
            case MONEY_KIND -> line.entitlement().terms().kind().name();
        };
        var byCode = new TreeMap<String, List<BudgetLine>>();
        lines.forEach(line -> byCode.merge(code.apply(line), List.of(line), Records::both));
        return byCode.entrySet().stream()
                .map(entry -> new Totals.Part(
                        dimension, entry.getKey(), sums(entry.getValue()).get(0)))
                .toList();
    }

    private static List<BudgetLine> both(List<BudgetLine> some, List<BudgetLine> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream())
                .sorted(Comparator.comparing(BudgetLine::number))
                .toList();
    }

    private static List<Totals.Sum> sums(List<BudgetLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Predicate<BudgetLine> once = line -> line.entitlement().terms().frequency() == Frequency.ONE_OFF;
        return List.of(new Totals.Sum(
                sum(
                        lines.stream().filter(BudgetLine::inForce).toList(),
                        entitlement -> Rates.weekly(entitlement.terms(), entitlement.valid())),
                sum(lines, Records::inYear),
                sum(lines.stream().filter(once).toList(), Records::inYear)));
    }

    private static BigFraction inYear(Entitlement entitlement) {
        return Rates.within(YEAR, entitlement.terms(), entitlement.valid());
    }

    private static Money sum(List<BudgetLine> lines, Function<Entitlement, BigFraction> worth) {
        return Money.rounded(
                lines.stream().map(BudgetLine::entitlement).map(worth).reduce(BigFraction.ZERO, BigFraction::add), GBP);
    }

    private static Draft entitlement(
            String feed, String reference, Stream stream, Funder funder, Terms terms, DateRange valid) {
        return new Draft(new Entitlement(
                new StatementKey(feed, funder.value(), reference, ""),
                ADA,
                new Scheme(stream, "", "", "GB-ENG", "", ""),
                funder,
                funder.name(),
                terms,
                valid,
                Allocation.NOT_RECORDED,
                new Handling(BenefitForm.NOT_RECORDED, ManagementOption.NOT_RECORDED, "", ""),
                Plan.NONE,
                null,
                null,
                "",
                List.of(new SourceValue(
                        "amount", "Weekly £", "F", terms.amount().toPlainString(), "50")),
                provenance(feed)));
    }

    /** An entitlement with one thing after the other made its own. */
    private record Draft(Entitlement entitlement) {
        Draft component(String component) {
            var scheme = entitlement.scheme();
            return with(
                    new Scheme(scheme.stream(), scheme.code(), component, scheme.country(), "Care Act 2014, s. 26", ""),
                    entitlement.person(),
                    entitlement.handling(),
                    entitlement.plan(),
                    entitlement.words());
        }

        Draft under(String code) {
            var scheme = entitlement.scheme();
            return with(
                    new Scheme(scheme.stream(), code, scheme.component(), scheme.country(), scheme.legalBasis(), ""),
                    entitlement.person(),
                    entitlement.handling(),
                    entitlement.plan(),
                    entitlement.words());
        }

        Draft of(PersonDetails person) {
            return with(entitlement.scheme(), person, entitlement.handling(), entitlement.plan(), entitlement.words());
        }

        Draft handled(ManagementOption option) {
            var handling = new Handling(BenefitForm.CASH, option, "", "DIRECTLY");
            return with(entitlement.scheme(), entitlement.person(), handling, entitlement.plan(), entitlement.words());
        }

        Draft planned(Plan plan) {
            return with(entitlement.scheme(), entitlement.person(), entitlement.handling(), plan, entitlement.words());
        }

        Draft arranged(Arrangement arrangement, Use use) {
            return new Draft(new Entitlement(
                    entitlement.key(),
                    entitlement.person(),
                    entitlement.scheme(),
                    entitlement.funder(),
                    entitlement.reportedBy(),
                    entitlement.terms(),
                    entitlement.valid(),
                    entitlement.allocation(),
                    entitlement.handling(),
                    entitlement.plan(),
                    arrangement,
                    use,
                    "",
                    entitlement.words(),
                    entitlement.provenance()));
        }

        Draft worded(SourceValue... words) {
            return with(
                    entitlement.scheme(),
                    entitlement.person(),
                    entitlement.handling(),
                    entitlement.plan(),
                    List.of(words));
        }

        private Draft with(Scheme scheme, PersonDetails person, Handling handling, Plan plan, List<SourceValue> words) {
            return new Draft(new Entitlement(
                    entitlement.key(),
                    person,
                    scheme,
                    entitlement.funder(),
                    entitlement.reportedBy(),
                    entitlement.terms(),
                    entitlement.valid(),
                    entitlement.allocation(),
                    handling,
                    plan,
                    entitlement.arrangement(),
                    entitlement.use(),
                    entitlement.replaces(),
                    words,
                    entitlement.provenance()));
        }
    }
}
