package org.braid.fhir;

import java.util.List;
import org.braid.fhir.Profile.Extra;
import org.braid.fhir.Profile.Slice;
import org.braid.report.FhirNames;
import org.hl7.fhir.r4.model.StructureDefinition;

/** What each resource of a record keeps to. */
final class Profiles {
    static final String NHS_NUMBER = "https://fhir.nhs.uk/Id/nhs-number";

    private Profiles() {}

    static List<StructureDefinition> all() {
        return List.of(
                document(), patient(), funder(), stream(), budget(), agreement(), plan(), goal(), identity(), source());
    }

    private static StructureDefinition document() {
        return Profile.of("individual-budget-document", "Composition", "The first page of an individual budget")
                .needs("identifier", "The person and the version of the record")
                .one("type", "document", "That it is an individual budget")
                .needs("subject", "Whose budget it is")
                .definition();
    }

    private static StructureDefinition patient() {
        return Profile.of("individual-budget-patient", "Patient", "The person who holds an individual budget")
                .identifiers(List.of(
                        new Slice("person", FhirNames.BASE + "sid/person", 1, "Our id of the person"),
                        new Slice("nhsNumber", NHS_NUMBER, 0, "As UK Core has it, with its verification status")))
                .needs("active", "False once the person is part of another")
                .definition();
    }

    private static StructureDefinition funder() {
        return Profile.of("individual-budget-funder", "Organization", "Who owes money of an individual budget")
                .needs("identifier", "In its own system: ODS, or ours for others")
                .one("type", "sector", "Whose money it is")
                .needs("name", "As the feeds give it")
                .definition();
    }

    private static StructureDefinition stream() {
        return Profile.of("individual-budget-stream", "Coverage", "One stream of one funder")
                .oneOpen("type", "stream", "The kind of money")
                .needs("period", "From the first day of any line to the last of all")
                .only("payor", 1, "The funder, or the person for own money")
                .definition();
    }

    private static StructureDefinition budget() {
        return Profile.of("individual-budget", "CoverageEligibilityResponse", "An individual budget")
                .extensions("", new Extra("budget-kind", 1, "1"))
                .needs("identifier", "The person and the version of the record")
                .needs("serviced[x]", "The financial year that the figures are of")
                .needs("insurance.inforce", "Whether the day of the record is in the period")
                .needs("insurance.benefitPeriod", "When the lines count")
                .needs("insurance.item.id", "The line's number: line-1")
                .extensions("insurance.item", new Extra("award", 1, "1"))
                .one("insurance.item.category", "money-kind", "What the money is to the person")
                .one("insurance.item.modifier", "management-option", "Who holds the money")
                .needs("insurance.item.name", "What it is for")
                .needs("insurance.item.description", "How the figures came about")
                .one("insurance.item.term", "frequency", "How often the amount is paid")
                .needs("insurance.item.benefit", "The figures, in whole minor units")
                .extensions("insurance.item.benefit", new Extra("as-of", 0, "1"))
                .one("insurance.item.benefit.type", "benefit-type", "What the figure says")
                .definition();
    }

    private static StructureDefinition agreement() {
        return Profile.of("individual-budget-agreement", "Contract", "What the person and a funder agreed on")
                .needs("identifier", "The statement it is read from")
                .needs("status", "Executed")
                .needs("applies", "From when until when it binds")
                .only("subject", 1, "The person")
                .definition();
    }

    private static StructureDefinition plan() {
        return Profile.of("individual-budget-plan", "CarePlan", "What the money of a stream is for")
                .oneOpen("category", "stream", "The stream whose plan it is")
                .definition();
    }

    private static StructureDefinition goal() {
        return Profile.of("individual-budget-goal", "Goal", "An outcome that the money is to achieve")
                .needs("description.text", "In the source's words")
                .definition();
    }

    private static StructureDefinition identity() {
        return Profile.of("individual-budget-identity", "Linkage", "Why descriptions are one person")
                .extensions("", new Extra("link", 1, "*"))
                .needs("active", "Always true: what was undone is not there")
                .definition();
    }

    private static StructureDefinition source() {
        return Profile.of("individual-budget-provenance", "Provenance", "Where a line comes from")
                .needs("entity", "The delivery, the mapping, and who else tells of it")
                .extensions("entity", new Extra("source-value", 0, "*"), new Extra("standing", 0, "1"))
                .needs("entity.what.identifier", "The SHA-256 of the delivery or the mapping")
                .definition();
    }
}
