package org.braid.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
    @Test
    void writesADocumentAsItIsAsATextAndLeavesTheWriterOpen() {
        var value = Map.of("people", List.of(1, 2));
        var written = new StringWriter();
        var closed = new boolean[1];
        var to = new PrintWriter(written) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        Json.write(value, to);

        assertThat(written).hasToString(Json.document(value));
        assertThat(closed[0]).isFalse();
    }
}
