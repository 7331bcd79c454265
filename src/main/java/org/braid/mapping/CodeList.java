package org.braid.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a feed's codes mean in Braid's words; blank is a code like any other. */
final class CodeList {
    private final List<String> codes;
    private final Map<String, String> meanings;
    private final Function<String, Optional<String>> standard;
    private final Memo<Optional<String>> memo = new Memo<>(this::look);

    private CodeList(List<String> codes, Map<String, String> meanings, Function<String, Optional<String>> standard) {
        this.codes = List.copyOf(codes);
        this.meanings = Map.copyOf(meanings);
        this.standard = standard;
    }

    /** Words that everybody writes, for a field without codes of its own. */
    static CodeList standard(Function<String, Optional<String>> standard) {
        return new CodeList(List.of(), Map.of(), standard);
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
        return new CodeList(List.copyOf(yaml.map().keySet()), meanings, text -> Optional.empty());
    }

    /** With words that everybody writes, where this list says nothing of a text. */
    CodeList or(Function<String, Optional<String>> others) {
        return new CodeList(codes, meanings, others);
    }

    /** As the list writes them, in its order. */
    List<String> codes() {
        return codes;
    }

    Optional<String> meaning(String code) {
        return memo.of(code);
    }

    private Optional<String> look(String code) {
        var meaning = meanings.get(fold(code));
        return meaning == null ? standard.apply(code) : Optional.of(meaning);
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
