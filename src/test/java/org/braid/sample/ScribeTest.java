package org.braid.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScribeTest {
    private static final Person ZOE = new Person(
            "P0000001",
            0,
            new Person.Name("Zoë", "Ann", "Björklund", "Smith"),
            "F",
            LocalDate.of(1980, 4, 7),
            null,
            new Person.Home("1 Mill Lane", "ZZ1 2AB", "ZZ9 8YX"),
            "9990000018",
            World.NORTHMERE,
            "0012345",
            Set.of(Line.SOCIAL_CARE),
            false);
    private static final Mess NONE = new Mess(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Test
    void writesAsItIsWhereNothingGoesWrong() {
        var details = new Scribe(NONE, new Names()).details(ZOE, new Dice(1, "test", 0));

        assertThat(details.given()).isEqualTo("Zoë");
        assertThat(details.forenames()).isIn("Zoë", "Zoë Ann");
        assertThat(details.family()).isEqualTo("Björklund");
        assertThat(details.birth()).isEqualTo(LocalDate.of(1980, 4, 7));
        assertThat(details.postcode()).isEqualTo("ZZ1 2AB");
        assertThat(details.nhsNumber()).isEqualTo("9990000018");
    }

    @Test
    void getsEveryThingWrongThatTheMessAsksFor() {
        var always = new Mess(1, 0, 0, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0);

        var details = new Scribe(always, new Names()).details(ZOE, new Dice(1, "test", 0));

        assertThat(details.given()).isEqualTo("Zoe");
        assertThat(details.family()).isEqualTo("Smith");
        assertThat(details.birth()).isEqualTo(LocalDate.of(1980, 7, 4));
        assertThat(details.postcode()).isEqualToIgnoringCase("ZZ98YX");
        assertThat(details.nhsNumber()).isEmpty();
    }

    @Test
    void mistypedAndTransposedNhsNumbersNeverFitTheirCheckDigit() {
        var numbers = new NhsNumbers(3);
        for (int i = 0; i < 2000; i++) {
            var number = numbers.next();
            var dice = new Dice(5, "wrong numbers", i);

            for (var wrong : new String[] {Scribe.otherDigit(number, dice), Scribe.transposed(number, dice)}) {
                assertThat(CheckDigits.nhs(wrong.substring(0, 9))).isNotEqualTo(wrong.charAt(9) - '0');
            }
        }
    }

    @Test
    void aTypoChangesANameByALetterOrTwo() {
        for (int i = 0; i < 500; i++) {
            var typo = Scribe.mistyped("Margaret", new Dice(i, "typo", 0));

            assertThat(typo).hasSizeBetween(7, 9).startsWith("M");
        }
    }
}
