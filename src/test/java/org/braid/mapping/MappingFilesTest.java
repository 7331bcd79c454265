package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples inside the shipped mapping files hold. */
class MappingFilesTest {

    @TestFactory
    Stream<DynamicTest> everyExampleOfEveryMappingHolds() {
        return Mappings.read(Path.of("mappings")).all().stream()
                .map(mapping -> DynamicTest.dynamicTest(mapping.name(), () -> {
                    var outcome = MappingTests.run(mapping);

                    assertThat(outcome.failures()).isEmpty();
                    assertThat(outcome.examples()).isGreaterThanOrEqualTo(4);
                }));
    }
}
