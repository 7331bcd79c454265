package org.braid.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A scheme, model or programme under which money is given.
 *
 * @param parent the code of the wider one it belongs to; blank for none
 * @param country ISO 3166-1 or -2; blank where it belongs to no one country
 * @param inForce from when until when there is or was such a thing
 * @param meansTested whether it depends on the person's means; empty where nobody wrote it down
 * @param areaDependent whether what one gets depends on where one lives; empty where nobody wrote it down
 * @param assessmentRules where the rules by which need is assessed are published; blank when not known
 * @param strands its elements, as codes
 * @param unverified the entries of the file that rest on memory and not on a source
 */
public record KnownScheme(
        String code,
        String name,
        Kind kind,
        String parent,
        String country,
        Period inForce,
        List<LegalBasis> legalBases,
        Optional<Boolean> meansTested,
        Optional<Boolean> areaDependent,
        String assessmentRules,
        List<String> strands,
        List<Policy> policies,
        List<String> alsoCalled,
        List<String> unverified) {

    public KnownScheme {
        legalBases = List.copyOf(legalBases);
        strands = List.copyOf(strands);
        policies = List.copyOf(policies);
        alsoCalled = List.copyOf(alsoCalled);
        unverified = List.copyOf(unverified);
    }

    /** What sort of thing it is. */
    public enum Kind {
        /** A wider aim, under which the others stand. */
        AGENDA,
        SCHEME,
        MODEL,
        PROGRAMME,
        PILOT
    }

    /** @param commenced the day from which the law could be used; null when not known */
    public record LegalBasis(String title, @Nullable LocalDate commenced) {}

    /** A policy or circular, for the version of the scheme that it made. */
    public record Policy(String title, Period inForce) {}

    /** The policies of the version of a day. */
    public List<Policy> policiesOn(LocalDate day) {
        return policies.stream()
                .filter(policy -> policy.inForce().contains(day))
                .toList();
    }
}
