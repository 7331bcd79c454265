package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.braid.sample.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A larger town than the samples, with more of every mess, against its truth. */
class TownTest {
    @TempDir
    Path folder;

    @Test
    void budgetsOfATownAreTheTruthWhereverTheLinksAreRight() {
        var in = folder.resolve("in");
        var data = folder.resolve("data");
        Samples.write(2_000, 11, Nights.DATE, in);
        try (var installation = Nights.open(data)) {
            var manifest = Nights.night(installation, in, Nights.FEEDS);
            assertThat(manifest.published()).isTrue();
        }

        var check = Nights.braid("samples", "check", "--in", in.toString(), "--data", data.toString());

        assertThat(check.exitCode()).as(check.out()).isZero();
        var share = check.out().replaceAll("(?s).*\\(([0-9.]+) %\\).*", "$1");
        assertThat(Double.parseDouble(share)).isGreaterThanOrEqualTo(98);
    }
}
