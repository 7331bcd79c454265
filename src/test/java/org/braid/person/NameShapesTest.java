package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.braid.entitlement.PersonDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the linkage is fair is seen by the shape of the names, and tells of nobody. */
class NameShapesTest {
    @ParameterizedTest
    @CsvSource({
        "Rosalind, Thornbury, plain",
        "Mary-Ann, Thornbury, plain",
        "'', '', unnamed",
        "Unknown, '', unnamed",
        "Sukarno, '', singleName",
        "FNU, Stanekzai, singleName",
        "Елена, Королева, notLatin",
        "伟, 张, notLatin",
        "Aoife, O'Sullivan, particle",
        "D’Arcy, Holt, particle",
        "Ilse, van der Velde, particle",
        "Imogen, Ashby-Marlow, doubleBarrelled",
        "Ana, Núñez Carvalho, doubleBarrelled",
        "Łukasz, Wójcik, diacritics",
        "Zoë, Ng, diacritics",
        "Bo, Hart, short",
        "Desmond, Ng, short"
    })
    void namesHaveTheFirstShapeThatFits(String given, String family, String shape) {
        assertThat(NameShape.of(given, family).word()).isEqualTo(shape);
    }

    @Test
    void descriptionsAreCountedByShape() {
        var counts = new NameCounts();

        counts.add(
                details(People.of("a", "Rosalind", "Thornbury"), People.of("b", "Ros", "Thornbury-Hale")), true, false);
        counts.add(details(People.of("c", "Oscar", "Wakeford")), false, true);

        assertThat(counts.rates())
                .isEqualTo(Map.of(
                        NameShape.PLAIN, new NameRates(2, 1, 1), NameShape.DOUBLE_BARRELLED, new NameRates(1, 1, 0)));
    }

    private static List<PersonDetails> details(People... people) {
        return People.all(people).stream().map(Identity::details).toList();
    }

    @Test
    void whoWaitsForADecisionIsKnownByEitherSideOfTheDoubt(TestInfo test) {
        var registry = new Registry("shapes-" + test.getDisplayName());
        var night = registry.night(
                People.of("one", "Christian", "Thornbury"),
                People.of("two", "Christina", "Thornbury"),
                People.of("three", "Oscar", "Wakeford").at("ZZ1 1AA"));

        var doubted = registry.persons.doubted(night.number());

        assertThat(doubted).hasSize(2);
        assertThat(registry.persons.doubted(0)).isEmpty();
    }

    @Test
    void sharesOfFewAreNotTold() {
        var nine = IntStream.range(0, 9)
                .mapToObj(each -> NameRates.of(each < 3, each == 0))
                .reduce(NameRates::plus)
                .orElseThrow();
        var ten = nine.plus(NameRates.of(false, false));

        assertThat(nine.linkedShare()).isNull();
        assertThat(nine.doubtedShare()).isNull();
        assertThat(ten.linkedShare()).isEqualTo(new BigDecimal("0.30"));
        assertThat(ten.doubtedShare()).isEqualTo(new BigDecimal("0.10"));
    }
}
