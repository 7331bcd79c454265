package org.braid.reference;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The schemes that somebody wrote down; a scheme that is not among them is still a scheme, and shown as itself. */
public final class Schemes {
    public static final Schemes NONE = new Schemes(Map.of());

    private final Map<String, KnownScheme> byCode;
    private final Map<String, KnownScheme> byWord = new TreeMap<>();

    Schemes(Map<String, KnownScheme> byCode) {
        this.byCode = Collections.unmodifiableMap(new TreeMap<>(byCode));
        this.byCode.values().forEach(scheme -> {
            byWord.put(Spelling.of(scheme.code()), scheme);
            scheme.alsoCalled().forEach(word -> byWord.put(Spelling.of(word), scheme));
        });
    }

    /** By its code, or by another word that the file gives for it; capitals and dashes do not matter. */
    public Optional<KnownScheme> find(String codeOrWord) {
        return Optional.ofNullable(byWord.get(Spelling.of(codeOrWord)));
    }

    public Collection<KnownScheme> all() {
        return byCode.values();
    }

    /** The widest first, the scheme itself last. */
    public List<KnownScheme> path(KnownScheme scheme) {
        var path = new ArrayDeque<KnownScheme>();
        for (@Nullable KnownScheme each = scheme; each != null; each = byCode.get(each.parent())) {
            path.addFirst(each);
        }
        return new ArrayList<>(path);
    }

    /** Whether a scheme is another one, or one of those under it. */
    public boolean isUnder(KnownScheme scheme, String code) {
        return path(scheme).stream().anyMatch(each -> each.code().equals(code));
    }
}
