package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
    private static final Comparisons COMPARISONS =
            new Comparisons(new Nicknames(List.of(List.of("Elizabeth", "Liz"), List.of("Oliver", "Ollie"))));

    @ParameterizedTest
    @CsvSource({
        "given-name, LIZ, ELIZABETH, nickname",
        "given-name, MARY ANN, MARYANN, first-word",
        "given-name, MARY ANN, MARY, first-word",
        "given-name, JOHN, JHON, slip",
        "given-name, J, JOHN, initial",
        "given-name, J, PETER, different",
        "given-name, KATHERINE, KATHERYNA, similar",
        "given-name, CHRISTIAN, CHRISTOPHER, similar",
        "given-name, MAY, MARY, alike",
        "given-name, XQZ, ABC, different",
        "given-name, OLIVER, ELIZABETH, another",
        "family-name, SMITH JONES, SMITH, part",
        "family-name, SMITH JONES, SMITHJONES, part",
        "family-name, SMITH, SMYTH, slip",
        "family-name, JOHNSON, JOHNSTONE, alike",
        "family-name, JOHNSON, JOHNS, alike",
        "family-name, JOHNSON, SMITH, different",
        "full-name, JOHN SMITH, SMITH JOHN, same-words",
        "full-name, JOHN SMITH, JOHN PETER SMITH, contained",
        "full-name, LIZ SMYTH, ELIZABETH SMITH, resembling",
        "full-name, JOHN PETER SMITH, JOHN PETER JONES, most",
        "full-name, JOHN SMITH, JOHN JONES, some",
        "full-name, JOHN SMITH, PETER JONES, different",
        "birth-date, 19710406, 19710604, swapped",
        "birth-date, 19710624, 19710625, slip",
        "birth-date, 19710624, 19720624, slip",
        "birth-date, 19710624, 19930624, two-parts",
        "birth-date, 19710000, 19710624, partial",
        "birth-date, 19710000, 19750624, near",
        "birth-date, 19710000, 19990624, different",
        "birth-date, 19710624, 19711112, year",
        "birth-date, 19710624, 19781112, near",
        "birth-date, 19710624, 19991112, different",
        "postcode, LS14AB, LSI4AB, folded",
        "postcode, LS14AB, LS14AC, slip",
        "postcode, LS14AB, LS14XY, sector",
        "postcode, LS14AB, LS19XY, district",
        "postcode, LS14AB, BD29XY, different",
        "street, 12 HIGH STREET, HIGH STREET 12, same-words",
        "street, 12 HIGH STREET, 14 HIGH STREET, most-words",
        "street, 12 HIGH STREET, 3 LOW STREET, some-words",
        "street, 12 HIGH STREET, 3 MILL LANE, different",
        "email, ann@a.org, anna@a.org, slip",
        "email, ann@a.org, ann@b.com, other-domain",
        "email, ann.smith@mail.org, ann.smyth@mailx.org, alike",
        "email, ann@a.org, bob@example.com, different",
        "number, 9990000018, 9990000081, slip",
        "number, 9990000018, 9990000026, contradicts",
        "number, 12345, 67890, different",
        "house, 12, 13, slip",
        "house, 12, 345, different",
        "gender, F, M, different",
        "place, LEEDS, LEDS, slip",
        "place, NORTHAMPTON, SOUTHAMPTON, similar",
        "place, KIRKBY LONSDALE, LONSDALE, part",
        "place, LEEDS, YORK, different"
    })
    void howFarTwoValuesAgree(String kind, String left, String right, String level) {
        var comparison = COMPARISONS.of(Kind.of(kind).orElseThrow());
        assertThat(comparison.levels().get(comparison.level(left, right) - 1)).isEqualTo(level);
        assertThat(comparison.levels().get(comparison.level(right, left) - 1)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "given-name",
        "family-name",
        "full-name",
        "birth-date",
        "postcode",
        "street",
        "house",
        "place",
        "email",
        "phone",
        "gender",
        "number",
        "encoded",
        "words"
    })
    void theSameComesFirstAndDifferenceIsNamed(String kind) {
        var levels = COMPARISONS.of(Kind.of(kind).orElseThrow()).levels();
        assertThat(levels).startsWith("exact").contains("different").hasSizeLessThan(Pattern.MOST_LEVELS);
    }
}
