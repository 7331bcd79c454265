package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.braid.reference.Areas;
import org.braid.reference.Reference;
import org.junit.jupiter.api.Test;

/** The page for the person says what they have in words they use. */
class PlainStatementTest {
    private static final Areas AREAS = Reference.read(Path.of("mappings")).areas();
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}_[A-Z_]+\\b");

    @Test
    void saysInPlainWordsWhatThereIsWhoHoldsItAndWhatComesNext() {
        assertThat(PlainStatement.of(Records.braided(), AREAS)).isEqualTo("""
                Your money for support on 15 June 2026
                ======================================
                  For Ada Testerley.

                What you want to do with it
                  - Go to the shops by herself
                  - Keep a part-time job
                  You said: Wants the same helper in the mornings

                The money for you
                  Each week there is £505.70 for your support.
                  - £50.00 a week from Northshire County Council, for personal travel budget. It is paid to you, and
                    you arrange your support.
                  - £312.50 a week from NHS Northshire Integrated Care Board, for continuing healthcare. The NHS
                    looks after it and should use it as you want.
                  - £143.20 a week from Northshire County Council, for home support or domiciliary care. It is paid
                    to you, and you arrange your support.

                Your own money
                  You add £25.00 a week of your own. It is yours: nobody counts it as public money.
                  You pay £12.30 a week towards your support.
                  You are saving £400.00 for a hi-fi, to be spent by 1 December 2026. This is part of your plan:
                  nobody takes it back because it is not spent yet.

                What happens next
                  We will look at your plan with you by 30 September 2026.

                Who can help you with it
                  - Northmere Information Line (information)
                  - Northmere Advocacy (advocacy)
                  - Northmere Centre for Independent Living (run by disabled people)
                  - Mere Assistants (finds and pays personal assistants)

                If something here is wrong
                  Please tell whoever pays the money, or the people who gave you this page. Say that your number
                  with us is P-1042.
                """);
    }

    @Test
    void isOnePageWithoutCodesAndWithoutAnyNumberOfThePersonButOurs() {
        for (var record : List.of(Records.braided(), Records.selfFunder(), Records.empty(), Records.hostile())) {
            var page = PlainStatement.of(record, AREAS);

            assertThat(page.lines().count()).isLessThan(60);
            assertThat(CODE.matcher(page).find()).isFalse();
            assertThat(page).doesNotContain("9990010005", "999 001 0005", "\u001b");
        }
    }

    @Test
    void nothingIsMadeUpForSomebodyWithoutMoneyOrWishes() {
        assertThat(PlainStatement.of(Records.empty(), Areas.NONE))
                .contains(
                        "Nobody has told us yet what you want",
                        "At the moment no money is paid for you each week.",
                        "No day is set yet")
                .doesNotContain("Your own money", "Who can help");
    }

    @Test
    void programsGetItAsOneDocument() throws Exception {
        var json = Json.MAPPER.readTree(PlainStatement.json(Records.braided(), AREAS));

        assertThat(json.at("/person").asText()).isEqualTo("P-1042");
        assertThat(json.at("/text").asText()).startsWith("Your money for support");
    }
}
