package org.braid.mapping;

import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.entitlement.Allocation;
import org.braid.entitlement.BenefitForm;
import org.braid.entitlement.Commitment;
import org.braid.entitlement.Convention;
import org.braid.entitlement.Frequency;
import org.braid.entitlement.ManagementOption;
import org.braid.entitlement.MoneyKind;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.Sector;

/** What a mapping can fill: the fields of an entitlement, a care event and a person, by the names that files use. */
enum Field {
    // The key
    AUTHORITY(Type.TEXT),
    REFERENCE(Type.TEXT),
    PART(Type.TEXT),
    SCOPE(Type.TEXT),
    REPLACES(Type.TEXT),
    PERIOD_FROM(Type.DATE),
    PERIOD_TO(Type.DATE),
    // The person
    NHS_NUMBER(Type.NHS_NUMBER),
    NHS_NUMBER_STATUS(NhsNumberStatus.class),
    NHS_NUMBER_FROM(Type.DATE),
    NHS_NUMBER_TO(Type.DATE),
    GIVEN_NAME(Type.NAME),
    FAMILY_NAME(Type.NAME),
    FULL_NAME(Type.NAME),
    BIRTH_DATE(Type.BIRTH_DATE),
    DEATH_DATE(Type.DATE),
    GENDER(List.of("male", "female", "other", "")),
    POSTCODE(Type.POSTCODE),
    ADDRESS(Type.TEXT),
    PROTECTED_IDENTITY(List.of("yes", "no")),
    // The scheme
    STREAM(Type.CODE),
    SCHEME(Type.TEXT),
    COMPONENT(Type.TEXT),
    COUNTRY(Type.TEXT),
    LEGAL_BASIS(Type.TEXT),
    TERM(Type.TEXT),
    // The funder
    FUNDER_SYSTEM(Type.TEXT),
    FUNDER(Type.TEXT),
    FUNDER_NAME(Type.TEXT),
    FUNDER_SECTOR(Sector.class),
    REPORTED_BY(Type.TEXT),
    // The money
    MONEY_KIND(MoneyKind.class),
    AMOUNT(Type.MONEY),
    CURRENCY(Type.CURRENCY),
    FREQUENCY(Frequency.class),
    UNITS_PER_WEEK(Type.NUMBER),
    WEEKS_PER_YEAR(Type.NUMBER),
    SHARE(Type.MONEY),
    SHARE_USED(Type.MONEY),
    SHARE_OF(Type.MONEY),
    SUSPENDED_FROM(Type.DATE),
    SUSPENDED_TO(Type.DATE),
    DISREGARDED_TO(Type.DATE),
    ENDS_AT_DEATH(List.of("yes", "no", "month")),
    COMMITMENT(Commitment.class),
    CONVENTION(Convention.class),
    YEAR_BEGINS(Type.MONTH_DAY),
    FROM(Type.DATE),
    TO(Type.DATE),
    AMOUNT_TO(Type.DATE),
    STEPS(Type.LINES),
    // The allocation
    STAGE(Allocation.Stage.class),
    METHOD(Type.CODE),
    INSTRUMENT(Type.TEXT),
    INSTRUMENT_VERSION(Type.TEXT),
    POINTS(Type.NUMBER),
    RATE(Type.MONEY),
    ASSESSED_ON(Type.DATE),
    GRADE(Type.TEXT),
    COSTED_PLAN(Type.MONEY),
    REASON(Type.TEXT),
    // Who holds it
    FORM(BenefitForm.class),
    MANAGEMENT(ManagementOption.class),
    MANAGING_PARTY(Type.TEXT),
    CONTROL(List.of("DIRECTLY", "INDIRECTLY", "DIRECTED", "")),
    // Who helps, when and where
    PROVIDER(Type.TEXT),
    PROVIDER_SECTOR(Sector.class),
    SCHEDULE(Type.TEXT),
    CHOSEN_TIME(Type.TEXT),
    CHOSEN_HELPER(Type.TEXT),
    SETTING(Type.TEXT),
    PERSON_EMPLOYS(List.of("yes", "no")),
    // What has become of the money
    SPENT(Type.MONEY),
    COMMITTED(Type.MONEY),
    BALANCE(Type.MONEY),
    BROUGHT_FORWARD(Type.MONEY),
    USED_AS_OF(Type.DATE),
    // What it is for
    PLAN_REFERENCE(Type.TEXT),
    OUTCOMES(Type.LINES),
    OUTCOME(Type.TEXT),
    WISHES(Type.TEXT),
    SUPPORT(Type.LINES),
    REVIEW_DUE(Type.DATE),
    PURPOSE(Type.TEXT),
    TARGET_DATE(Type.DATE),
    PLAN_UNIT(Type.CODE),
    // What only events tell
    DOMAIN(Type.CODE),
    MEASURE(Type.TEXT),
    SCORE(Type.NUMBER),
    OFFERED(Type.LINES),
    ILLEGAL(List.of("yes", "no")),
    RIGHTS(Type.TEXT),
    RESPONSIBILITIES(Type.TEXT),
    // What the row leans on
    UNRESOLVED(Type.REFERENCE);

