package org.braid.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.braid.audit.Night;
import org.junit.jupiter.api.Test;

/** Which period can be closed. */
class ClosingTest {
    private static final Instant AT = Instant.parse("2026-08-03T09:00:00Z");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    @Test
    void closesAMonthThatIsOver() {
        var close = close(JUNE, Trails.THEN);

        assertThat(Closing.check(List.of(), close)).isEqualTo(close);
        assertThat(close.firstOpen()).isEqualTo(YearMonth.of(2026, 7));
    }

    @Test
    void refusesPartOfAMonth() {
        refused(List.of(), LocalDate.of(2026, 6, 29), Trails.NOW, "--through 2026-06-30");
    }

    @Test
    void refusesWhatNoNightKnows() {
        refused(List.of(), JULY, Trails.THEN, "No night knows 2026-07-31");
    }

    @Test
    void goesForwardOnly() {
        var july = List.of(close(JULY, Trails.NOW));

        refused(july, JULY, Trails.NOW, "closed already");
        refused(july, JUNE, Trails.NOW, "closed already");
        refused(List.of(close(LocalDate.of(2026, 5, 31), Trails.NOW)), JUNE, Trails.THEN, "later than");
    }

    private static Close close(LocalDate through, Night night) {
        return new Close(through, night, "clerk", AT, "rules");
    }

    private static void refused(List<Close> before, LocalDate through, Night night, String why) {
        assertThatThrownBy(() -> Closing.check(before, close(through, night)))
                .isInstanceOf(Unclosable.class)
                .hasMessageContaining(why);
    }
}
