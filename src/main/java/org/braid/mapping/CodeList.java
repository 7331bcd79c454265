package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a feed's codes mean in Braid's words; blank is a code like any other. */
final class CodeList {
    private final Map<String, String> meanings;

    private CodeList(Map<String, String> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    /** @param choices what the meanings may be; empty for an open list */
    static CodeList read(Yaml yaml, List<String> choices) {
        var meanings = new LinkedHashMap<String, String>();
        yaml.map().forEach((code, meaning) -> {
            if (!choices.isEmpty() && !choices.contains(meaning.text())) {
                throw meaning.invalid("`%s` is none of %s".formatted(meaning.text(), String.join(", ", choices)));
            }
            var other = meanings.put(fold(code), meaning.text());
            if (other != null && !other.equals(meaning.text())) {
                throw meaning.invalid("`%s` stands here twice, once in another spelling".formatted(code));
            }
        });
        return new CodeList(meanings);
    }

    Optional<String> meaning(String code) {
        return Optional.ofNullable(meanings.get(fold(code)));
    }

    /**
     * Releases differ in capitals, in blanks and in the dash or colon between a heading and its detail: {@code White -
     * Irish} became {@code White: Irish} (STANDARDS, appendix A1).
     */
    private static String fold(String code) {
        return code.replaceAll("[\\s\\u00a0]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll(" ?(- |: ?)", ": ");
    }
}
