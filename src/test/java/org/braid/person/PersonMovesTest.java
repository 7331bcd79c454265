package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.braid.audit.Night;
import org.braid.person.PersonMove.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who joins and who parts from one night to another. */
class PersonMovesTest {
    private static final LocalDate DATE = LocalDate.of(2026, 9, 30);
    private static final People ROSALIND =
            People.of("r1", "Rosalind", "Thornbury").with("council/991", "7");
    private static final People ROSALIND_AGAIN =
            People.of("r2", "Rosalind", "Thornbury").with("council/991", "7");
    private static final People OSCAR = People.of("o1", "Oscar", "Wakeford").with("council/991", "8");
    private static final People OSCAR_AGAIN =
            People.of("o2", "Oscar", "Wakeford").with("council/991", "8");

    private final Registry registry = new Registry(UUID.randomUUID().toString());
    private Night before = new Night(0, DATE, Instant.EPOCH);
    private String rosalind = "";
    private String oscar = "";

    @BeforeEach
    void twoPeopleAreDescribedTwice() {
        before = registry.night(ROSALIND, ROSALIND_AGAIN, OSCAR, OSCAR_AGAIN);
        rosalind = id("7");
        oscar = id("8");
        assertThat(oscar).isNotEqualTo(rosalind);
    }

    private String id(String number) {
        return registry.persons.find("council/991", number, before.number()).get(0);
    }

    private List<PersonMove> after(Map<String, String> moves) {
        var night = registry.nights.begin(DATE, Instant.EPOCH);
        var padded = new TreeMap<String, String>();
        moves.forEach((key, person) -> padded.put("%-32s".formatted(key), person)); // as the store has it
        registry.persons.move(night, padded, padded.keySet());
        registry.nights.publish(night, "{}");
        return between(night);
    }

    private List<PersonMove> between(Night after) {
        return new PersonMoves(registry.jdbc).between(before.number(), after.number());
    }

    @Test
    void whoHasNothingLeftJoins() {
        assertThat(after(Map.of("o1", rosalind, "o2", rosalind)))
                .containsExactly(new PersonMove(oscar, rosalind, 2, Kind.JOINS));
    }

    @Test
    void whoIsNewParts() {
        assertThat(after(Map.of("o2", "P-NEW"))).containsExactly(new PersonMove(oscar, "P-NEW", 1, Kind.PARTS));
    }

    @Test
    void descriptionPassesBetweenTwoThatStay() {
        assertThat(after(Map.of("o2", rosalind))).containsExactly(new PersonMove(oscar, rosalind, 1, Kind.PASSES));
    }

    @Test
    void whatNobodyStatesAnyMoreNeitherMovesNorHoldsAnybodyBack() {
        var silent = registry.night(List.of(), List.of("o2"));

        var moves = after(Map.of("o1", rosalind));

        assertThat(between(silent)).isEmpty();
        assertThat(moves).containsExactly(new PersonMove(oscar, rosalind, 1, Kind.JOINS));
    }

    @Test
    void moveThatIsTakenBackIsNone() {
        after(Map.of("o2", rosalind));

        assertThat(after(Map.of("o2", oscar))).isEmpty();
    }
}
