package org.braid.feed.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnpackedAheadTest {
    private static final int LONG = 3_000_017;

    @Test
    void handsOnTheSameBytesInTheirOrder() throws IOException {
        var bytes = bytes(LONG);
        var read = new ByteArrayOutputStream();

        try (var ahead = new UnpackedAhead(new ByteArrayInputStream(bytes))) {
            read.write(ahead.read());
            var some = new byte[4_001];
            for (var number = ahead.read(some, 1, 4_000); number >= 0; number = ahead.read(some, 1, 4_000)) {
                read.write(some, 1, number);
            }
            assertThat(ahead.read()).isNegative();
        }

        assertThat(read.toByteArray()).isEqualTo(bytes);
    }

    @Test
    void endsWhereThePartFillsItsBlocksExactly() throws IOException {
        for (var blocks : List.of(0, 1, 16, 20)) {
            try (var ahead = new UnpackedAhead(new ByteArrayInputStream(bytes(blocks << 16)))) {
                assertThat(ahead.readAllBytes()).hasSize(blocks << 16);
            }
        }
    }

    @Test
    void throwsWhatWentWrongBehindTheBytesBeforeIt() throws IOException {
        for (var length : List.of(10, LONG)) {
            try (var ahead = new UnpackedAhead(new Part(length, new IOException("damaged")))) {
                assertThat(ahead.readNBytes(length)).hasSize(length);
                assertThatThrownBy(ahead::read).isInstanceOf(IOException.class).hasMessage("damaged");
            }
        }
    }

    @Test
    void throwsARefusalAsItIs() throws IOException {
        var refusal = new IllegalStateException("too long");
        try (var ahead = new UnpackedAhead(new Part(LONG, refusal))) {
            assertThatThrownBy(ahead::readAllBytes).isSameAs(refusal);
        }
    }

    @Test
    void unpacksOnlyALongPartInAThreadOfItsOwn() throws IOException {
        var here = Thread.currentThread();
        var brief = new Part(1_000, null);
        var extended = new Part(LONG, null);

        try (var one = new UnpackedAhead(brief);
                var other = new UnpackedAhead(extended)) {
            one.readAllBytes();
            other.readAllBytes();
        }

        assertThat(brief.readers).containsExactly(here);
        assertThat(extended.readers).hasSize(2).contains(here);
    }

    @Test
    void endsItsThreadBeforeItClosesThePart() throws IOException {
        var part = new Part(Integer.MAX_VALUE, null);

        try (var ahead = new UnpackedAhead(part)) {
            ahead.readNBytes(LONG);
        }

        assertThat(part.isClosed).isTrue();
        assertThat(part.readers)
                .filteredOn(reader -> reader != Thread.currentThread())
                .hasSize(1)
                .noneMatch(Thread::isAlive);
    }

    private static byte[] bytes(int number) {
        var bytes = new byte[number];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** Zeros, and then the end or what goes wrong; it notes who reads it. */
    private static final class Part extends InputStream {
        private final Set<Thread> readers = new HashSet<>();
        private final @Nullable Exception failure;
        private int left;
        private boolean isClosed;

        Part(int length, @Nullable Exception failure) {
            this.left = length;
            this.failure = failure;
        }

        @Override
        public int read() throws IOException {
            return read(new byte[1], 0, 1) < 0 ? -1 : 0;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            readers.add(Thread.currentThread());
            if (left == 0 && failure instanceof IOException thrown) {
                throw thrown;
            }
            if (left == 0 && failure instanceof RuntimeException thrown) {
                throw thrown;
            }
            var read = Math.min(Math.min(left, length), 500);
            left -= read;
            return read == 0 ? -1 : read;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
