package org.braid.report;

import java.util.List;
import org.braid.entitlement.StatementKey;
import org.braid.record.Cause;
import org.braid.record.Change;
import org.jspecify.annotations.Nullable;

/**
 * A cause as published JSON has it.
 *
 * @param words the same in plain English
 * @param person with whom the statement was before, or is now; absent where it did not move
 * @param by who decided; absent unless a decision moved it
 */
record WhyChanged(
        Cause.Kind kind,
        String words,
        List<Cause.Source> sources,
        @Nullable String person,
        @Nullable String by,
        List<String> because) {

    static WhyChanged of(Change change) {
        var cause = change.cause();
        return new WhyChanged(
                cause.kind(),
                ChangeWords.cause(cause, change.kind()),
                cause.sources(),
                cause.person(),
                cause.by(),
                cause.because().stream().map(StatementKey::text).toList());
    }
}
