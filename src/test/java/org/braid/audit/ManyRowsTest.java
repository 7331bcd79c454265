package org.braid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class ManyRowsTest {
    private final SingleConnectionDataSource source = new SingleConnectionDataSource("jdbc:h2:mem:", true);
    private final List<Integer> batches = new ArrayList<>();
    private final JdbcTemplate store = new JdbcTemplate(source) {
        @Override
        public int[] batchUpdate(String sql, List<Object[]> rows) {
            batches.add(rows.size());
            return super.batchUpdate(sql, rows);
        }
    };

    @AfterEach
    void close() {
        source.destroy();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
    void writesEachRowOnceAndAThousandAtATime(int rows) {
        store.execute("CREATE TABLE kept (place BIGINT GENERATED ALWAYS AS IDENTITY, number INT)");

        ManyRows.write(
                store,
                "INSERT INTO kept (number) VALUES (?)",
                IntStream.range(0, rows).mapToObj(row -> new Object[] {row}));

        assertThat(store.queryForList("SELECT number FROM kept ORDER BY place", Integer.class))
                .isEqualTo(IntStream.range(0, rows).boxed().toList());
        assertThat(batches).allMatch(size -> size <= 1_000).hasSize((rows + 999) / 1_000);
    }
}
