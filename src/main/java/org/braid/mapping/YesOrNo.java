package org.braid.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in every spelling that says so by itself. A cross or a blank can be either: the mapping's codes say which. */
final class YesOrNo {
    static final String YES = "yes";
    static final String NO = "no";
    /** As a list of choices shows them. */
    static final List<String> SHOWN = List.of("Yes", "No");

    private static final Set<String> AFFIRMED =
            Set.of("yes", "y", "true", "t", "1", "1.0", "ja", "j", "wahr", "waar", "✓", "✔", "☑", "✅", "on");
    private static final Set<String> DENIED =
            Set.of("no", "n", "false", "f", "0", "0.0", "nein", "nee", "falsch", "onwaar", "☐", "off");

    private YesOrNo() {}

    static boolean asks(List<String> choices) {
        return choices.contains(YES) && choices.contains(NO);
    }

    static Optional<String> of(String text) {
        var plain = PlainText.of(text).toLowerCase(Locale.ROOT);
        return AFFIRMED.contains(plain)
                ? Optional.of(YES)
                : DENIED.contains(plain) ? Optional.of(NO) : Optional.empty();
    }
}
