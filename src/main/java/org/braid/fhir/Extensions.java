package org.braid.fhir;

import java.util.List;
import org.braid.fhir.Profile.Part;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What R4 has no element for. */
final class Extensions {
    private static final String ITEM = "CoverageEligibilityResponse.insurance.item";

    private Extensions() {}

    static List<StructureDefinition> all() {
        return List.of(
                award(),
                Profile.extension("budget-kind", "CoverageEligibilityResponse", "The kind of an individual budget")
                        .value("CodeableConcept", "Derived from the public lines in force")
                        .definition(),
                Profile.extension("as-of", ITEM + ".benefit", "The day a figure is of")
                        .value("date", "As the statement says")
                        .definition(),
                Profile.extension("standing", "Provenance.entity", "How somebody else's word stands to the line")
                        .value("CodeableConcept", "Whether it says the same")
                        .definition(),
                sourceValue(),
                link());
    }

    /** The award as stated: whoever reads it has the line again. */
    private static StructureDefinition award() {
        return Profile.extension("award", ITEM, "The award as its funder stated it")
                .parts(
                        one("statement", "Identifier", "Feed, authority, reference and component"),
                        one("payer", "Identifier", "The funder in its own system"),
                        one("sector", "code", "Whose money the funder's is"),
                        any("reportedBy", "string", "Who says so"),
                        one("commitment", "code", "How real the money is"),
                        one("stage", "code", "Up-front or agreed"),
                        one("amount", "decimal", "What was stated, on the basis of the item's term"),
                        any("unitsPerWeek", "decimal", "For an amount per session, hour or day"),
                        any("weeksPerYear", "decimal", "Where it is not paid in all weeks"),
                        any("share", "decimal", "The part of the amount that is meant"),
                        any("shareOf", "decimal", "Of which whole"),
                        new Part("step", 0, "*", "string", "Another amount from a later day on: 2025-01-01 347 tariff"),
                        one("convention", "code", "How a frequency becomes a week"),
                        one("yearBegins", "string", "When the funder's year begins: 04-01"),
                        any("to", "date", "The last day; none while open"),
                        one("stream", "string", "The kind of money, as Braid's own code"),
                        any("scheme", "string", "The scheme's code"),
                        any("component", "string", "What it is for"),
                        any("country", "string", "ISO 3166"),
                        any("legalBasis", "string", "The statute"),
                        any("term", "string", "What the source calls such a budget"),
                        one("form", "code", "Money, services or both"),
                        one("management", "code", "Who holds it, in the line's own words"),
                        any("managingParty", "string", "Who manages it, if somebody else"),
                        any("control", "code", "How far the person directs it"),
                        one("method", "string", "How the figure was reached, as Braid's own code"),
                        any("instrument", "string", "The resource allocation system's name"),
                        any("instrumentVersion", "string", "Its version"),
                        any("points", "decimal", "That it gave"),
                        any("rate", "decimal", "Money for a point"),
                        any("assessedOn", "date", "When the need was assessed"),
                        any("grade", "string", "The level of need"),
                        any("costedPlan", "decimal", "What the plan costs, on the basis of the amount"),
                        any("reason", "string", "Why the figure is what it is"),
                        any("plan", "string", "The plan's reference"),
                        new Part("outcome", 0, "*", "string", "What it is to achieve"),
                        any("wishes", "string", "How the person wants it used"),
                        new Part("support", 0, "*", "string", "A support service received"),
                        any("reviewDue", "date", "When the plan is to be reviewed"),
                        any("purpose", "string", "What is saved up for"),
                        any("targetDate", "date", "When that is to be spent"),
                        any("planUnit", "string", "Whose plan it is, where not one person's alone"))
                .definition();
    }

    private static StructureDefinition sourceValue() {
        return Profile.extension("source-value", "Provenance.entity", "A value in the source's own words")
                .parts(
                        one("field", "string", "What it became"),
                        any("column", "string", "Its heading or path"),
                        one("place", "string", "File, sheet and cell, or line and path"),
                        any("text", "string", "As it was written"),
                        any("rule", "string", "The line of the mapping that took it"))
                .definition();
    }

    private static StructureDefinition link() {
        return Profile.extension("link", "Linkage", "Why two descriptions are one person")
                .parts(
                        one("one", "string", "A description's key"),
                        one("other", "string", "The other's"),
                        one("stage", "CodeableConcept", "By what they were linked"),
                        one("weight", "decimal", "The match weight in bits; 99 where it is certain"),
                        new Part("evidence", 0, "*", "string", "A reason, without any personal value"))
                .definition();
    }

    private static Part one(String name, String type, String meaning) {
        return new Part(name, 1, "1", type, meaning);
    }

    private static Part any(String name, String type, String meaning) {
        return new Part(name, 0, "1", type, meaning);
    }
}
