package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about findings is written from the list of codes, and its examples are received for it. */
class FindingsPageTest {
    private static final Path PAGE = Path.of("docs/findings.md");

    private static final Map<FindingCode, List<Finding>> FOUND = new TreeMap<>();

    @BeforeAll
    static void receive(@TempDir Path folder) {
        FindingExample.all().forEach((code, example) -> {
            if (example.isReceived()) {
                FOUND.put(code, example.found(folder.resolve(code.name())));
            }
        });
    }

    @Test
    void everyFindingHasASentenceAndAnExample() {
        var all = FindingExample.all();

        assertThat(all.keySet()).containsExactly(FindingCode.values());
        assertThat(all.values()).allSatisfy(example -> {
            assertThat(example.raised()).endsWith(".");
            assertThat(example.isReceived() || example.says().endsWith(".")).isTrue();
        });
    }

    @Test
    void anExampleThatIsReceivedRaisesItsFinding() {
        assertThat(FOUND)
                .isNotEmpty()
                .allSatisfy((code, found) ->
                        assertThat(found).extracting(Finding::code).contains(code));
    }

    @Test
    void pageIsWhatTheCodesSay() throws IOException {
        var page = Files.readString(PAGE);
        var from = page.indexOf(FindingsPage.BEGIN) + FindingsPage.BEGIN.length();
        var written =
                page.substring(0, from) + FindingsPage.text(FOUND) + page.substring(page.indexOf(FindingsPage.END));
        if (Boolean.getBoolean("braid.write")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew: mvn test -Dtest=FindingsPageTest -Dbraid.write=true")
                .isEqualTo(written);
    }
}
