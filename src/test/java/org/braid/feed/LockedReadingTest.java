package org.braid.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.feed.ReadSpec.Format;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockedReadingTest {
    private static final ReadSpec BY_SECRET = Workbooks.awards("provider");
    private static final Map<String, String> KNOWN = Map.of("BRAID_SECRET_PROVIDER", "open sesame");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void readsALockedWorkbookWithTheFeedsSecret(EncryptionMode mode) {
        var file = lockedXlsx("open sesame", mode);

        assertThat(RowReader.sniff(file)).contains(Format.XLSX);
        assertThat(read(file, KNOWN).texts()).containsExactly(List.of("P1", "1", ""));
    }

    @Test
    void readsALockedWorkbookOfTheOldFormat() {
        var file = file(Workbooks.lockedXls("open sesame", Workbooks::oneRow));

        assertThat(RowReader.sniff(file)).contains(Format.XLS);
        assertThat(read(file, KNOWN).texts()).containsExactly(List.of("P1", "1", ""));
        assertThat(refusal(file, Map.of()).code()).isEqualTo(FindingCode.LOCKED);
    }

    @Test
    void opensWhatIsLockedWithThePasswordThatEverybodyKnows() {
        assertThat(read(lockedXlsx(Decryptor.DEFAULT_PASSWORD, EncryptionMode.agile), Map.of())
                        .texts())
                .hasSize(1);
    }

    @Test
    void saysWhatIsWrongWithThePasswordAndNeverThePassword() {
        var file = lockedXlsx("open sesame", EncryptionMode.agile);

        assertThat(refusal(file, Map.of()).value()).isEqualTo("the secret 'provider' is not set");
        assertThat(refusal(file, Map.of("BRAID_SECRET_PROVIDER", "shut sesame")).value())
                .isEqualTo("the password in the secret 'provider' is not the right one");
        assertThat(Seen.refusal(file, Workbooks.AWARDS).value())
                .isEqualTo("the mapping names no secret with the password");
    }

    @Test
    void findsSecretsInAFolder() throws IOException {
        Files.writeString(folder.resolve("provider"), "open sesame\n");
        var file = lockedXlsx("open sesame", EncryptionMode.agile);

        var inFolder = Secrets.of(Map.of("BRAID_SECRETS", folder.toString()), Path.of("elsewhere"));

        assertThat(inFolder.find("provider")).contains("open sesame");
        assertThat(Secrets.of(Map.of(), folder).find("provider")).contains("open sesame");
        assertThat(Secrets.of(Map.of(), folder).find("../provider")).isEmpty();
        assertThat(Secrets.of(KNOWN, folder)).hasToString("Secrets[" + folder + "]");
        assertThat(read(file, inFolder).rows).hasSize(1);
    }

    @Test
    void holdsLockedWorkbooksToTheLimits() {
        var file = lockedXlsx("open sesame", EncryptionMode.agile);

        assertThat(refusal(file, Limits.DEFAULT.with(Limit.PASSWORD_ROUNDS, 99_999))
                        .value())
                .isEqualTo("more than 99999 rounds of hashing before it opens");
        assertThat(refusal(file, Limits.DEFAULT.with(Limit.UNLOCKED_BYTES, 1_000))
                        .value())
                .isEqualTo("more than 1000 bytes in a locked workbook");
    }

    @Test
    void doesNotCountBillionsOfRoundsForAHostileWorkbook() throws IOException {
        var description = "<encryption xmlns=\"http://schemas.microsoft.com/office/2006/encryption\"/>";
        try (var container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[4_096]), "EncryptedPackage");
            container.createDocument(
                    new ByteArrayInputStream(("\4\0\4\0\100\0\0\0" + description + " ".repeat(1 << 17))
                            .getBytes(StandardCharsets.ISO_8859_1)),
                    "EncryptionInfo");
            assertThat(refusal(file(Workbooks.bytes(container)), KNOWN).code()).isEqualTo(FindingCode.UNREADABLE);
        }
    }

    @Test
    void leavesNothingOpenOnTheDisk() throws IOException {
        var before = unpacked();

        read(lockedXlsx("open sesame", EncryptionMode.agile), KNOWN);
        read(file(Workbooks.zipOf(Map.of("a.xls", Workbooks.lockedXls("open sesame", Workbooks::oneRow)))), KNOWN);

        var left = unpacked();
        left.removeAll(before);
        // A test in another process may be at work in the same folder.
        await().until(() -> left.stream().noneMatch(Files::exists));
    }

    @Test
    void secretsHaveNamesThatNameNoOtherFile() {
        assertThat(Secrets.isName("provider-2")).isTrue();
        assertThat(List.of("", "../x", "A", "a b", "-a")).noneMatch(Secrets::isName);
        assertThatThrownBy(() -> Secrets.NONE.find("provider").orElseThrow()).isInstanceOf(RuntimeException.class);
    }

    private static List<Path> unpacked() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().endsWith(".unpacked"))
                    .collect(Collectors.toCollection(ArrayList::new));
        }
    }

    private Path lockedXlsx(String password, EncryptionMode mode) {
        return file(Workbooks.lockedXlsx(password, mode, Workbooks.xlsx(Workbooks::oneRow)));
    }

    private static Seen read(Path file, Map<String, String> variables) {
        return read(file, Secrets.of(variables, Path.of("none")));
    }

    private static Seen read(Path file, Secrets secrets) {
        return Seen.in(file, BY_SECRET, new Precautions(Limits.DEFAULT, secrets, () -> 0));
    }

    private static Finding refusal(Path file, Map<String, String> variables) {
        return Seen.refusal(
                file, BY_SECRET, new Precautions(Limits.DEFAULT, Secrets.of(variables, Path.of("none")), () -> 0));
    }

    private static Finding refusal(Path file, Limits limits) {
        return Seen.refusal(file, BY_SECRET, new Precautions(limits, Secrets.of(KNOWN, Path.of("none")), () -> 0));
    }

    private Path file(byte[] bytes) {
        return Seen.write(folder.resolve("in"), bytes);
    }
}