    /** How a field's text is read. */
    enum Type {
        TEXT,
        CODE,
        NAME,
        DATE,
        /** A day of every year, {@code 04-01}. */
        MONTH_DAY,
        BIRTH_DATE,
        MONEY,
        NUMBER,
        CURRENCY,
        NHS_NUMBER,
        POSTCODE,
        LINES,
        REFERENCE,
        /** One of {@link Field#choices()}. */
        CHOICE
    }

    /** A row that gets one of these wrong would state the wrong money, so it is not taken. */
    private static final Set<Field> ESSENTIAL = EnumSet.of(
            AUTHORITY,
            REFERENCE,
            STREAM,
            FUNDER,
            FUNDER_SYSTEM,
            MONEY_KIND,
            AMOUNT,
            CURRENCY,
            FREQUENCY,
            UNITS_PER_WEEK,
            WEEKS_PER_YEAR,
            SHARE,
            SHARE_USED,
            SHARE_OF,
            SUSPENDED_FROM,
            SUSPENDED_TO,
            DISREGARDED_TO,
            ENDS_AT_DEATH,
            CONVENTION,
            YEAR_BEGINS,
            FROM,
            TO,
            AMOUNT_TO,
            STEPS,
            UNRESOLVED);

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Not 29 February: most years have none. */
    private static final Pattern MONTH_DAY =
            Pattern.compile("(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
                    + "|02-(?:0[1-9]|1[0-9]|2[0-8])");

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    static final int NUMBER = values().length;

    private final Type type;
    private final String label;

    @SuppressWarnings("ImmutableEnumChecker") // List.of and toList() make lists that nobody can change
    private final List<String> choices;

    Field(Type type) {
        this.type = type;
        this.label = label(name());
        this.choices = List.of();
    }

    Field(List<String> choices) {
        this.type = Type.CHOICE;
        this.label = label(name());
        this.choices = choices;
    }

    Field(Class<? extends Enum<?>> choices) {
        this(Arrays.stream(choices.getEnumConstants()).map(Enum::name).toList());
    }

    /** Its place among all, for what is looked up for every cell: a map of fields costs twice as much there. */
    @SuppressWarnings("EnumOrdinal") // never stored, and asked for in one class
    int place() {
        return ordinal();
    }

    Type type() {
        return type;
    }

    List<String> choices() {
        return choices;
    }

    /** Whether a text can be its value, as far as a list or a code's shape says; everything else is for reading to say. */
    boolean takes(String text) {
        return switch (type) {
            case CHOICE -> choices.contains(text);
            case CODE -> CODE.matcher(text).matches();
            case CURRENCY -> CURRENCIES.contains(text);
            case MONTH_DAY -> MONTH_DAY.matcher(text).matches();
            default -> true;
        };
    }

    /** In characters; the stores have room for as much. Nobody's name or reference is longer. */
    int longest() {
        return switch (this) {
            case AUTHORITY -> 64;
            case REFERENCE, PART, SCOPE, REPLACES, GIVEN_NAME, FAMILY_NAME, FULL_NAME, POSTCODE -> 300;
            case OUTCOMES, WISHES, SUPPORT, OFFERED, RIGHTS, RESPONSIBILITIES -> 10_000;
            default -> 1_000;
        };
    }

    boolean essential() {
        return ESSENTIAL.contains(this);
    }

    /** As mapping files write it: {@code unitsPerWeek}. */
    String label() {
        return label;
    }

    private static String label(String name) {
        var words = name.toLowerCase(Locale.ROOT).split("_");
        return words[0]
                + Arrays.stream(words)
                        .skip(1)
                        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .reduce("", String::concat);
    }

    static Optional<Field> of(String label) {
        return Arrays.stream(values())
                .filter(field -> field.label().equals(label))
                .findFirst();
    }
}
