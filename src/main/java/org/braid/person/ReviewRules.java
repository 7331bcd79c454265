package org.braid.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * How an installation decides who is who: {@code review.yaml} beside the mappings.
 *
 * @param fourEyes whether a decision waits until a second person confirms it
 */
public record ReviewRules(boolean fourEyes) {
    private static final String NAME = "review.yaml";
    private static final String FOUR_EYES = "fourEyes";

    /**
     * One person is enough where the file is not there.
     *
     * @throws InvalidLinkageModel when it says something that cannot be meant
     */
    public static ReviewRules read(Path mappings) {
        var file = mappings.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return new ReviewRules(false);
        }
        var nodes = new ModelNodes(file.toString());
        var root = nodes.parse(text(file));
        var node = nodes.required(root, nodes.entries(root, Set.of(FOUR_EYES)), FOUR_EYES);
        return switch (nodes.text(node)) {
            case "true" -> new ReviewRules(true);
            case "false" -> new ReviewRules(false);
            default -> throw nodes.invalid(node, "'%s' is true or false".formatted(FOUR_EYES));
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
