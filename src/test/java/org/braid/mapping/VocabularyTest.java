package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyTest {
    private final Mappings mappings = Mappings.read(Path.of("mappings"));

    @Test
    void namesEachWordOfTheSourceAsItIsWritten() {
        var boards = mappings.of("nhs-phb").get(0);

        assertThat(boards.vocabularies())
                .filteredOn(list -> list.field().equals("management"))
                .singleElement()
                .satisfies(list -> {
                    assertThat(list.source()).isEqualTo("nhs-phb/mapping");
                    assertThat(list.number()).isEqualTo(1);
                    assertThat(list.meanings())
                            .containsEntry("notional", "COMMISSIONER_MANAGED")
                            .containsEntry("", "NOT_RECORDED");
                });
    }

    @Test
    void twoListsForOneFieldAreTwoVocabularies() {
        var numbers = mappings.all().stream()
                .flatMap(mapping -> mapping.vocabularies().stream())
                .map(Vocabulary::number);

        assertThat(numbers).contains(1, 2);
    }

    @Test
    void streamsAreThoseThatAreAlwaysSaidAndThoseThatCodesMean() {
        assertThat(mappings.of("nhs-phb").get(0).streams()).containsExactly("NHS_PHB", "SOCIAL_CARE");
        assertThat(mappings.of("provider").get(0).streams()).contains("OWN_MONEY", "SOCIAL_CARE");
    }
}
