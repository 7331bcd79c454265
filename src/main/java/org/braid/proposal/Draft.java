package org.braid.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All that a proposed mapping says, before it is written. */
record Draft(
        Judgement judgement,
        Here here,
        DateChoice dates,
        MoneyChoice money,
        FunderChoice funder,
        Optional<Column> kind,
        ReferenceChoice reference) {

    /** By field, the meaning whose column fills it as it is. */
    private static final Map<String, ColumnMeaning> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("nhsNumber", ColumnMeaning.NHS_NUMBER);
        PLAIN.put("fullName", ColumnMeaning.FULL_NAME);
        PLAIN.put("givenName", ColumnMeaning.GIVEN_NAME);
        PLAIN.put("familyName", ColumnMeaning.FAMILY_NAME);
        PLAIN.put("birthDate", ColumnMeaning.BIRTH_DATE);
        PLAIN.put("postcode", ColumnMeaning.POSTCODE);
    }

    static Draft of(Judgement judgement, MoneyRoles.Pace pace, DateChoice dates, Here here) {
        var kind = judgement.taken(ColumnMeaning.CODE).stream()
                .filter(Column::isNamed)
                .max(Comparator.comparingInt(column -> judgement.best(column).weight()));
        return new Draft(
                judgement,
                here,
                dates,
                MoneyChoice.of(judgement, pace),
                FunderChoice.of(judgement, here.councils()),
                kind,
                ReferenceChoice.of(judgement, kind));
    }

    Optional<Column> only(ColumnMeaning meaning) {
        return judgement.only(meaning);
    }

    boolean hasMoney() {
        return money.amount().isPresent();
    }

    /** The field and its rule, in the order in which a mapping is read. */
    Map<String, String> personFields() {
        var fields = new LinkedHashMap<String, String>();
        PLAIN.forEach((field, meaning) -> only(meaning).ifPresent(column -> {
            fields.put(field, Lines.column(column.name()));
            if (meaning == ColumnMeaning.NHS_NUMBER) {
                fields.put("nhsNumberStatus", "UNVERIFIED");
            }
        }));
        only(ColumnMeaning.GENDER)
                .ifPresent(column ->
                        fields.put("gender", "{ column: %s, codes: gender }".formatted(Lines.quoted(column.name()))));
        return fields;
    }

    Map<String, String> moneyFields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("stream", "SOCIAL_CARE");
        kind.ifPresent(column -> {
            fields.put("component", Lines.column(column.name()));
            fields.put("term", Lines.column(column.name()));
            if (!managements().isEmpty()) {
                fields.put("management", "{ column: %s, codes: management }".formatted(Lines.quoted(column.name())));
            }
        });
        fields.put("funderSystem", funder.system());
        fields.put("funder", funderRule());
        fields.put(
                "funderName",
                funder.column().map(column -> Lines.column(column.name())).orElse("not stated"));
        fields.put("moneyKind", "PUBLIC_DEVOLVED");
        money.amount()
                .ifPresent(amount ->
                        fields.put("amount", Lines.required(amount.column().name())));
        fields.put("currency", money.currency());
        fields.put("frequency", money.frequency());
        money.units().ifPresent(column -> fields.put("unitsPerWeek", Lines.required(column.name())));
        fields.put(
                "from",
                only(ColumnMeaning.FROM)
                        .map(column -> Lines.required(column.name()))
                        .orElse(since().toString()));
        only(ColumnMeaning.TO).ifPresent(column -> fields.put("to", Lines.column(column.name())));
        only(ColumnMeaning.REVIEW_DUE).ifPresent(column -> fields.put("reviewDue", Lines.column(column.name())));
        return fields;
    }

    private String funderRule() {
        return funder.column()
                .map(column -> funder.codes().isEmpty()
                        ? Lines.required(column.name())
                        : "{ column: %s, codes: funder, required: true }".formatted(Lines.quoted(column.name())))
                .orElse("NOT-STATED");
    }

    /** Where no column says since when: the beginning of the financial year. */
    private LocalDate since() {
        var april = here.day().withMonth(4).withDayOfMonth(1);
        return april.isAfter(here.day()) ? april.minusYears(1) : april;
    }

    /** By kind of budget, how it is managed; of those that the values themselves say. */
    Map<String, String> managements() {
        var managements = new TreeMap<String, String>();
        kind.filter(Vocabulary::mayBeShown)
                .ifPresent(column -> column.distinct().forEach(text -> {
                    if (!Vocabulary.isOwnMoney(text)) {
                        managements.put(text, Vocabulary.management(text).orElse("NOT_RECORDED"));
                    }
                }));
        var sayNothing = managements.values().stream().allMatch("NOT_RECORDED"::equals);
        return sayNothing ? Map.of() : managements;
    }

    /** Kinds of budget that are the person's own money. */
    List<String> ownMoney() {
        return kind.filter(Vocabulary::mayBeShown).stream()
                .flatMap(column -> column.distinct().stream())
                .filter(Vocabulary::isOwnMoney)
                .toList();
    }

    Map<String, String> genders() {
        var genders = new TreeMap<String, String>();
        only(ColumnMeaning.GENDER).stream()
                .flatMap(column -> column.distinct().stream())
                .forEach(text -> Vocabulary.gender(text).ifPresent(each -> genders.put(text, each)));
        return genders;
    }

    /** The numbers by which people are known, as the mapping writes them. */
    List<String> identifiers(String feed) {
        var identifiers = new ArrayList<String>();
        checked(ColumnMeaning.CHI, "chi").ifPresent(identifiers::add);
        checked(ColumnMeaning.UPN, "upn").ifPresent(identifiers::add);
        checked(ColumnMeaning.ULN, "uln").ifPresent(identifiers::add);
        checked(ColumnMeaning.BSN, "bsn").ifPresent(identifiers::add);
        only(ColumnMeaning.PERSON_NUMBER).ifPresent(column -> identifiers.add(own(feed, column)));
        if (identifiers.isEmpty() && !isKnownOtherwise()) {
            only(ColumnMeaning.REFERENCE).ifPresent(column -> identifiers.add(own(feed, column)));
        }
        return identifiers;
    }

    private boolean isKnownOtherwise() {
        var named = only(ColumnMeaning.FULL_NAME).isPresent()
                || only(ColumnMeaning.FAMILY_NAME).isPresent();
        return only(ColumnMeaning.NHS_NUMBER).isPresent()
                || (named && only(ColumnMeaning.BIRTH_DATE).isPresent());
    }

    private Optional<String> checked(ColumnMeaning meaning, String system) {
        return only(meaning)
                .map(column ->
                        "{ system: %s, column: %s, check: %s }".formatted(system, Lines.quoted(column.name()), system));
    }

    private static String own(String feed, Column column) {
        return "{ system: client, scope: %s, column: %s, number: true }".formatted(feed, Lines.quoted(column.name()));
    }

    /** The columns that the mapping reads and a delivery must have. */
    Set<Column> required() {
        var required = new LinkedHashSet<Column>(reference.columns());
        for (var meaning : ColumnMeaning.values()) {
            var optional = meaning == ColumnMeaning.POSTCODE || meaning == ColumnMeaning.GENDER;
            if (meaning.isIdentity() && !optional) {
                only(meaning).ifPresent(required::add);
            }
        }
        if (hasMoney()) {
            for (var meaning : List.of(
                    ColumnMeaning.AMOUNT, ColumnMeaning.CURRENCY, ColumnMeaning.FREQUENCY, ColumnMeaning.FROM)) {
                only(meaning).ifPresent(required::add);
            }
            funder.column().ifPresent(required::add);
            money.units().ifPresent(required::add);
        }
        return inOrder(required);
    }

    Set<Column> optional() {
        var optional = new LinkedHashSet<Column>();
        for (var meaning :
                List.of(ColumnMeaning.POSTCODE, ColumnMeaning.GENDER, ColumnMeaning.TO, ColumnMeaning.REVIEW_DUE)) {
            if (hasMoney() || meaning.isIdentity()) {
                only(meaning).ifPresent(optional::add);
            }
        }
        if (hasMoney()) {
            kind.ifPresent(optional::add);
        }
        optional.removeAll(required());
        return inOrder(optional);
    }

    private Set<Column> inOrder(Set<Column> columns) {
        var ordered = new LinkedHashSet<>(judgement.columns());
        ordered.retainAll(columns);
        return ordered;
    }

    /** Identity and money always are; so are days that nothing else says to be those. */
    private boolean isOpen(Column column) {
        var meaning = judgement.best(column).meaning();
        var isDay = meaning == ColumnMeaning.FROM || meaning == ColumnMeaning.TO;
        return meaning.mustBeConfirmed()
                || dates.undecided().contains(column.name())
                || (isDay && !meaning.isNamedBy(column.heading()));
    }

    /** What a person must look at: columns that say who or how much, and what nothing in the sheet says. */
    List<String> confirm() {
        var confirm = new LinkedHashSet<String>();
        var read = new LinkedHashSet<>(required());
        read.addAll(optional());
        inOrder(read).stream().filter(this::isOpen).forEach(column -> confirm.add(column.name()));
        if (hasMoney()) {
            confirm.addAll(List.of("stream", "funder"));
            confirm.addAll(money.guessed());
            if (only(ColumnMeaning.FROM).isEmpty()) {
                confirm.add("from");
            }
        }
        return List.copyOf(confirm);
    }
}
