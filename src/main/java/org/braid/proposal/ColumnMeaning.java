package org.braid.proposal;

import java.util.List;
import java.util.regex.Pattern;

/** What a column can be taken for. */
enum ColumnMeaning {
    NHS_NUMBER("NHS number", Kind.IDENTITY, "nhs"),
    CHI("CHI number", Kind.IDENTITY, "chi"),
    UPN("pupil number (UPN)", Kind.IDENTITY, "upn|unique pupil"),
    ULN("learner number (ULN)", Kind.IDENTITY, "uln|unique learner"),
    BSN("citizen service number (BSN)", Kind.IDENTITY, "bsn|burgerservicenummer"),
    PERSON_NUMBER(
            "the sender's number of a person",
            Kind.IDENTITY,
            "client|person|service user|customer|patient|pupil|child|member|mosaic|liquidlogic|las|social care|klient"),
    FULL_NAME("full name", Kind.IDENTITY, "name|client|service user|person|patient|pupil|child|naam"),
    FAMILY_NAME(
            "family name", Kind.IDENTITY, "surname|family name|last name|lastname|nachname|achternaam|familienname"),
    GIVEN_NAME(
            "given name", Kind.IDENTITY, "forename|forenames|first name|firstname|given|given names|vorname|voornaam"),
    BIRTH_DATE(
            "date of birth",
            Kind.IDENTITY,
            "dob|d o b|birth|born|date of birth|geb|geburtsdatum|geboren|geboortedatum|birthday"),
    POSTCODE("postcode", Kind.IDENTITY, "postcode|post code|postal code"),
    GENDER("gender", Kind.IDENTITY, "gender|sex|geschlecht|geslacht"),
    AMOUNT(
            "the amount",
            Kind.MONEY,
            "amount|budget|value|cost|payment|price|award|weekly|per week|pw|annual|funding|betrag|bedrag|net|gross|total"),
    OTHER_MONEY("another sum of money", Kind.MONEY, "contribution|spent|balance|paid|fee|charge|saldo"),
    HOURLY_RATE("a rate, part of the amount", Kind.MONEY, "rate|unit cost|per hour|hourly"),
    CURRENCY("currency", Kind.MONEY, "currency|ccy|waehrung|valuta"),
    FREQUENCY("how often it is paid", Kind.MONEY, "frequency|paid|often|period|per|basis|interval|turnus"),
    UNITS("units a week", Kind.OTHER, "hours|units|hrs|sessions|days|stunden|uren|qty|quantity"),
    FROM(
            "first day",
            Kind.OTHER,
            "from|since|start|begin|begins|effective|commenced|von|ab|vanaf|begindatum|beginn|seit|sinds|starts"),
    TO("last day", Kind.OTHER, "to|end|ends|until|finish|ceased|bis|tot|einddatum|ende|expiry|expires"),
    REVIEW_DUE("day of the next review", Kind.OTHER, "review|review due|next review"),
    DATE("a date", Kind.OTHER, "date|datum"),
    REFERENCE(
            "the row's reference",
            Kind.OTHER,
            "ref|reference|our ref|id|number|no|case|agreement|invoice|contract|aktenzeichen|kenmerk"),
    FUNDER("who pays", Kind.OTHER, "council|funder|authority|commissioner|payer|paid by|icb|la|local authority"),
    CODE("a code", Kind.OTHER, "type|service|category|kind|status|scheme|budget type|art"),
    YES_NO("yes or no", Kind.OTHER, ""),
    NUMBER("a number", Kind.OTHER, ""),
    CONSTANT("the same throughout", Kind.OTHER, ""),
    TEXT("words", Kind.OTHER, "notes|comments|remarks|bemerkung"),
    EMPTY("nothing: it is empty", Kind.OTHER, "");

    /** Identity and money are for a person to confirm. */
    enum Kind {
        IDENTITY,
        MONEY,
        OTHER
    }

    private final String words;
    private final Kind kind;
    private final Pattern headings;

    ColumnMeaning(String words, Kind kind, String headings) {
        this.words = words;
        this.kind = kind;
        this.headings = Pattern.compile("\\b(?:" + (headings.isEmpty() ? "(?!)" : headings) + ")\\b");
    }

    String words() {
        return words;
    }

    boolean isIdentity() {
        return kind == Kind.IDENTITY;
    }

    boolean isMoney() {
        return kind == Kind.MONEY;
    }

    boolean mustBeConfirmed() {
        return kind != Kind.OTHER;
    }

    /** @param heading in small letters and digits, with single blanks */
    boolean isNamedBy(String heading) {
        return headings.matcher(heading).find();
    }

    static List<ColumnMeaning> numbersOfPeople() {
        return List.of(NHS_NUMBER, CHI, UPN, ULN, BSN);
    }
}
