package org.braid.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows that one council has about one person. */
final class SocialCareEvents {
    private static final String JOINT = "Joint client and social care funded";
    private static final List<String> ETHNICITIES = List.of(
            "White: English, Welsh, Scottish, Northern Irish or British",
            "White: Irish",
            "White: Any other White background",
            "Mixed or multiple ethnic groups: White and Asian",
            "Asian or Asian British: Indian",
            "Asian or Asian British: Pakistani",
            "Black, Black British, Caribbean or African: Caribbean",
            "No data: Refused",
            "No data: Undeclared or not known");
    private static final String NO_JOB = "Not in paid employment: Not actively seeking work or retired";
    private static final List<String> JOBS =
            List.of("Paid: 16 or more hours a week", "Paid: Less than 16 hours a week", "Paid: Hours per week unknown");
    private static final List<String> HOMES = List.of(
            "Owner occupier or shared ownership scheme",
            "Tenant: Local authority or other social housing provider",
            "Tenant: Private landlord",
            "Unknown");
    private static final List<String> ROUTES =
            List.of("Community", "Discharge from hospital", "Self-referral", "Carer or family");
    private static final List<String> METHODS = List.of("Face to face", "Telephone", "Video call");
    private static final List<String> ACHIEVED = List.of("Fully achieved", "Partially achieved", "Not achieved");

    private final CldRow person;
    private final LocalDate asOf;
    private final Dice dice;

    SocialCareEvents(Person who, String council, Details details, LocalDate asOf, Dice dice) {
        this.asOf = asOf;
        this.dice = dice;
        var periodEnd = asOf.withDayOfMonth(asOf.lengthOfMonth());
        person = new CldRow()
                .with("LA Code", council)
                .with("Reporting Period Start Date", periodEnd.plusDays(1).minusYears(1))
                .with("Reporting Period End Date", periodEnd)
                .with("NHS Number", details.nhsNumber())
                .with("LA Person Unique Identifier", World.councilId(who.number(), council))
                .with("First Name", details.given())
                .with("Last Name", details.family())
                .with("Gender", gender(who))
                .with("Date of Birth", details.birth())
                .with("Date of Death", who.death())
                .with("Postcode", details.postcode());
        circumstances(who);
    }

    private String gender(Person who) {
        return dice.chance(0.02) ? "Unknown" : who.gender().equals("F") ? "Female" : "Male";
    }

    private void circumstances(Person who) {
        var practice = dice.between(1, 24);
        var old = who.birth().until(asOf).getYears() > 75;
        person.with("GP Practice Name", "Surgery " + practice)
                .with("GP Practice Code", String.format(Locale.ROOT, "Z99%03d", practice))
                .with("Ethnicity", ethnicity(who))
                .with("Client Type", "Service user")
                .with("Primary Support Reason", reason(old))
                .with("Accommodation Status", dice.of(HOMES))
                .with("Employment Status", who.has(Line.EMPLOYMENT) ? dice.of(JOBS) : NO_JOB)
                .with("Has Unpaid Carer", dice.of("Yes", "No", "Unknown"))
                .with("Autism Spectrum Disorder (ASD)", dice.of("No", "No", "No", "Yes", "Unknown"))
                .with("Visual Impairment", dice.of("No visual impairment", "Unknown"))
                .with("Hearing Impairment", dice.of("No hearing impairment", "Hard of hearing", "Unknown"))
                .with("Dementia", old && dice.chance(0.3) ? "Yes" : "No")
                .with("Client Funding Status", "Fully social care funded");
    }

    /** By the person, not by the council: nobody changes it by moving. */
    private static String ethnicity(Person who) {
        var dice = new Dice(who.number(), "ethnicity", 0);
        return dice.chance(0.7) ? ETHNICITIES.get(0) : dice.of(ETHNICITIES);
    }

    private String reason(boolean old) {
        return old
                ? dice.of("Physical Support: Personal care support", "Support with memory and cognition")
                : dice.of(
                        "Physical Support: Personal care support",
                        "Physical support: Access and mobility only",
                        "Learning disability support",
                        "Mental health support");
    }

    /** The request, the assessment and mostly a review. */
    List<CldRow> opening(CarePlanner planner, List<Service> services) {
        var rows = new ArrayList<CldRow>();
        var start = services.get(0).span().first();
        // Some support began before anybody had assessed it; the assessment then looks back.
        var assessed = dice.chance(0.05) ? start.plusDays(20) : start.minusDays(dice.between(5, 40));
        if (assessed.isAfter(asOf)) {
            assessed = asOf.minusDays(3);
        }
        var asked = assessed.minusDays(dice.between(10, 80));
        rows.add(event(planner, "Request", asked, "Request for support")
                .with("Event Outcome", "Progress to assessment, review or reassessment")
                .with("Request: Route of Access", dice.of(ROUTES)));
        rows.add(event(planner, "Assessment", assessed, "Care Act assessment")
                .with("Event Outcome", "Progress to support planning or services")
                .with("Assessment Type", "Long term assessment")
                .with("Eligible Needs Identified", "Yes")
                .with("Method of Assessment", dice.of(METHODS)));
        if (dice.chance(0.7)) {
            rows.add(review(planner));
        }
        return rows;
    }

    private CldRow review(CarePlanner planner) {
        return event(planner, "Review", dice.daysBefore(asOf, 1, 360), "Annual review")
                .with("Event Outcome", "Continuation of support or services")
                .with("Review Reason", dice.of("Planned", "Planned", "Unplanned"))
                .with("Review Outcomes Achieved", dice.of(ACHIEVED))
                .with("Method of Review", dice.of(METHODS));
    }

    private CldRow event(CarePlanner planner, String type, LocalDate day, String description) {
        return person.copy()
                .with("Event Type", type)
                .with("Event Reference", planner.reference())
                .with("Event Start Date", day)
                .with("Event End Date", day)
                .with("Event Description", description);
    }

    /** A service row, still without its price. */
    CldRow service(Service service) {
        var provided = service.kind().component().startsWith("Home")
                || service.kind().component().startsWith("Long");
        return person.copy()
                .with("Client Type", service.kind().clientType())
                .with("Client Funding Status", service.joint() ? JOINT : "Fully social care funded")
                .with("Event Type", "Service")
                .with("Event Reference", service.reference())
                .with("Event Start Date", service.span().first())
                .with("Event End Date", service.span().last())
                .with("Event Description", service.kind().description())
                .with("Event Outcome", outcome(service))
                .with("Service Type", service.kind().type())
                .with("Service Component", service.kind().component())
                .with("Delivery Mechanism", service.mechanism())
                .with("Provider CQC Location Name", provided ? "Harebell Care" : "")
                .with("Provider CQC Location ID", provided ? "1-999000111" : "");
    }

    private String outcome(Service service) {
        var last = service.span().last();
        return last != null && !last.isAfter(asOf) ? "NFA: Support ended as planned" : "";
    }
}
