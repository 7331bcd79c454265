package org.braid.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
    private static final String MODEL = """
            prior: 0.001
            blocking:
              - [postcode]
              - [gender, 'postcode:district']
            fields:
              postcode:
                kind: postcode
                levels:
                  exact: { m: 0.8, u: 0.001 }
                  folded: { m: 0.02, u: 0.0001 }
                  slip: { m: 0.05, u: 0.001 }
                  sector: { m: 0.03, u: 0.01 }
                  district: { m: 0.05, u: 0.05 }
                  different: { m: 0.05, u: 0.9 }
              gender:
                kind: gender
                levels:
                  exact: { m: 0.95, u: 0.5 }
                  different: { m: 0.05, u: 0.5 }
            """;

    @TempDir
    Path folder;

    @Test
    void aModelIsWrittenAsItWasRead() throws IOException {
        var read = read(MODEL);

        assertThat(ModelText.of(read(ModelText.of(read)))).isEqualTo(ModelText.of(read));
        assertThat(read.rules()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prior: 0.001 | prior: 2 | 'prior' is no share",
                "prior: 0.001 | prior: x | 'prior' is no share",
                "kind: gender | kind: sex | 'kind' of 'gender'",
                "district: { m: 0.05, u: 0.05 } | nothing: { m: 0.05, u: 0.05 } | postcode.district",
                "[postcode] | [street] | names 'street'",
                "postcode:district | postcode:half | 'postcode:half'",
                "kind: gender | {kind | no YAML"
            })
    void whatIsWrongWithAModelIsSaid(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(MODEL.replace(right, wrong)))
                .isInstanceOf(InvalidModel.class)
                .hasMessageStartingWith("The model model.yaml cannot be used")
                .hasMessageContaining(said);
    }

    @Test
    void aFieldHangsOnNoneThatIsNotThere() {
        assertThatThrownBy(() -> read(MODEL.replace("kind: gender", "kind: gender\n    hangs-on: street")))
                .hasMessageContaining("'hangs-on' of 'gender'");
    }

    private Model read(String text) throws IOException {
        return ModelFile.read(Files.writeString(folder.resolve("model.yaml"), text), new Comparisons(Nicknames.NONE));
    }
}
