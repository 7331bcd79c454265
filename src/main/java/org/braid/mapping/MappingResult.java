package org.braid.mapping;

import java.util.List;
import java.util.function.Function;
import org.braid.audit.Finding;
import org.braid.entitlement.Statement;

/** What became of one source row. */
public sealed interface MappingResult {

    /** A fourth case breaks every caller, as it should. */
    <T> T fold(Function<Mapped, T> mapped, Function<Refused, T> refused, Function<NotData, T> notData);

    /** @param findings what a person may want to know; none of them stops the row */
    record Mapped(Statement statement, Stated stated, List<Finding> findings) implements MappingResult {
        public Mapped {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Function<Mapped, T> mapped, Function<Refused, T> refused, Function<NotData, T> notData) {
            return mapped.apply(this);
        }
    }

    /**
     * Not taken: rejected, or waiting for a person when the first finding's weight says so.
     *
     * @param key of the statement it would have made; blank where not even that could be read
     * @param stated the amount the row states, as far as it could be read
     */
    record Refused(String key, Stated stated, List<Finding> findings) implements MappingResult {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a row is never refused without saying why");
            }
        }

        @Override
        public <T> T fold(Function<Mapped, T> mapped, Function<Refused, T> refused, Function<NotData, T> notData) {
            return refused.apply(this);
        }
    }

    /** @param stated the amount on it, if any, so that no penny goes uncounted */
    record NotData(Stated stated) implements MappingResult {
        @Override
        public <T> T fold(Function<Mapped, T> mapped, Function<Refused, T> refused, Function<NotData, T> notData) {
            return notData.apply(this);
        }
    }
}
