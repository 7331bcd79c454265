package org.braid.mapping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.braid.audit.Finding;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Statement;
import org.braid.entitlement.StatementJson;
import org.jspecify.annotations.Nullable;

/** What became of one source row. */
public sealed interface MappingResult {

    /** A fourth case breaks every caller, as it should. */
    <T> T fold(Cases<T> cases);

    /** What to do in each case. */
    record Cases<T>(
            Function<Mapped, T> mapped,
            Function<Refused, T> refused,
            Function<Withdrawn, T> withdrawn,
            Function<NotData, T> notData) {}

    /**
     * @param scope what a snapshot speaks for with this row: the authority, or a part of what it states
     * @param also what the row states besides
     * @param silent keys of what it could state besides, and does not
     * @param findings what a person may want to know; none of them stops the row
     */
    record Mapped(
            Statement statement,
            String scope,
            List<Part> also,
            List<String> silent,
            Stated stated,
            List<Finding> findings)
            implements MappingResult {
        public Mapped {
            also = List.copyOf(also);
            silent = List.copyOf(silent);
            findings = List.copyOf(findings);
        }

        /** The statement's own, then those of what is stated besides. */
        List<String> keys() {
            var keys = new ArrayList<String>();
            keys.add(statement.key().text());
            also.forEach(part -> keys.add(part.statement().key().text()));
            return keys;
        }

        /** Of all that the row states: it is new, or known, as one. */
        String hash() {
            var hash = StatementJson.contentHash(statement);
            if (also.isEmpty()) {
                return hash;
            }
            var all = new StringBuilder(hash);
            also.forEach(part -> all.append(StatementJson.contentHash(part.statement())));
            return StatementJson.hash(all.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.mapped().apply(this);
        }
    }

    /**
     * Not taken: rejected, or waiting for a person when the first finding's weight says so.
     *
     * @param keys of the statements it would have made; blank where not even that could be read
     * @param stated the amount the row states, as far as it could be read
     * @param person whose row it is; null where it does not say, and for a line that could not be read at all
     */
    record Refused(
            List<String> keys,
            Stated stated,
            List<Finding> findings,
            @Nullable PersonDetails person) implements MappingResult {
        public Refused {
            keys = List.copyOf(keys);
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a row is never refused without saying why");
            }
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.refused().apply(this);
        }
    }

    /**
     * One of several statements of a row.
     *
     * @param stated the amount that only this one states; nothing where it is the row's own
     */
    record Part(Statement statement, Stated stated) {}

    /**
     * What was stated is no more.
     *
     * @param scope as of a mapped row
     * @param key of the whole that ends; blank where the scope alone says it
     * @param person whose it was; null where the row does not say
     */
    record Withdrawn(
            String scope,
            String key,
            Stated stated,
            List<Finding> findings,
            @Nullable PersonDetails person) implements MappingResult {
        public Withdrawn {
            findings = List.copyOf(findings);
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.withdrawn().apply(this);
        }
    }

    /** @param stated the amount on it, if any, so that no penny goes uncounted */
    record NotData(Stated stated) implements MappingResult {
        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.notData().apply(this);
        }
    }
}
