package org.braid.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.braid.audit.SourceRef;
import org.junit.jupiter.api.Test;

class StatementJsonTest {
    private static final DateRange OPEN = new DateRange(LocalDate.of(2026, 5, 1), null);
    private static final Entitlement AWARD = EntitlementTest.entitlement(Frequency.WEEKLY, OPEN);
    private static final CareEvent PLAN = plan(new Provenance("", SourceRef.line("plans.xml", 1), "", ""));

    @Test
    void readsWhatItWrote() {
        assertThat(written(AWARD)).isEqualTo(AWARD);
        assertThat(written(PLAN)).isEqualTo(PLAN);
    }

    @Test
    void writesOneLineThatIsAlwaysTheSame() {
        assertThat(StatementJson.write(AWARD))
                .doesNotContain("\n")
                .isEqualTo(StatementJson.write(EntitlementTest.entitlement(Frequency.WEEKLY, OPEN)));
    }

    @Test
    void readsTheLinesThatEarlierReleasesKeptAsNumbers() {
        var now = StatementJson.write(AWARD);
        var then = now.replace(",\"12\"]", ",12]");

        assertThat(then).isNotEqualTo(now);
        assertThat(StatementJson.read(then, "ENTITLEMENT")).isEqualTo(AWARD);
    }

    @Test
    void hashesWhatIsSaidAndNotWhereItStood() {
        var elsewhere = plan(new Provenance("", SourceRef.line("plans.xml", 99), "", ""));

        assertThat(StatementJson.contentHash(elsewhere))
                .isEqualTo(StatementJson.contentHash(PLAN))
                .matches("[0-9a-f]{32}");
        assertThat(StatementJson.contentHash(AWARD))
                .isNotEqualTo(StatementJson.contentHash(EntitlementTest.entitlement(Frequency.MONTHLY, OPEN)));
    }

    @Test
    void keepsHalfOfASha256() {
        // The well-known hash of nothing: e3b0c44298fc1c149afbf4c8996fb924 27ae41e4649b934ca495991b7852b855
        assertThat(StatementJson.hash("".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb924");
    }

    @Test
    void refusesWhatItDidNotWriteWithoutRepeatingIt() {
        assertThatThrownBy(() -> StatementJson.read("{\"name\": \"Kit Example", "ENTITLEMENT"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageNotContaining("Kit Example");
    }

    private static Statement written(Statement statement) {
        return StatementJson.read(StatementJson.write(statement), StatementJson.kind(statement));
    }

    private static CareEvent plan(Provenance provenance) {
        return new CareEvent(
                new StatementKey("education", "501", "R1", ""),
                AWARD.person(),
                Stream.EDUCATION,
                CareEvent.Kind.PLAN,
                OPEN,
                "",
                Plan.NONE,
                AWARD.handling(),
                null,
                null,
                List.of(),
                provenance);
    }
}
