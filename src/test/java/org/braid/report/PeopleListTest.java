package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PeopleListTest {
    private static final List<PersonRow> PEOPLE =
            List.of(PersonRow.of(Records.braided()), PersonRow.of(Records.selfFunder()));

    @Test
    void givesOtherProgramsAnArrayWithTheFieldsOfTheContract() {
        assertThat(PeopleList.json(PEOPLE)).isEqualTo("""
                        [
                        {"id":"P-1042","identifiers":[{"system":"council/991","value":"700041"},\
                        {"system":"nhs","value":"9990010005"},{"system":"upn","value":"H801200001001"}],\
                        "kind":"INDIVIDUAL","streams":["EDUCATION","NHS_PHB","OWN_MONEY","SOCIAL_CARE"],\
                        "weekly":{"GBP":50570},"annual":{"GBP":2786864},\
                        "findings":["BUDGET_WITHOUT_PLAN","FEEDS_DIFFER"]},
                        {"id":"P-8","identifiers":[{"system":"council/991","value":"700041"},\
                        {"system":"nhs","value":"9990010005"},{"system":"upn","value":"H801200001001"}],\
                        "kind":"OWN_MONEY","streams":["OWN_MONEY"],"weekly":{},"annual":{},"findings":[]}
                        ]
                        """);
    }

    @Test
    void givesAnEmptyArrayWhenThereIsNobody() throws Exception {
        assertThat(Json.MAPPER.readTree(PeopleList.json(List.of()))).isEmpty();
    }

    @Test
    void writesALongListWithoutHoldingIt() throws Exception {
        var row = PEOPLE.get(0);
        var written = new CountedLines();

        PeopleList.json(IntStream.range(0, 200_000).mapToObj(number -> row).iterator(), written);

        assertThat(written.lines).isEqualTo(200_002);
    }

    @Test
    void printsATableForPeople() {
        assertThat(PeopleList.text(PEOPLE)).isEqualTo("""
                        Person          Kind              Streams                          a week      in the year   check
                        P-1042          individual        EDUCATION, NHS_PHB,             £505.70       £27,868.64       2
                                                          OWN_MONEY, SOCIAL_CARE
                        P-8             own money         OWN_MONEY                                                      0

                        2 people. Next: braid record PERSON
                        """);
    }

    /** Forgets what it is given. */
    private static final class CountedLines extends Writer {
        private long lines;

        @Override
        public void write(char[] text, int from, int length) {
            for (var index = from; index < from + length; index++) {
                lines += text[index] == '\n' ? 1 : 0;
            }
        }

        @Override
        public void flush() throws IOException {}

        @Override
        public void close() throws IOException {}
    }
}
