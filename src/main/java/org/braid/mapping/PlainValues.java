package org.braid.mapping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of texts that are written as most are: nothing to strip, to translate or to complain of. Whatever it does not
 * know for sure is left to {@link FieldReader}, which would find the same value with more trouble.
 */
final class PlainValues {
    private final FieldReader fields;
    private final Texts texts;
    private final Field.Type type;
    private final int longest;

    private PlainValues(FieldReader fields, FieldRule rule) {
        this.fields = fields;
        this.texts = fields.texts().of(rule.sources().get(0));
        this.type = rule.field().type();
        this.longest = rule.field().longest();
    }

    /** Of a rule that takes one column as it stands; null for any other. */
    static @Nullable PlainValues of(FieldReader fields, FieldRule rule) {
        var source = rule.sources().get(0);
        var isOneColumn = rule.sources().size() == 1 && source instanceof FieldRule.FromRow from && from.isOneCell();
        var isTranslated = rule.codes() != null || rule.tariff() != null || rule.split() != null;
        return isOneColumn && !isTranslated && !rule.figure().minor() ? new PlainValues(fields, rule) : null;
    }

    @Nullable
    Object of(String text) {
        if (!fields.isStated(text) || text.length() > longest) {
            return null;
        }
        return switch (type) {
            case TEXT -> Texts.hasPlainEnds(text) && !CellError.is(text) ? text : null;
            case NAME -> Texts.isPlainName(text) && !CellError.is(text) ? text : null;
            case POSTCODE -> Texts.isPostcode(text) ? text : null;
            case MONEY -> texts.decimal().plain(text);
            case DATE -> texts.dates().plain(text);
            case BIRTH_DATE -> birthDate(text);
            default -> null;
        };
    }

    private @Nullable LocalDate birthDate(String text) {
        var day = texts.dates().plain(text);
        return day == null || FieldReader.isUnlikely(day) ? null : day;
    }
}
