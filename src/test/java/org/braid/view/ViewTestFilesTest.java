package org.braid.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.braid.view.ViewTests.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own tests in the format of the specification, by both engines. */
class ViewTestFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/braid/view");

    /** The specification asks of join() what HAPI does not do, and HAPI writes no element by itself. */
    private static final List<String> NOT_BY_HAPI = List.of("where and $this", "an element as it is");

    @ParameterizedTest
    @ValueSource(strings = {"rows", "paths", "repeat", "constants"})
    void holdsInOurOwnEngine(String file) throws IOException {
        assertThat(ViewTests.run(FOLDER.resolve(file + ".json")))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo(new Outcome(outcome.name(), null)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "paths", "repeat", "constants"})
    void holdsInHapisEngine(String file) throws IOException {
        var outcomes = ViewTests.run(ViewTests.json(FOLDER.resolve(file + ".json")), true);

        assertThat(outcomes)
                .filteredOn(outcome -> !NOT_BY_HAPI.contains(outcome.name()))
                .allSatisfy(outcome -> assertThat(outcome).isEqualTo(new Outcome(outcome.name(), null)));
    }
}
