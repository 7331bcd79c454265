package org.braid.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Made-up resources of all the types that an integrated care board's export has, and of some it should not have. */
final class MixedResources {
    private static final List<String> WORDS = List.of(
            "respite",
            "equipment",
            "support",
            "therapy",
            "swimming",
            "assistant",
            "budget",
            "weekly",
            "plan",
            "agreed",
            "home",
            "morning",
            "travel",
            "training",
            "review");
    private static final List<String> NAMES = List.of("Ash", "Birch", "Cedar", "Elder", "Fern", "Hazel", "Ivy", "Moss");
    private static final List<String> TERMS = List.of("weekly", "four-weekly", "monthly", "annual", "one-off");

    private final Random random;
    private final int people;

    /** @param people how many patients the references mean */
    MixedResources(long seed, int people) {
        random = new Random(seed);
        this.people = people;
    }

    /** The next resource, on one line. */
    String next(int number) {
        var resource = switch (number % 8) {
            case 0, 1 -> patient(number / 8 * 2 + number % 8);
            case 2 -> coverage(number);
            case 3, 4 -> award(number);
            case 5 -> plan(number);
            case 6 -> goal(number);
            default -> number % 16 == 7 ? contract(number) : observation(number);
        };
        return resource.toString();
    }

    private ObjectNode resource(String type, String id, int wordsInText) {
        var resource =
                JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
        var meta = resource.putObject("meta");
        meta.put("versionId", Integer.toString(random.nextInt(9) + 1));
        meta.put("lastUpdated", day() + "T08:30:00.000+00:00");
        meta.putArray("profile").add("https://fhir.example/StructureDefinition/Export-" + type);
        if (random.nextInt(8) == 0) {
            var text = resource.putObject("text").put("status", "generated");
            text.put("div", "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>" + words(wordsInText) + "</p></div>");
        } else {
            notes(resource, wordsInText);
        }
        return resource;
    }

    /** What systems add of their own; no view asks for it. */
    private void notes(ObjectNode resource, int words) {
        var extensions = resource.putArray("extension");
        for (int left = words; left > 0; left -= 20) {
            extensions
                    .addObject()
                    .put("url", "https://mereside-icb.example/StructureDefinition/case-system-note")
                    .put("valueString", words(Math.min(left, 12)));
        }
    }

    private ObjectNode patient(int number) {
        var patient = resource("Patient", "p" + number % people, 60);
        identifiers(patient, number);
        patient.put("active", random.nextInt(10) > 0);
        var names = patient.putArray("name");
        for (int index = 0; index <= random.nextInt(2); index++) {
            var name = names.addObject()
                    .put("use", index == 0 ? "official" : "old")
                    .put("family", any(NAMES));
            name.putArray("given").add(any(NAMES)).add(any(NAMES));
        }
        telecom(patient);
        patient.put("gender", any(List.of("female", "male", "other", "unknown")))
                .put("birthDate", day());
        if (random.nextInt(12) == 0) {
            patient.put("deceasedDateTime", day());
        }
        var address = patient.putArray("address").addObject().put("use", "home");
        address.putArray("line").add(random.nextInt(200) + " " + any(NAMES) + " Road");
        address.put("city", "Mereside").put("postalCode", "ZZ%d %dAA".formatted(random.nextInt(99), random.nextInt(9)));
        patient.set("generalPractitioner", JsonNodeFactory.instance.arrayNode().add(reference("Organization/gp1")));
        patient.set("managingOrganization", reference("Organization/icb-qzz"));
        return patient;
    }

    private void identifiers(ObjectNode patient, int number) {
        var identifiers = patient.putArray("identifier");
        var nhs = identifiers.addObject();
        nhs.putArray("extension")
                .addObject()
                .put("url", "https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus")
                .putObject("valueCodeableConcept")
                .putArray("coding")
                .addObject()
                .put("system", "https://fhir.hl7.org.uk/CodeSystem/UKCore-NHSNumberVerificationStatusEngland")
                .put("code", random.nextInt(9) == 0 ? "03" : "01");
        nhs.put("system", "https://fhir.nhs.uk/Id/nhs-number").put("value", "999%07d".formatted(number));
        identifiers
                .addObject()
                .put("system", "https://mereside-icb.example/phb-id")
                .put("value", "PHB" + number);
    }

    private void telecom(ObjectNode patient) {
        var telecom = patient.putArray("telecom");
        telecom.addObject().put("system", "phone").put("value", "01632 960" + (100 + random.nextInt(900)));
        telecom.addObject().put("system", "email").put("value", "nobody%d@mail.example".formatted(random.nextInt(999)));
    }

