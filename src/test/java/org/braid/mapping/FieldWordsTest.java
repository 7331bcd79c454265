package org.braid.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whoever fills in a sheet is told of every field what it is. */
class FieldWordsTest {
    @Test
    void everyFieldHasWords() {
        assertThat(Arrays.stream(Field.values())
                        .filter(field -> FieldWords.of(field).equals(field.label())))
                .isEmpty();
    }

    @Test
    void anIdentifierThatIsNotKnownByNameIsNamedAsItIs() {
        var source = FieldRule.FromRow.of(0);
        var rule = new IdentifierRule(
                "badge", null, null, source, IdentifierRule.Check.NONE, IdentifierRule.Days.UNSTATED, "1");

        assertThat(FieldWords.identifier(rule)).isEqualTo("says who the person is (badge)");
    }

    @Test
    void everyShippedSystemOfIdentifiersIsKnownByName() {
        var rules = Mappings.read(Path.of("mappings")).all().stream()
                .filter(mapping -> mapping.contract().isPresent())
                .flatMap(mapping -> mapping.file().rows().stream())
                .flatMap(row -> row.identifiers().stream());

        assertThat(rules.map(FieldWords::identifier)).noneMatch(words -> words.contains("("));
    }
}
