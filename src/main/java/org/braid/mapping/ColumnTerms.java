package org.braid.mapping;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.braid.feed.ReadSpec;
import org.braid.mapping.ContractColumn.Choices;
import org.braid.mapping.ContractColumn.Kind;
import org.braid.mapping.ContractColumn.Limits;
import org.braid.mapping.ContractColumn.Need;
import org.jspecify.annotations.Nullable;

/** Works out from all that a mapping does with a column what its sender must know of it. */
final class ColumnTerms {
    /** Without these a row is refused, whatever its fields say. */
    private static final Set<Field> ALWAYS = Set.of(Field.AUTHORITY, Field.REFERENCE, Field.STREAM, Field.FROM);

    private static final Set<Field> OF_MONEY = Set.of(Field.FUNDER, Field.AMOUNT, Field.CURRENCY, Field.FREQUENCY);

    private final MappingFile file;
    private final ColumnTexts texts;
    private final DescribedColumns described;

    ColumnTerms(MappingFile file, ColumnTexts texts, DescribedColumns described) {
        this.file = file;
        this.texts = texts;
        this.described = described;
    }

    ContractColumn of(ReadSpec.Column column, int position, String example) {
        var rule = described.of(position).orElse(null);
        var uses = ColumnUse.of(position, file);
        var kind = rule == null || rule.type() == ColumnRule.Type.ANY ? kind(position, uses) : kind(rule.type());
        var label = rule == null ? ColumnRule.Label.NONE : rule.label();
        return new ContractColumn(
                column,
                kind,
                meaning(position, uses, label),
                kind == Kind.DATE ? form(position) : "",
                need(position, uses, rule),
                kind == Kind.TEXT ? choices(position, uses, rule) : Choices.ANY,
                rule == null ? limits(kind, uses) : limits(kind, rule.constraints(), uses),
                label.missing(),
                example);
    }

    /** An example where the mapping has none: of nobody, by numbers that nobody is given. */
    Contract.Example made(List<ReadSpec.Column> columns, ToIntFunction<ReadSpec.Column> position) {
        return new Contract.Example(
                "made up",
                "",
                columns.stream()
                        .map(column -> made(of(column, position.applyAsInt(column), ""), position.applyAsInt(column)))
                        .toList());
    }

    private String made(ContractColumn column, int position) {
        if (!column.choices().codes().isEmpty()) {
            return column.choices().codes().get(0);
        }
        return switch (column.kind()) {
            case DATE -> "2026-04-01";
            case YEAR -> "2026";
            case MONEY, NUMBER, INTEGER -> smallest(column.limits().minimum());
            case TRUTH -> YesOrNo.SHOWN.get(0);
            case TEXT ->
                ColumnUse.of(position, file).stream().anyMatch(use -> use.field() == Field.NHS_NUMBER)
                        ? "999 000 0018"
                        : "Example";
        };
    }

    private static String smallest(String minimum) {
        return minimum.isEmpty() || minimum.startsWith("-") ? "1" : minimum;
    }

    private static Kind kind(ColumnRule.Type type) {
        return switch (type) {
            case ANY, STRING -> Kind.TEXT;
            case NUMBER -> Kind.NUMBER;
            case INTEGER -> Kind.INTEGER;
            case YEAR -> Kind.YEAR;
            case BOOLEAN -> Kind.TRUTH;
            case DATE, DATETIME -> Kind.DATE;
        };
    }

    /** That of all its uses; a text where they are not of one mind. */
    private Kind kind(int position, List<ColumnUse> uses) {
        var kinds = uses.stream().map(ColumnTerms::kind).collect(Collectors.toSet());
        dated(position).forEach(identifier -> kinds.add(Kind.DATE));
        return kinds.size() == 1 ? kinds.iterator().next() : Kind.TEXT;
    }

    private static Kind kind(ColumnUse use) {
        if (!use.isWhole() || use.rule().codes() != null || use.rule().tariff() != null) {
            return Kind.TEXT;
        }
        return switch (use.field().type()) {
            case DATE, BIRTH_DATE -> Kind.DATE;
            case MONEY -> use.rule().figure().withWords() ? Kind.TEXT : Kind.MONEY;
            case NUMBER -> Kind.NUMBER;
            default -> Kind.TEXT;
        };
    }

    private List<String> meaning(int position, List<ColumnUse> uses, ColumnRule.Label label) {
        var said = Stream.of(label.title(), label.description())
                .filter(text -> !text.isEmpty())
                .toList();
        if (!said.isEmpty()) {
            return said;
        }
        var meaning = new LinkedHashSet<String>();
        if (conditions(position).anyMatch(Condition::namesTexts)) {
            meaning.add("tells the kinds of row apart");
        }
        identifiers(position).map(FieldWords::identifier).forEach(meaning::add);
        dated(position).map(FieldWords::validity).forEach(meaning::add);
        uses.stream().map(use -> FieldWords.of(use.field())).forEach(meaning::add);
        return List.copyOf(meaning);
    }

