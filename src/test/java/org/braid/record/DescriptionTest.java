package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.braid.record.Award.council;
import static org.braid.record.Award.nhs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DescriptionTest {
    private static final Identifier ONE = new Identifier("nhs", "9990000018");
    private static final Identifier OTHER = new Identifier("nhs", "9990000026");
    private static final Identifier COUNCIL = new Identifier("council/501", "77");

    @Test
    void describesAPersonAsMostStatementsDo() {
        var described =
                described(named("Kit", "Example"), named("Kitty", "Example"), named("Kitty", "Example"), named("", ""));

        assertThat(described.givenName()).isEqualTo("Kitty");
    }

    @Test
    void takesTheFirstInOrderOfWhatIsEquallyFrequent() {
        assertThat(described(named("B", "Example"), named("A", "Example")).givenName())
                .isEqualTo("A");
    }

    @Test
    void believesStatementsWithAVerifiedNhsNumberFirst() {
        var unverified = details(List.of(OTHER), NhsNumberStatus.UNVERIFIED, "Kit", "1980-01-02", "ZZ99 1ZZ");
        var verified = details(List.of(ONE, COUNCIL), NhsNumberStatus.VERIFIED, "Kitty", null, "");

        var described = described(unverified, unverified, verified);

        assertThat(described)
                .isEqualTo(details(List.of(ONE, COUNCIL), NhsNumberStatus.VERIFIED, "Kitty", "1980-01-02", "ZZ99 1ZZ"));
    }

    @Test
    void keepsTheIdentifiersOfAllAndTheMostFrequentNhsNumber() {
        var described = described(
                details(List.of(OTHER), NhsNumberStatus.UNVERIFIED, "", null, ""),
                details(List.of(OTHER), NhsNumberStatus.UNVERIFIED, "", null, ""),
                details(List.of(ONE), NhsNumberStatus.UNVERIFIED, "", null, ""),
                details(List.of(COUNCIL), NhsNumberStatus.ABSENT, "", null, ""));

        assertThat(described.identifiers()).containsExactly(COUNCIL, OTHER);
        assertThat(described.nhsNumberStatus()).isEqualTo(NhsNumberStatus.UNVERIFIED);
    }

    @Test
    void protectsSomebodyWhomOneStatementProtects() {
        var open = named("Kit", "Example");
        var shielded = new PersonDetails(List.of(), NhsNumberStatus.ABSENT, "", "", null, null, "", "", "Lane", true);

        assertThat(described(open, shielded).protectedIdentity()).isTrue();
        assertThat(described(open, shielded).address()).isEqualTo("Lane");
        assertThat(described(open).protectedIdentity()).isFalse();
    }

    @Test
    void hearsEventsToo() {
        var event = nhs("E1").to(named("Kit", "Example")).event(CareEvent.Kind.REVIEW);

        assertThat(Given.record(List.of(event)).details().familyName()).isEqualTo("Example");
    }

    @Test
    void describesNobodyByNothing() {
        assertThat(described())
                .isEqualTo(new PersonDetails(List.of(), NhsNumberStatus.ABSENT, "", "", null, null, "", "", "", false));
    }

    private static PersonDetails described(PersonDetails... details) {
        var entitlements = new ArrayList<Entitlement>();
        for (var one : Arrays.asList(details)) {
            entitlements.add(council("C" + entitlements.size()).to(one).award());
        }
        return Given.record(entitlements, List.of()).details();
    }

    private static PersonDetails named(String given, String family) {
        return new PersonDetails(List.of(), NhsNumberStatus.ABSENT, given, family, null, null, "", "", "", false);
    }

    private static PersonDetails details(
            List<Identifier> identifiers,
            NhsNumberStatus status,
            String given,
            @Nullable String birth,
            String postcode) {
        return new PersonDetails(
                identifiers,
                status,
                given,
                "Example",
                birth == null ? null : LocalDate.parse(birth),
                null,
                "",
                postcode,
                "",
                false);
    }

    @Test
    void tellsTheNhsNumberThatSupersededAnother() {
        var before = new Identifier(Identifier.NHS_SUPERSEDED, OTHER.value());
        var old = details(List.of(OTHER), NhsNumberStatus.VERIFIED, "", null, "");

        var described = described(old, old, details(List.of(ONE, before), NhsNumberStatus.VERIFIED, "", null, ""));

        assertThat(described.identifiers()).containsExactly(ONE, before);
        assertThat(described(old).nhsNumber()).contains(OTHER.value());
    }
}
