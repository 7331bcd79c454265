package org.braid.fhir;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.Sector;
import org.braid.entitlement.Step;
import org.braid.person.Link;
import org.braid.record.BudgetKind;
import org.braid.record.Report;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;

/** One of our code systems, and the value set of all its codes. */
record Codes(String name, String title, boolean open, List<String> codes) {
    Codes {
        codes = List.copyOf(codes);
    }

    /** @param streams those that the mappings can state */
    static List<Codes> all(Collection<String> streams, Collection<String> support) {
        var kinds = Stream.concat(BudgetKind.always().stream().map(BudgetKind::code), streams.stream())
                .distinct()
                .toList();
        return List.of(
                new Codes("stream", "Kind of money", true, List.copyOf(streams)),
                new Codes("budget-kind", "Kind of individual budget", true, kinds),
                new Codes("support-service", "Support in holding a budget", true, List.copyOf(support)),
                of("sector", "Sector of an organisation", Sector.values()),
                of("money-kind", "What the money is to the person", MoneyKind.values()),
                of("frequency", "How often an amount is paid", Frequency.values()),
                of("management-option", "Who holds the money", ManagementOption.values()),
                of("commitment", "How real the money is", Commitment.values()),
                of("stage", "Up-front or agreed figure", Allocation.Stage.values()),
                of("convention", "How a frequency becomes a week", Convention.values()),
                of("step-reason", "Why an amount changes", Step.Reason.values()),
                of("form", "Money, services or both", BenefitForm.values()),
                of("control", "How far the person directs the money", "DIRECTLY", "INDIRECTLY", "DIRECTED"),
                of("standing", "How a statement stands to a line", Report.Standing.values()),
                of("link-stage", "By what descriptions were linked", Link.Stage.values()),
                of("document", "Kind of document", "INDIVIDUAL_BUDGET"),
                of("agreement-term", "Part of an agreement", "RIGHTS", "RESPONSIBILITIES"),
                of("cost-type", "What the person pays", "WEEKLY_CONTRIBUTION"),
                of("benefit-type", "What an amount says", benefits()),
                of("event", "What happened around the money", events()));
    }

    private static String[] benefits() {
        return new String[] {"WEEKLY", "FINANCIAL_YEAR", "SPENT", "PROMISED", "BALANCE", "BROUGHT_FORWARD"};
    }

    private static String[] events() {
        var kinds = Arrays.stream(CareEvent.Kind.values()).map(Enum::name);
        return Stream.concat(kinds, Stream.of("REVIEW_DUE")).toArray(String[]::new);
    }

    private static Codes of(String name, String title, Enum<?>... codes) {
        return of(name, title, Arrays.stream(codes).map(Enum::name).toArray(String[]::new));
    }

    private static Codes of(String name, String title, String... codes) {
        return new Codes(name, title, false, List.of(codes));
    }

    String system() {
        return FhirNames.codeSystem(name);
    }

    static String valueSetUrl(String name) {
        return FhirNames.BASE + "ValueSet/" + name;
    }

    CodeSystem codeSystem() {
        var system = new CodeSystem();
        system.setId(name);
        system.setUrl(system())
                .setVersion(Guide.VERSION)
                .setName(Guide.name(name))
                .setTitle(title);
        system.setStatus(PublicationStatus.ACTIVE).setExperimental(false).setDescription(title + ".");
        system.setCaseSensitive(true).setValueSet(valueSetUrl(name));
        system.setContent(open ? CodeSystem.CodeSystemContentMode.FRAGMENT : CodeSystem.CodeSystemContentMode.COMPLETE);
        displays().forEach((code, display) -> system.addConcept().setCode(code).setDisplay(display));
        return system;
    }

    private Map<String, String> displays() {
        var displays = new LinkedHashMap<String, String>();
        codes.forEach(code -> displays.putIfAbsent(FhirNames.code(code), FhirNames.display(code)));
        return displays;
    }

    ValueSet valueSet() {
        var set = new ValueSet();
        set.setId(name);
        set.setUrl(valueSetUrl(name))
                .setVersion(Guide.VERSION)
                .setName(Guide.name(name))
                .setTitle(title);
        set.setStatus(PublicationStatus.ACTIVE).setExperimental(false).setDescription(title + ".");
        set.getCompose().addInclude().setSystem(system());
        return set;
    }
}
