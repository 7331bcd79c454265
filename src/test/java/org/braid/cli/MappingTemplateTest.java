package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code braid mapping template}: what somebody who asks for a feed's contract gets. */
class MappingTemplateTest {
    @TempDir
    private Path folder;

    private Nights.Said template(String... words) {
        var all = new ArrayList<>(List.of("mapping", "template", "--out", folder.toString()));
        all.addAll(List.of(words));
        return Nights.braid(all.toArray(String[]::new));
    }

    @Test
    void everyLayoutOfAFeedHasItsWorkbook() {
        var said = template("--feed", "provider");

        assertThat(said.exitCode()).isZero();
        assertThat(said.out()).contains("provider-bright-lives.xlsx", "provider.xlsx: the workbook to fill in");
        assertThat(folder)
                .isDirectoryContaining("glob:**/provider.xlsx")
                .isDirectoryContaining("glob:**/provider-bright-lives.xlsx")
                .isDirectoryContaining("glob:**/datapackage.json")
                .isDirectoryContaining("glob:**/provider.csv-metadata.json");
    }

    @Test
    void oneMappingCanBeNamed() {
        var said = template("--feed", "provider", "--mapping", "mappings/provider/bright-lives.yaml", "--json");

        assertThat(said.json().at("/feed").asText()).isEqualTo("provider");
        assertThat(said.json().at("/files").findValuesAsText("file"))
                .containsExactly("provider-bright-lives.xlsx", "datapackage.json", "provider.csv-metadata.json");
    }

    @Test
    void aMappingWithoutATableIsLeftOutAndNamed() {
        assertThat(template("--feed", "education").out())
                .contains("education-finance.xlsx", "education/plans reads no table: left out");
        assertThat(template("--feed", "education", "--json")
                        .json()
                        .at("/leftOut/0")
                        .asText())
                .isEqualTo("education/plans");
    }

    @Test
    void whatCannotBeIsRefusedWithWhatThereIs() {
        assertThat(template("--feed", "nobody").err()).contains("no feed nobody", "provider");
        assertThat(template("--feed", "provider", "--mapping", "other").err())
                .contains("no mapping other", "provider/bright-lives");
        assertThat(template("--feed", "nhs-phb").err()).contains("sends no tables");
        assertThat(template("--feed", "nhs-phb").exitCode()).isEqualTo(2);
    }
}
