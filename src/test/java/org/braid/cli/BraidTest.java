package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import org.junit.jupiter.api.Test;

class BraidTest {
    /** No room for a single character. */
    private static final class Full extends Writer {
        @Override
        public void write(char[] characters, int from, int length) {
            throw new OutOfMemoryError();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void saysWhatToDoWhereMemoryRunsOut() {
        var err = new StringWriter();

        var code = Braid.run(new String[] {"--version"}, new PrintWriter(new Full()), new PrintWriter(err, true));

        assertThat(code).isEqualTo(4);
        assertThat(err.toString())
                .matches(
                        "Braid ran out of memory: [0-9]+ MiB were too few\\. Give it more, such as BRAID_OPTS=-Xmx4g, and"
                                + " run it again\\.\\R");
    }
}
