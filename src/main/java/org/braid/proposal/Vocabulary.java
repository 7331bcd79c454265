package org.braid.proposal;

import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.mapping.CellValue;

/** Shapes and words by which a text is known for what it is. */
final class Vocabulary {
    private static final int FEW = 12;
    private static final int LONGEST_CODE = 40;
    private static final int FEW_ROWS = 6;

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<String, String> GENDERS = Map.ofEntries(
            Map.entry("m", "male"),
            Map.entry("male", "male"),
            Map.entry("man", "male"),
            Map.entry("männlich", "male"),
            Map.entry("f", "female"),
            Map.entry("female", "female"),
            Map.entry("w", "female"),
            Map.entry("weiblich", "female"),
            Map.entry("v", "female"),
            Map.entry("vrouw", "female"),
            Map.entry("other", "other"),
            Map.entry("x", "other"),
            Map.entry("d", "other"),
            Map.entry("divers", "other"));

    private static final String WORD = "\\p{Lu}[\\p{L}'’-]*";
    private static final Pattern SURNAME_FIRST = Pattern.compile(
            "(?:\\p{L}{2,4} )?" + WORD + "(?: " + WORD + ")?\\s*,\\s*" + WORD + "(?:[ .]+\\p{L}[\\p{L}.'’-]*)*");
    private static final Pattern FORENAME_FIRST =
            Pattern.compile(WORD + "\\.?(?: (?:\\p{L}{2,3} )?" + WORD + "\\.?){1,3}");
    private static final Pattern ONE_NAME = Pattern.compile(WORD + "(?:[ -]" + WORD + ")?");
    private static final Pattern REFERENCE = Pattern.compile("(?=.*[0-9])'?[\\p{L}0-9][\\p{L}0-9/._-]{0,30}");
    private static final Pattern DECIMALS = Pattern.compile("[0-9]+[.][0-9]{1,2}");
    private static final Pattern ORGANISATION = Pattern.compile(
            "(?iu).*\\b(?:council|borough|county|icb|ccg|nhs|trust|health board|authority|city of|gemeente|landkreis|"
                    + "krankenkasse|pflegekasse|sozialamt|landesamt)\\b.*");
    private static final Pattern KIND_OF_MONEY = Pattern.compile("(?iu).*\\b(?:direct payments?|dp|isf|"
            + "individual service funds?|personal budgets?|personal health budgets?|phb|top[- ]?up|savings?|managed|"
            + "commissioned|pre-?paid cards?|payment cards?|own money|notional|third party)\\b.*");
    private static final Pattern SERVICE = Pattern.compile("(?iu).*\\b(?:care|support|respite|transport|mentoring|"
            + "equipment|payments?|day|home|breaks?|assistants?|therapy|course|fees?|meals|living|residential|nursing|"
            + "hours|budget|grant|adaptations?|tuition)\\b.*");
    private static final Pattern OWN_MONEY =
            Pattern.compile("(?iu).*\\b(?:top[- ]?up|own money|savings?|private)\\b.*");
    private static final Pattern WORKER = Pattern.compile(
            "\\b(?:name|worker|manager|advocate|contact|carer|assistant|nurse|doctor|gp|officer|owner|by|address|street|"
                    + "email|phone|mobile|tel|telephone|next of kin|nok)\\b");

    private Vocabulary() {}

    static boolean isCurrency(String text) {
        return CURRENCIES.contains(text);
    }

    static boolean isGender(String text) {
        return gender(text).isPresent();
    }

    static Optional<String> gender(String text) {
        return Optional.ofNullable(GENDERS.get(text.toLowerCase(Locale.ROOT)));
    }

    static boolean isOrganisation(String text) {
        return ORGANISATION.matcher(text).matches();
    }

    static boolean isKindOfMoney(String text) {
        return KIND_OF_MONEY.matcher(text).matches();
    }

    static boolean isOwnMoney(String text) {
        return OWN_MONEY.matcher(text).matches();
    }

    static boolean isSurnameFirst(String text) {
        return SURNAME_FIRST.matcher(text).matches();
    }

    static boolean isForenameFirst(String text) {
        return FORENAME_FIRST.matcher(text).matches() && !isOrganisation(text) && !isKindOfMoney(text);
    }

    static boolean isOneName(String text) {
        return ONE_NAME.matcher(text).matches() && !isOrganisation(text) && !isKindOfMoney(text);
    }

    /** Letters and digits; no day and no amount with decimals. */
    static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches()
                && CellValue.day(text).filter(day -> !day.isNumber()).isEmpty()
                && !DECIMALS.matcher(text).matches();
    }

    /** So many digits that it is somebody's or something's own. */
    static boolean isLongReference(String text) {
        return isReference(text) && text.chars().filter(Character::isDigit).count() > 3;
    }

    /** Which management option a kind of budget says; nothing where it says none. */
    static Optional<String> management(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (small.matches(".*\\b(?:direct payments?|dp)\\b.*")) {
            return Optional.of("DIRECT_PAYMENT");
        }
        if (small.matches(".*\\b(?:isf|individual service funds?|third party)\\b.*")) {
            return Optional.of("THIRD_PARTY");
        }
        if (small.matches(".*\\b(?:pre-?paid cards?|payment cards?)\\b.*")) {
            return Optional.of("PAYMENT_CARD");
        }
        return small.matches(".*\\b(?:managed|commissioned)\\b.*") ? Optional.of("COUNCIL_MANAGED") : Optional.empty();
    }

    /** Few different values, each of them several times: a code more likely than anything else. */
    static boolean areFew(Column column) {
        var distinct = column.distinct().size();
        var rows = column.filled().size();
        return distinct <= FEW && rows >= FEW_ROWS && 3 * distinct <= rows;
    }

    /** Whether a code's values may be shown: known words, or under a heading that says a code; nothing that tells of one person. */
    static boolean mayBeShown(Column column) {
        var heading = column.heading();
        var says = ColumnMeaning.CODE.isNamedBy(heading) || ColumnMeaning.FUNDER.isNamedBy(heading);
        return areFew(column)
                && !WORKER.matcher(heading).find()
                && column.distinct().stream().allMatch(text -> isKnown(text) || (says && tellsNothing(text)));
    }

    /** Names of organisations tell of nobody, however seldom each stands there. */
    static boolean areOrganisations(Column column) {
        return column.distinct().size() <= FEW && column.distinct().stream().allMatch(Vocabulary::isOrganisation);
    }

    private static boolean isKnown(String text) {
        return text.length() <= LONGEST_CODE
                && (isOrganisation(text)
                        || isKindOfMoney(text)
                        || SERVICE.matcher(text).matches());
    }

    private static boolean tellsNothing(String text) {
        var digits = text.chars().filter(Character::isDigit).count();
        return text.length() <= LONGEST_CODE
                && !FORENAME_FIRST.matcher(text).matches()
                && !isSurnameFirst(text)
                && digits < 4;
    }
}