    private Stream<Condition> conditions(int position) {
        return file.rows().stream()
                .flatMap(kind -> Stream.concat(Stream.of(kind), kind.also().stream()))
                .flatMap(kind -> Stream.ofNullable(kind.when().get(position)));
    }

    private Stream<IdentifierRule> identifiers(int position) {
        return file.rows().stream()
                .flatMap(kind -> kind.identifiers().stream())
                .filter(identifier -> identifier.value().columns().contains(position));
    }

    /** The identifiers of which a column says from when or until when they are valid. */
    private Stream<IdentifierRule> dated(int position) {
        return file.rows().stream()
                .flatMap(kind -> kind.identifiers().stream())
                .filter(identifier -> identifier.days().sources().stream()
                        .anyMatch(source -> source.columns().contains(position)));
    }

    /** The first that the mapping names; ISO days are read beside any. */
    private String form(int position) {
        return texts.of(position).dates().patterns().stream().findFirst().orElse("");
    }

    private Need need(int position, List<ColumnUse> uses, @Nullable ColumnRule rule) {
        var stating = ColumnUse.stating(file);
        var needing = stating.stream()
                .filter(kind -> isNeeded(kind, position, uses))
                .map(RowRule::name)
                .toList();
        var always = (rule != null && rule.constraints().required())
                || (!stating.isEmpty() && needing.size() == stating.size());
        return new Need(always, always ? List.of() : needing);
    }

    private static boolean isNeeded(RowRule kind, int position, List<ColumnUse> uses) {
        var condition = kind.when().get(position);
        return (condition != null && !condition.test(""))
                || uses.stream().filter(use -> use.kind().equals(kind)).anyMatch(use -> isNeeded(use, kind));
    }

    /** What is stated besides can be left out; the row itself cannot. */
    private static boolean isNeeded(ColumnUse use, RowRule kind) {
        var codes = use.rule().codes();
        var needed = use.rule().required()
                || ALWAYS.contains(use.field())
                || (kind.gives() == RowRule.Gives.ENTITLEMENT && OF_MONEY.contains(use.field()));
        return needed
                && use.isOnly()
                && kind.fields().contains(use.rule())
                && (codes == null || codes.meaning("").isEmpty());
    }

    private Choices choices(int position, List<ColumnUse> uses, @Nullable ColumnRule rule) {
        if (rule != null && !rule.label().choices().isEmpty()) {
            return new Choices(rule.label().choices(), true, "");
        }
        var codes = new LinkedHashSet<String>();
        conditions(position).flatMap(each -> each.texts().stream()).forEach(codes::add);
        uses.forEach(use -> codes.addAll(use.codes()));
        codes.remove("");
        var between = uses.stream()
                .map(use -> use.rule().split())
                .filter(Objects::nonNull)
                .findFirst();
        return new Choices(
                List.copyOf(codes),
                isClosed(position, uses),
                between.map(each -> each.pattern()).orElse(""));
    }

    /** Whether a row of any kind that reads the column is not taken with another text in it. */
    private boolean isClosed(int position, List<ColumnUse> uses) {
        var told = file.rows().stream().allMatch(kind -> {
            var condition = kind.when().get(position);
            return condition != null && condition.patterns().isEmpty();
        });
        var reading = uses.stream().map(ColumnUse::kind).distinct().toList();
        return told
                || (!reading.isEmpty()
                        && reading.stream()
                                .allMatch(kind ->
                                        uses.stream().anyMatch(use -> use.kind().equals(kind) && use.guards())));
    }

    private static Limits limits(Kind kind, List<ColumnUse> uses) {
        return switch (kind) {
            case DATE -> new Limits(earliest(uses), "", 0, Limits.ANY_LENGTH, null, false);
            case MONEY -> within(Decimal.LARGEST);
            case NUMBER -> within(Texts.LARGEST_NUMBER);
            default -> new Limits("", "", 0, longest(uses), null, false);
        };
    }

    private static Limits within(BigDecimal most) {
        return new Limits(most.negate().toPlainString(), most.toPlainString(), 0, Limits.ANY_LENGTH, null, false);
    }

    private static String earliest(List<ColumnUse> uses) {
        return uses.stream().anyMatch(use -> use.field() == Field.BIRTH_DATE)
                ? FieldReader.EARLIEST_BIRTH.toString()
                : "";
    }

    private static int longest(List<ColumnUse> uses) {
        return uses.stream()
                .filter(ColumnUse::isWhole)
                .filter(use -> use.codes().isEmpty())
                .mapToInt(use -> use.field().longest())
                .min()
                .orElse(Limits.ANY_LENGTH);
    }

    private static Limits limits(Kind kind, ColumnRule.Constraints told, List<ColumnUse> uses) {
        var own = limits(kind, uses);
        return new Limits(
                told.minimum() == null ? own.minimum() : plain(told.minimum()),
                told.maximum() == null ? own.maximum() : plain(told.maximum()),
                told.minLength(),
                Math.min(told.maxLength(), own.maxLength()),
                told.pattern() == null ? null : told.pattern().pattern(),
                told.unique());
    }

    private static String plain(Comparable<?> bound) {
        return bound instanceof BigDecimal number ? number.toPlainString() : bound.toString();
    }
}
