package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path root;

    @Test
    void keepsBytesUnderTheirSha256() {
        var archive = new Archive(root.resolve("archive"));

        var kept = archive.keep(bytes("abc"), Limits.DEFAULT);

        var path = root.resolve("archive/ba").resolve(SHA256_OF_ABC.substring(2));
        assertThat(kept).isEqualTo(new Kept(SHA256_OF_ABC, 3, path));
        assertThat(path).hasContent("abc");
        assertThat(archive.path(SHA256_OF_ABC)).isEqualTo(path);
    }

    @Test
    void keepsTheSameBytesOnce() throws IOException {
        var archive = new Archive(root);
        var first = archive.keep(bytes("abc"), Limits.DEFAULT);
        var written = Files.getLastModifiedTime(first.path());

        var second = archive.keep(bytes("abc"), Limits.DEFAULT);

        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.path())).isEqualTo(written);
        assertThat(files()).containsExactly(first.path());
    }

    @Test
    void replacesWhatABrokenDiskLeftUnderTheName() throws IOException {
        var archive = new Archive(root);
        Files.writeString(archive.keep(bytes("abc"), Limits.DEFAULT).path(), "ab");

        var kept = archive.keep(bytes("abc"), Limits.DEFAULT);

        assertThat(kept.path()).hasContent("abc");
    }

    @Test
    void leavesNothingOfADeliveryPastTheLimit() throws IOException {
        var archive = new Archive(root);
        var two = Limits.DEFAULT.with(Limit.BYTES, 2);

        assertThatThrownBy(() -> archive.keep(bytes("abc"), "awards.csv", two))
                .isInstanceOfSatisfying(SetAside.class, aside -> {
                    assertThat(aside.finding().code()).isEqualTo(FindingCode.TOO_LARGE);
                    assertThat(aside.finding().place().file()).isEqualTo("awards.csv");
                });
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingOfADeliveryThatBreaksOff() throws IOException {
        var archive = new Archive(root);
        var breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line lost");
            }

            @Override
            public int read(byte[] to, int offset, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> archive.keep(breaking, Limits.DEFAULT)).hasRootCauseMessage("line lost");
        assertThat(files()).isEmpty();
    }

    @Test
    void letsNobodyButTheOwnerRead() throws IOException {
        var kept = new Archive(root.resolve("archive")).keep(bytes("abc"), Limits.DEFAULT);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept.path())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(kept.path().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesNamesThatAreNoSha256() {
        var archive = new Archive(root);

        assertThatThrownBy(() -> archive.path("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overAnotherArchiveItFindsWhatIsThereAndKeepsOnlyWhatIsNew() throws IOException {
        var beneath = new Archive(root.resolve("beneath"));
        var known = beneath.keep(bytes("known"), Limits.DEFAULT);
        var archive = Archive.over(root.resolve("beneath"), root.resolve("over"));

        var same = archive.keep(bytes("known"), Limits.DEFAULT);
        var fresh = archive.keep(bytes("fresh"), Limits.DEFAULT);

        assertThat(same).isEqualTo(known);
        assertThat(archive.path(known.sha256())).isEqualTo(known.path());
        assertThat(fresh.path()).startsWith(root.resolve("over")).hasContent("fresh");
        assertThat(Files.exists(beneath.path(fresh.sha256()))).isFalse();
    }

    @Test
    void overAnotherArchiveAHalfWrittenFileBeneathIsKeptAgainAndNotMended() throws IOException {
        var beneath = new Archive(root.resolve("beneath"));
        var known = beneath.keep(bytes("known"), Limits.DEFAULT);
        Files.writeString(known.path(), "kno");
        var archive = Archive.over(root.resolve("beneath"), root.resolve("over"));

        var again = archive.keep(bytes("known"), Limits.DEFAULT);

        assertThat(again.path()).startsWith(root.resolve("over")).hasContent("known");
        assertThat(archive.path(known.sha256())).isEqualTo(again.path());
        assertThat(known.path()).hasContent("kno");
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
