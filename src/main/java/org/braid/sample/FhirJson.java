package org.braid.sample;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** One patient's resources as the board's system exports them: FHIR R4 in the style of UK Core (STANDARDS 3.2 and 4). */
final class FhirJson {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";
    static final String ODS = "https://fhir.nhs.uk/Id/ods-organization-code";
    static final String VERIFICATION =
            "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus";
    private static final String VERIFICATION_CODES =
            "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland";
    private static final String ICB = "https://mereside-icb.example/";
    private static final String BOARD = "Organization/icb-qzz";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final String number;

    /** @param patient counts from 1 */
    FhirJson(int patient) {
        number = String.format(Locale.ROOT, "%06d", patient);
    }

    static String text(ObjectNode resource) {
        try {
            return JSON.writeValueAsString(resource);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static ObjectNode board() {
        var board = resource("Organization", "icb-qzz");
        identifier(board, ODS, HealthFeed.BOARD);
        return board.put("active", true).put("name", "Mereside Integrated Care Board");
    }

    ObjectNode patient(Person person, Details details, Dice dice) {
        var patient = resource("Patient", "phb" + number);
        if (!details.nhsNumber().isEmpty()) {
            var traced = details.nhsNumber().equals(person.nhsNumber()) && dice.chance(0.94);
            verified(identifier(patient, NHS_NUMBER, details.nhsNumber()), traced ? "01" : dice.of("02", "03"));
        }
        identifier(patient, ICB + "phb-id", "PHB" + number);
        patient.put("active", true);
        name(patient, details);
        patient.put("gender", dice.chance(0.01) ? "unknown" : person.gender().equals("F") ? "female" : "male");
        patient.put("birthDate", details.birth().toString());
        if (person.death() != null) {
            patient.put("deceasedDateTime", person.death().toString());
        }
        address(patient, person, details);
        return patient;
    }

    private static void name(ObjectNode patient, Details details) {
        var name = patient.putArray("name").addObject().put("use", "official").put("family", details.family());
        var given = name.putArray("given");
        for (var part : details.forenames().trim().split(" +", -1)) {
            given.add(part);
        }
    }

    private static void address(ObjectNode patient, Person person, Details details) {
        var address = patient.putArray("address").addObject().put("use", "home");
        if (details.postcode().isEmpty()) {
            address.put("text", "not known");
        } else {
            address.putArray("line").add(person.home().street());
            address.put("postalCode", details.postcode());
        }
    }

    private static void verified(ObjectNode identifier, String code) {
        identifier
                .putArray("extension")
                .addObject()
                .put("url", VERIFICATION)
                .set("valueCodeableConcept", concept(VERIFICATION_CODES, code));
    }

    ObjectNode coverage(HealthAward award) {
        var coverage = resource("Coverage", "cov-" + id(award)).put("status", "active");
        coverage.putObject("type").put("text", award.right());
        reference(coverage, "beneficiary", patientReference());
        period(coverage, "period", award.span());
        coverage.putArray("payor").addObject().put("reference", BOARD);
        var model = coverage.putArray("class").addObject();
        model.set("type", concept(ICB + "class", "phb-delivery-model"));
        model.put("value", award.model());
        if (award.model().equals("third-party")) {
            model.put("name", "Open Hands Trust");
        }
        return coverage;
    }

    ObjectNode award(HealthAward award) {
        return award.contract() ? contract(award) : decision(award);
    }

    private ObjectNode decision(HealthAward award) {
        var decision = resource("CoverageEligibilityResponse", id(award));
        identifier(decision, ICB + "award", award.reference());
        decision.put("status", "active").putArray("purpose").add("benefits");
        reference(decision, "patient", patientReference());
        period(decision, "servicedPeriod", award.span());
        decision.put("created", award.span().first().toString());
        decision.putObject("request").put("display", "Personal health budget decision");
        decision.put("outcome", "complete");
        reference(decision, "insurer", BOARD);
        var insurance = decision.putArray("insurance").addObject();
        reference(insurance, "coverage", "Coverage/cov-" + id(award));
        insurance.put("inforce", true);
        period(insurance, "benefitPeriod", award.span());
        var items = insurance.putArray("item");
        for (var item : award.items()) {
            item(items, item);
        }
        return decision;
    }

    private static void item(ArrayNode items, HealthAward.Item item) {
        var node = items.addObject();
        node.set("category", concept(ICB + "category", item.category()));
        node.put("name", item.name());
        node.set("term", concept(ICB + "term", item.term()));
        var benefit = node.putArray("benefit").addObject();
        benefit.putObject("type").put("text", "allowed");
        money(benefit, "allowedMoney", item.price().amount());
    }

    private ObjectNode contract(HealthAward award) {
        var contract = resource("Contract", id(award));
        identifier(contract, ICB + "agreement", award.reference());
        contract.put("status", "executed");
        period(contract, "applies", award.span());
        contract.putArray("subject").addObject().put("reference", patientReference());
        contract.putArray("authority").addObject().put("reference", BOARD);
        var term = contract.putArray("term").addObject();
        term.putObject("offer").put("text", award.right());
        var asset = term.putArray("asset").addObject();
        asset.putArray("type").add(concept(ICB + "delivery-model", award.model()));
        var items = asset.putArray("valuedItem");
        for (int i = 0; i < award.items().size(); i++) {
            valued(items.addObject(), award, i);
        }
        return contract;
    }

    private static void valued(ObjectNode node, HealthAward award, int place) {
        var item = award.items().get(place);
        node.putObject("entityCodeableConcept").put("text", item.name());
        node.putObject("identifier")
                .put("system", ICB + "agreement-item")
                .put("value", award.reference() + "-" + (place + 1));
        node.putObject("quantity").put("value", item.quantity());
        money(node, "unitPrice", item.unitPrice());
        money(node, "net", item.price().amount());
        node.put("payment", item.term());
    }

    ObjectNode goal(int place, String outcome) {
        var goal = resource("Goal", "goal-" + number + "-" + place).put("lifecycleStatus", "active");
        goal.putObject("description").put("text", outcome);
        reference(goal, "subject", patientReference());
        return goal;
    }

    ObjectNode plan(HealthAward award, LocalDate reviewDue, int goals) {
        var plan = resource("CarePlan", "plan-" + number);
        identifier(plan, ICB + "plan", "PLAN" + number);
        plan.put("status", "active").put("intent", "plan");
        reference(plan, "subject", patientReference());
        period(plan, "period", award.span());
        if (!award.contract()) {
            plan.putArray("supportingInfo").addObject().put("reference", "Coverage/cov-" + id(award));
        }
        var references = plan.putArray("goal");
        for (int i = 1; i <= goals; i++) {
            references.addObject().put("reference", "Goal/goal-" + number + "-" + i);
        }
        var review = plan.putArray("activity").addObject().putObject("detail");
        review.putObject("code").put("text", "Review");
        review.put("status", "scheduled");
        review.putObject("scheduledPeriod").put("start", reviewDue.toString());
        return plan;
    }

    private String patientReference() {
        return "Patient/phb" + number;
    }

    private static String id(HealthAward award) {
        return award.reference().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode resource(String type, String id) {
        return NODES.objectNode().put("resourceType", type).put("id", id);
    }

    private static ObjectNode identifier(ObjectNode resource, String system, String value) {
        var identifiers =
                resource.get("identifier") instanceof ArrayNode already ? already : resource.putArray("identifier");
        return identifiers.addObject().put("system", system).put("value", value);
    }

    private static ObjectNode concept(String system, String code) {
        var concept = NODES.objectNode();
        concept.putArray("coding").addObject().put("system", system).put("code", code);
        return concept;
    }

    private static void reference(ObjectNode node, String name, String to) {
        node.putObject(name).put("reference", to);
    }

    private static void period(ObjectNode node, String name, Span span) {
        var period = node.putObject(name).put("start", span.first().toString());
        var last = span.last();
        if (last != null) {
            period.put("end", last.toString());
        }
    }

    private static void money(ObjectNode node, String name, BigDecimal amount) {
        node.putObject(name).put("value", amount).put("currency", "GBP");
    }
}
