package org.braid.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each comparison calls a pair of values. */
class ComparisonTest {
    private final Names names = new Names();

    @ParameterizedTest
    @CsvSource({
        "Mary, Mary, GIVEN_EXACT",
        "Mary-Ann, mary ann, GIVEN_EXACT",
        "Mary Ann, Maryann, GIVEN_EXACT",
        "René, Rene, GIVEN_EXACT",
        "Łukasz, LUKASZ, GIVEN_EXACT",
        "Mary, Mary Ann, GIVEN_FIRST_WORD",
        "Mary Ann, Mary A, GIVEN_FIRST_WORD",
        "Mary Ann, Mary Jane, GIVEN_SIMILAR",
        "William, Bill, GIVEN_NICKNAME",
        "Bob James, Robert, GIVEN_NICKNAME",
        "Margaret, Margraet, GIVEN_TYPO",
        "Jhon, John, GIVEN_TYPO",
        "Fatbma Aisha, Fatima, GIVEN_TYPO",
        "Ysu, Yus, GIVEN_TYPO",
        "Yus, Yug, GIVEN_DIFFERENT",
        "M, Margaret, GIVEN_INITIAL",
        "M, M, GIVEN_INITIAL",
        "M, Ann, GIVEN_DIFFERENT",
        "Ann, M, GIVEN_DIFFERENT",
        "Christian, Christina, GIVEN_SIMILAR",
        "Ann Louise, Marie Ann, GIVEN_SIMILAR",
        "Oliver, Sophie, GIVEN_DIFFERENT",
        "Mary Ann Jane, Mary Jane, GIVEN_FIRST_WORD",
        "Mary Elizabeth, Mary Elizabteh, GIVEN_FIRST_WORD",
        "Mary Beth, Mary Elizabeth, GIVEN_FIRST_WORD",
        "Mei Ling, Mei Lan, GIVEN_SIMILAR",
        "Mei Lin, Mei Ling, GIVEN_SIMILAR",
        "Mary Jane, Mary June, GIVEN_SIMILAR",
        "Mohammed Bilal, Mohammed Basit, GIVEN_SIMILAR",
        "Mohammed Bilal, Muhammad Basit, GIVEN_SIMILAR",
        "Mohammed Bilal, Md Bilal, GIVEN_NICKNAME",
        "Mohammed Yusuf, Yusuf, GIVEN_FIRST_WORD",
        "Halima, Mst Halima, GIVEN_FIRST_WORD",
        "Mohammed Yusuf Ali, Yusuf Bilal, GIVEN_SIMILAR",
        "Ahmed bin Khalid, Ahmed bin Salim, GIVEN_SIMILAR",
        "Minh Tuan, Tuan Minh, GIVEN_FIRST_WORD",
        "V Lakshmi, V Lalitha, GIVEN_DIFFERENT",
        "V Lakshmi, V. Lakshmi, GIVEN_EXACT",
        "V K Lakshmi, V Lakshmi, GIVEN_FIRST_WORD",
        "V Lakshmi, R Lakshmi, GIVEN_SIMILAR",
        "V Lakshmi, Lakshmi, GIVEN_FIRST_WORD",
        "Lakshmi V, V Lakshmi, GIVEN_FIRST_WORD",
        "V Lakshmi, Vani, GIVEN_SIMILAR",
        "J Robert, James Robert, GIVEN_INITIAL",
        "J Robert, James Peter, GIVEN_SIMILAR",
        "J R, James Robert, GIVEN_INITIAL",
        "J R, James Peter, GIVEN_SIMILAR",
        "J R, J R, GIVEN_INITIAL",
        "Åse, Aase, GIVEN_TYPO",
        "Þór, Thor, GIVEN_EXACT",
        "Ħelen, Helen, GIVEN_EXACT",
        "Əli, Ali, GIVEN_EXACT",
        "Ɓala Ƙofa, Bala Kofa, GIVEN_EXACT",
        "Ŋoni Ŧina, Ngoni Tina, GIVEN_EXACT",
        "Kɔfi Ɛsi, Kofi Esi, GIVEN_EXACT",
        "伟, 伟, GIVEN_EXACT",
        "रीना, रानी, GIVEN_DIFFERENT",
        "مُحَمَّد, محمد, GIVEN_EXACT",
        "Baby Boy, Baby Boy, NOT_STATED",
        "Unknown, Sophie, NOT_STATED",
        "'', Sophie, NOT_STATED",
        "Sophie, '', NOT_STATED"
    })
    void givenNames(String left, String right, Level level) {
        var givenNames = new GivenNames(TestModel.MODEL, Families.of(List.of(), 10));

        assertThat(givenNames.compare(names.of(left), names.of(right))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "O'Brien, OBRIEN, FAMILY_EXACT",
        "O’Brien, O Brien, FAMILY_EXACT",
        "Smith-Jones, Jones, FAMILY_PART",
        "van der Berg, Berg, FAMILY_PART",
        "Thornbury, Thronbury, FAMILY_TYPO",
        "Clarke, Clark, FAMILY_TYPO",
        "Müller, Mueller, FAMILY_EXACT",
        "Weiß, WEIẞ, FAMILY_EXACT",
        "Đukić, Djukic, FAMILY_EXACT",
        "Doe, Do, FAMILY_SIMILAR",
        "Kjær, Kjaer, FAMILY_EXACT",
        "Bjœrn, Bjoern, FAMILY_EXACT",
        "OʼMalley, O'Malley, FAMILY_EXACT",
        "Holme-Thorpe, Thorpe-Holme, FAMILY_EXACT",
        "Ng-Wardle, Ng, FAMILY_PART",
        "Al-Farsi, Farsi, FAMILY_PART",
        "Almazrui, Mazrui, FAMILY_PART",
        "Farsi, Elfarsi, FAMILY_PART",
        "Kaur, Kaur Sandhu, FAMILY_PART",
        "Kaur Gill, Kaur Sandhu, FAMILY_DIFFERENT",
        "Silva Ramos, Costa Ramos, FAMILY_SIMILAR",
        "van der Meer, van der Linden, FAMILY_DIFFERENT",
        "de la Cruz, de la Torre, FAMILY_DIFFERENT",
        "de la Cruz, Cruz, FAMILY_PART",
        "van, van der, FAMILY_PART",
        "Lee, Lea, FAMILY_DIFFERENT",
        "Thornbury, Thornberry, FAMILY_SIMILAR",
        "Eastland, Eastdale, FAMILY_SIMILAR",
        "Thornbury, Wakeford, FAMILY_DIFFERENT",
        "'', Wakeford, NOT_STATED",
        "Wakeford, '', NOT_STATED"
    })
    void familyNames(String left, String right, Level level) {
        assertThat(FamilyNames.compare(names.of(left), names.of(right))).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "19840317, 19840317, BIRTH_EXACT",
        "19840307, 19840703, BIRTH_SWAPPED",
        "19840317, 19840311, BIRTH_SLIP",
        "19800317, 19790317, BIRTH_SLIP",
        "20040317, 19940317, BIRTH_SLIP",
        "19840317, 19480317, BIRTH_GENERATION",
        "19840317, 19860317, BIRTH_SLIP",
        "19840317, 19640317, BIRTH_GENERATION",
        "19840317, 19841128, BIRTH_YEAR",
        "19840317, 19861128, BIRTH_DIFFERENT",
        "19840112, 19840121, BIRTH_SLIP",
        "0, 19840317, NOT_STATED",
        "19840317, 0, NOT_STATED"
    })
    void birthDates(int left, int right, Level level) {
        assertThat(BirthDates.compare(left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "ZZ10 3AB, ZZ10 3AB, POSTCODE_EXACT", "ZZ10 3AB, ZZ1O 3AB, POSTCODE_FOLDED",
                "ZZ10 3AB, ZZ10 3AC, POSTCODE_SLIP",
        "ZZ10 3AB, ZZ10 3BA, POSTCODE_SLIP", "ZZ10 3AB, ZZ1 3AB, POSTCODE_SLIP", "ZZ10 3AB, ZZ10 3XY, POSTCODE_SECTOR",
        "ZZ10 3AB, ZZ10 4XY, POSTCODE_DISTRICT", "ZZ10 3AB, ZZ10, POSTCODE_DISTRICT",
                "ZZ10, ZZ10 3AB, POSTCODE_DISTRICT",
        "ZZ10 3AB, ZZ25 3AB, POSTCODE_DIFFERENT", "'', ZZ10 3AB, NOT_STATED", "ZZ10 3AB, '', NOT_STATED"
    })
    void postcodes(String left, String right, Level level) {
        assertThat(Postcodes.compare(left, right)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "Robert, R163",
        "Rupert, R163",
        "Ashcroft, A261",
        "Ashcraft, A261",
        "Tymczak, T522",
        "Pfister, P236",
        "Jackson, J250",
        "Lee, L000"
    })
    void familySounds(String name, String code) {
        assertThat((names.of(name).sound() + "000").substring(0, 4)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, abd, true", "abd, abcd, true", "abcd, acbd, true", "abcd, axcd, true", "abcd, abcde, true",
        "abcd, abcd, false", "abcd, abxy, false", "abcd, ab, false", "abcd, adcb, false", "abcd, abdx, false"
    })
    void slips(String left, String right, boolean slip) {
        assertThat(Slip.between(left, right)).isEqualTo(slip);
    }
}
