package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever comes ends in rows or in a refusal with a code. Each try does the same to every kind of file; {@code mvn verify
 * -Pproperties} tries at length.
 */
class ReaderFuzzPropertyTest {
    private static final List<Seed> SEEDS = Seed.all();
    private static final Precautions PRECAUTIONS = new Precautions(
            Limits.DEFAULT, Secrets.of(Map.of("BRAID_SECRET_PROVIDER", "open sesame"), Path.of("none")), () -> 0);

    /** Most files take a few milliseconds, and a loaded machine a hundred times as long. */
    private static final int HUNG_AFTER_SECONDS = 30;

    private static final ExecutorService READER = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "fuzz");
        thread.setDaemon(true);
        return thread;
    });

    @AfterContainer
    static void stop() {
        READER.shutdownNow();
    }

    @Property(seed = "4711", shrinking = ShrinkingMode.OFF)
    void everyFileEndsInRowsOrInARefusalWithACode(
            @ForAll("mutations") List<Mutation> mutations, @ForAll boolean inside, @ForAll("fractions") double which)
            throws Exception {
        for (var seed : SEEDS) {
            var bytes = inside
                    ? seed.inside(which, each -> mutated(each, mutations))
                    : seed.outside(each -> mutated(each, mutations));
            endsWell(seed, bytes);
        }
    }

    @Property(tries = 1)
    void theSeedsAreSound() throws Exception {
        for (var seed : SEEDS) {
            var file = write(seed.bytes());
            assertThat(Seen.in(file, seed.spec(), PRECAUTIONS).rows)
                    .as(seed.name())
                    .isNotEmpty();
            Files.delete(file);
        }
    }

    private static byte[] mutated(byte[] bytes, List<Mutation> mutations) {
        var changed = bytes;
        for (var mutation : mutations) {
            changed = mutation.of(changed);
        }
        return changed;
    }

    private static void endsWell(Seed seed, byte[] bytes) throws Exception {
        var file = write(bytes);
        try {
            READER.submit(() -> read(file, seed)).get(HUNG_AFTER_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            var cause = e instanceof TimeoutException ? e : e.getCause();
            throw new AssertionError(seed + " " + HexFormat.of().formatHex(bytes), cause);
        } finally {
            Files.delete(file);
        }
    }

    private static void read(Path file, Seed seed) {
        try {
            RowReader.sniff(file);
            Seen.in(file, seed.spec(), PRECAUTIONS);
        } catch (SetAside refused) {
            assertThat(refused.finding().place().file()).isNotEmpty();
        }
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile("braid-fuzz", ""), bytes);
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        var length = Arbitraries.integers().between(1, 64);
        var value = Arbitraries.integers().between(1, 255);
        return Combinators.combine(Arbitraries.of(Mutation.Kind.values()), fractions(), length, value)
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Double> fractions() {
        return Arbitraries.integers().between(0, 99_999).map(each -> each / 100_000.0);
    }
}