    private ObjectNode coverage(int number) {
        var coverage = resource("Coverage", "c" + number, 110);
        coverage.put("status", "active").putObject("type").put("text", "NHS personal health budget");
        coverage.set("beneficiary", reference(somebody()));
        coverage.set("period", period());
        coverage.putArray("payor").add(reference("Organization/icb-qzz"));
        var cls = coverage.putArray("class").addObject();
        concept(cls.putObject("type"), "https://mereside-icb.example/class", "phb-delivery-model");
        cls.put("value", any(List.of("notional", "third-party", "direct-payment")))
                .put("name", any(NAMES) + " Trust");
        return coverage;
    }

    private ObjectNode award(int number) {
        var award = resource("CoverageEligibilityResponse", "cer" + number, 35);
        identifier(award, "https://mereside-icb.example/award", "CER" + number);
        award.put("status", "active").putArray("purpose").add("benefits");
        award.set("patient", reference(somebody()));
        award.put("created", day()).put("outcome", "complete");
        award.set("insurer", reference("Organization/icb-qzz"));
        var insurance = award.putArray("insurance").addObject();
        insurance.set("coverage", reference("Coverage/c" + (number - number % 8 + 2)));
        insurance.put("inforce", true).set("benefitPeriod", period());
        var items = insurance.putArray("item");
        for (int index = 0; index <= random.nextInt(3); index++) {
            var item = items.addObject();
            concept(item.putObject("category"), "https://mereside-icb.example/category", any(WORDS));
            item.put("name", words(2));
            concept(item.putObject("term"), "https://mereside-icb.example/term", any(TERMS));
            var benefit = item.putArray("benefit").addObject();
            benefit.putObject("type").put("text", "allowed");
            benefit.set("allowedMoney", money());
        }
        return award;
    }

    private ObjectNode plan(int number) {
        var plan = resource("CarePlan", "plan" + number, 75);
        identifier(plan, "https://mereside-icb.example/plan", "PLAN" + number);
        plan.put("status", "active").put("intent", "plan").put("description", words(8));
        plan.set("subject", reference(somebody()));
        plan.set("period", period());
        plan.putArray("goal").add(reference("Goal/goal" + (number + 1)));
        var detail = plan.putArray("activity").addObject().putObject("detail").put("status", "scheduled");
        detail.set("scheduledPeriod", period());
        return plan;
    }

    private ObjectNode goal(int number) {
        var goal = resource("Goal", "goal" + number, 120);
        goal.put("lifecycleStatus", "active").putObject("description").put("text", words(7));
        goal.set("subject", reference(somebody()));
        goal.put("startDate", day());
        return goal;
    }

    private ObjectNode contract(int number) {
        var contract = resource("Contract", "con" + number, 60);
        identifier(contract, "https://mereside-icb.example/agreement", "DPA" + number);
        contract.put("status", "executed").putArray("subject").add(reference(somebody()));
        contract.putArray("authority").add(reference("Organization/icb-qzz"));
        contract.set("applies", period());
        var term = contract.putArray("term").addObject();
        term.putObject("offer").put("text", words(4));
        var asset = term.putArray("asset").addObject();
        concept(asset.putArray("type").addObject(), "https://mereside-icb.example/model", "direct-payment");
        for (int index = 0; index <= random.nextInt(2); index++) {
            var item = asset.putArray("valuedItem").addObject();
            item.putObject("entityCodeableConcept").put("text", words(2));
            item.set("net", money());
            item.put("payment", any(TERMS));
        }
        return contract;
    }

    private ObjectNode observation(int number) {
        var observation = resource("Observation", "o" + number, 90);
        observation.put("status", "final");
        concept(observation.putObject("code"), "http://loinc.org", "8867-4");
        observation.set("subject", reference(somebody()));
        observation.put("effectiveDateTime", day());
        observation.putObject("valueQuantity").put("value", random.nextInt(200)).put("unit", "beats/minute");
        return observation;
    }

    private static void identifier(ObjectNode resource, String system, String value) {
        resource.putArray("identifier").addObject().put("system", system).put("value", value);
    }

    private static void concept(ObjectNode concept, String system, String code) {
        concept.putArray("coding")
                .addObject()
                .put("system", system)
                .put("code", code)
                .put("display", code);
    }

    private static ObjectNode reference(String to) {
        return JsonNodeFactory.instance.objectNode().put("reference", to);
    }

    private ObjectNode money() {
        var value = BigDecimal.valueOf(random.nextInt(3_000_000), 2);
        return JsonNodeFactory.instance.objectNode().put("value", value).put("currency", "GBP");
    }

    private ObjectNode period() {
        var period = JsonNodeFactory.instance.objectNode().put("start", day());
        return random.nextInt(3) == 0 ? period : period.put("end", day());
    }

    private String somebody() {
        return "Patient/p" + random.nextInt(people);
    }

    private String day() {
        return "20%02d-%02d-%02d".formatted(random.nextInt(30), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }

    private String words(int count) {
        var words = new StringBuilder();
        for (int index = 0; index < count; index++) {
            words.append(index == 0 ? "" : " ").append(any(WORDS));
        }
        return words.toString();
    }

    private <T> T any(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
