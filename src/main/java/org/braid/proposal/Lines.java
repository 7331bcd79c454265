package org.braid.proposal;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lines of a YAML file, with texts in quotes where they need them. */
final class Lines {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}£€][\\p{L}0-9 ._/£€()-]*[\\p{L}0-9._£€)]|\\p{L}");
    private static final Set<String> WORDS_OF_YAML =
            Set.of("yes", "no", "true", "false", "null", "on", "off", "y", "n", "none");

    private final StringBuilder text = new StringBuilder();

    Lines line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** Nothing where there is nothing to say. */
    Lines comment(String indent, String words) {
        return words.isEmpty() ? this : line(indent + "# " + shown(words));
    }

    Lines blank() {
        return line("");
    }

    @Override
    public String toString() {
        return text.toString();
    }

    static String quoted(String text) {
        var plain = PLAIN.matcher(text).matches() && !WORDS_OF_YAML.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : "\"" + escaped(text) + "\"";
    }

    static String escaped(String text) {
        return shown(text).replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** On one line, and without what moves a cursor. */
    static String shown(String text) {
        return text.replaceAll("\\p{C}", " ");
    }

    static String list(Collection<String> texts) {
        return texts.stream().map(Lines::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    static String map(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    static String column(String name) {
        return "{ column: %s }".formatted(quoted(name));
    }

    static String required(String name) {
        return "{ column: %s, required: true }".formatted(quoted(name));
    }
}
