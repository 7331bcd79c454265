package org.braid.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of a story that breaks a property the shortest part that breaks it, too: by leaving out acts, many at first. */
public final class Shortest {
    private final Consumer<Story> property;
    private List<Act> acts;
    private AssertionError broken;

    private Shortest(Consumer<Story> property, List<Act> acts, AssertionError broken) {
        this.property = property;
        this.acts = acts;
        this.broken = broken;
    }

    /** @throws AssertionError with the shortest story in it */
    public static void holdsFor(Story story, Consumer<Story> property) {
        broken(story, property).ifPresent(error -> {
            throw new Shortest(property, story.acts(), error).shortened();
        });
    }

    private static Optional<AssertionError> broken(Story story, Consumer<Story> property) {
        try {
            property.accept(story);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e);
        } catch (RuntimeException e) {
            return Optional.of(new AssertionError(e.toString(), e));
        }
    }

    private AssertionError shortened() {
        for (var length = acts.size() / 2; length >= 1; length = leaveOut(length) ? length : length / 2) {}
        return new AssertionError("broken by%n%s%n%s".formatted(new Story(acts), broken.getMessage()), broken);
    }

    /** Whether any part of that length was of no matter. */
    private boolean leaveOut(int length) {
        var any = false;
        for (var from = acts.size() - length; from >= 0; from -= length) {
            var fewer = new ArrayList<>(acts);
            fewer.subList(from, from + length).clear();
            var error = broken(new Story(fewer), property);
            if (error.isPresent()) {
                acts = fewer;
                broken = error.get();
                any = true;
            }
        }
        return any;
    }
}
