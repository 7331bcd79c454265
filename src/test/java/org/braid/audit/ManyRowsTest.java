package org.braid.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyRowsTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1_000, 1_001, 2_500})
    void writesEachRowOnceAndAThousandAtATime(int rows) {
        var written = new ArrayList<Integer>();
        var batches = new ArrayList<Integer>();

        ManyRows.write(IntStream.range(0, rows).mapToObj(row -> new Object[] {row}), some -> {
            batches.add(some.size());
            some.forEach(row -> written.add((Integer) row[0]));
        });

        assertThat(written).isEqualTo(IntStream.range(0, rows).boxed().toList());
        assertThat(batches).allMatch(size -> size <= 1_000).hasSize((rows + 999) / 1_000);
    }
}
