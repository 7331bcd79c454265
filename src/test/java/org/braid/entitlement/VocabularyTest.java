package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private static final Identifier NHS = new Identifier("nhs", "9990000018");
    private static final Identifier UPN = new Identifier("upn", "A000000000001");

    @Test
    void describesAPersonByIdentifiersInOneOrder() {
        var person = person(List.of(UPN, NHS, UPN), "", null);

        assertThat(person.identifiers()).containsExactly(NHS, UPN);
        assertThat(person.nhsNumber()).contains("9990000018");
        assertThat(person.identifier("upn")).contains("A000000000001");
        assertThat(person.identifier("council/501")).isEmpty();
    }

    @Test
    void knowsWhoSomebodyIsByAnIdentifierOrByNameAndBirth() {
        var birth = LocalDate.of(1980, 5, 17);

        assertThat(person(List.of(UPN), "", null).identifies()).isTrue();
        assertThat(person(List.of(), "Person", birth).identifies()).isTrue();
        assertThat(person(List.of(), "Person", null).identifies()).isFalse();
        assertThat(person(List.of(), "", birth).identifies()).isFalse();
    }

    @Test
    void namesAFunderByItsIdentifierWhateverItIsCalled() {
        var one = new Funder("ods", "QZZ", "Test ICB", Sector.STATUTORY);
        var other = new Funder("ods", "QZZ", "TEST ICB", Sector.STATUTORY);

        assertThat(one.id()).isEqualTo("ods:QZZ");
        assertThat(one.compareTo(other)).isZero();
        assertThat(one).isGreaterThan(new Funder("council", "501", "", Sector.STATUTORY));
        assertThat(one).isLessThan(new Funder("ods", "QZZ1", "", Sector.STATUTORY));
    }

    @Test
    void tellsStatementsApartByEveryPartOfTheirKey() {
        var key = new StatementKey("education", "501", "R1", "C1");

        assertThat(key.text()).isEqualTo("education|501|R1|C1");
        assertThat(List.of(
                        new StatementKey("education", "501", "R1", "C2"),
                        new StatementKey("education", "501", "R2", "C0"),
                        new StatementKey("education", "502", "R0", "C0"),
                        new StatementKey("provider", "500", "R0", "C0")))
                .allMatch(other -> key.compareTo(other) < 0);
    }

    @Test
    void opensTheListOfStreamsToAnyCodeInCapitals() {
        assertThat(new Stream("CRIMINAL_JUSTICE").isPublic()).isTrue();
        assertThat(Stream.OWN_MONEY.isPublic()).isFalse();
        assertThat(Stream.EDUCATION).hasToString("EDUCATION").isLessThan(Stream.EMPLOYMENT);
        assertThatThrownBy(() -> new Stream("criminal justice")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsAsPublicWhatTheStateHoldsOrPaysFor() {
        assertThat(MoneyKind.values())
                .filteredOn(MoneyKind::isPublic)
                .containsExactly(
                        MoneyKind.PUBLIC_DEVOLVED,
                        MoneyKind.PUBLIC_RETAINED,
                        MoneyKind.MANAGEMENT_FEE,
                        MoneyKind.EMPLOYMENT_COST);
    }

    private static PersonDetails person(List<Identifier> identifiers, String familyName, @Nullable LocalDate birth) {
        return new PersonDetails(identifiers, NhsNumberStatus.ABSENT, "", familyName, birth, null, "", "", "", false);
    }
}
