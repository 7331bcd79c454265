package org.braid.sample;

import java.util.Map;
import java.util.regex.Pattern;

/** The words of Release 1 for those of Release 2 that the sample uses (STANDARDS 1.3 and appendix A). */
final class ReleaseOne {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("Service user", "Service User"),
            Map.entry("Unpaid carer", "Carer"),
            Map.entry("Direct payment", "Direct Payment"),
            Map.entry("CASSR managed personal budget", "CASSR Managed Personal Budget"),
            Map.entry("CASSR commissioned support", "CASSR Commissioned Support"),
            Map.entry("Long term support: Community", "Long Term Support: Community"),
            Map.entry("Long term support: Residential care", "Long Term Support: Residential Care"),
            Map.entry("Long term support: Nursing care", "Long Term Support: Nursing Care"),
            Map.entry("Unpaid carer support: Direct to unpaid carer", "Carer Support: Direct to Carer"),
            Map.entry("Other unpaid carer support", "Other Carer Support"),
            Map.entry("Long term residential care", "Long Term Residential Care"),
            Map.entry("Long term nursing care", "Long Term Nursing Care"),
            Map.entry("Home support or domiciliary care", "Home Support or Domiciliary Care"),
            Map.entry("Day support", "Day Support"),
            Map.entry("Learning, education or employment support", "Learning, Education or Employment Support"),
            Map.entry("Community supported living", "Community Supported Living"),
            Map.entry("Other long term support", "Other Long Term Support"),
            Map.entry("Professional support: Social worker", "Professional Support - Social Worker"),
            Map.entry("Progress to assessment, review or reassessment", "Progress to assessment"),
            Map.entry("Progress to support planning or services", "Progress to support planning / services"),
            Map.entry("Continuation of support or services", "No change in package"),
            Map.entry("NFA: Support ended as planned", "Service ended as planned"),
            Map.entry("Tenant: Private landlord", "Tenant - private landlord"),
            Map.entry(
                    "Tenant: Local authority or other social housing provider",
                    "Tenant - local authority or other social housing provider"),
            Map.entry("Long term assessment", "Long Term Assessment"),
            Map.entry("Physical Support: Personal care support", "Physical Support - Personal care support"),
            Map.entry("Physical support: Access and mobility only", "Physical Support - Access and mobility only"));

    /** What Release 1 writes with a hyphen where Release 2 has a colon, and otherwise alike. */
    private static final Pattern WITH_HYPHEN =
            Pattern.compile("(White|Mixed or multiple ethnic groups|Asian or Asian British|Black, .*|No data): .*");

    private ReleaseOne() {}

    /** The same text where both releases say it alike. */
    static String of(String releaseTwo) {
        return WITH_HYPHEN.matcher(releaseTwo).matches()
                ? releaseTwo.replace(": ", " - ")
                : WORDS.getOrDefault(releaseTwo, releaseTwo);
    }
}
