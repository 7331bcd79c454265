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
    private static final Map<String, Meaning> PLAIN = new LinkedHashMap<>();

    static {
        PLAIN.put("nhsNumber", Meaning.NHS_NUMBER);
        PLAIN.put("fullName", Meaning.FULL_NAME);
        PLAIN.put("givenName", Meaning.GIVEN_NAME);
        PLAIN.put("familyName", Meaning.FAMILY_NAME);
        PLAIN.put("birthDate", Meaning.BIRTH_DATE);
        PLAIN.put("postcode", Meaning.POSTCODE);
    }

    static Draft of(Judgement judgement, MoneyRoles.Pace pace, Here here) {
        var kind = judgement.taken(Meaning.CODE).stream()
                .filter(Column::isNamed)
                .max(Comparator.comparingInt(column -> judgement.best(column).weight()));
        return new Draft(
                judgement,
                here,
                DateChoice.of(judgement),
                MoneyChoice.of(judgement, pace),
                FunderChoice.of(judgement, here.councils()),
                kind,
                ReferenceChoice.of(judgement, kind));
    }

    Optional<Column> only(Meaning meaning) {
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
            if (meaning == Meaning.NHS_NUMBER) {
                fields.put("nhsNumberStatus", "UNVERIFIED");
            }
        }));
        only(Meaning.GENDER)
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
                only(Meaning.FROM).map(column -> Lines.required(column.name())).orElse(since().toString()));
        only(Meaning.TO).ifPresent(column -> fields.put("to", Lines.column(column.name())));
        only(Meaning.REVIEW_DUE).ifPresent(column -> fields.put("reviewDue", Lines.column(column.name())));
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
        only(Meaning.GENDER).stream()
                .flatMap(column -> column.distinct().stream())
                .forEach(text -> Vocabulary.gender(text).ifPresent(each -> genders.put(text, each)));
        return genders;
    }

    /** The numbers by which people are known, as the mapping writes them. */
    List<String> identifiers(String feed) {
        var identifiers = new ArrayList<String>();
        checked(Meaning.CHI, "chi").ifPresent(identifiers::add);
        checked(Meaning.UPN, "upn").ifPresent(identifiers::add);
        checked(Meaning.BSN, "bsn").ifPresent(identifiers::add);
        only(Meaning.PERSON_NUMBER).ifPresent(column -> identifiers.add(own(feed, column)));
        if (identifiers.isEmpty() && !isKnownOtherwise()) {
            only(Meaning.REFERENCE).ifPresent(column -> identifiers.add(own(feed, column)));
        }
        return identifiers;
    }

    private boolean isKnownOtherwise() {
        var named =
                only(Meaning.FULL_NAME).isPresent() || only(Meaning.FAMILY_NAME).isPresent();
        return only(Meaning.NHS_NUMBER).isPresent()
                || (named && only(Meaning.BIRTH_DATE).isPresent());
    }

    private Optional<String> checked(Meaning meaning, String system) {
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
        for (var meaning : Meaning.values()) {
            var optional = meaning == Meaning.POSTCODE || meaning == Meaning.GENDER;
            if (meaning.isIdentity() && !optional) {
                only(meaning).ifPresent(required::add);
            }
        }
        if (hasMoney()) {
            for (var meaning : List.of(Meaning.AMOUNT, Meaning.CURRENCY, Meaning.FREQUENCY, Meaning.FROM)) {
                only(meaning).ifPresent(required::add);
            }
            funder.column().ifPresent(required::add);
            money.units().ifPresent(required::add);
        }
        return inOrder(required);
    }

    Set<Column> optional() {
        var optional = new LinkedHashSet<Column>();
        for (var meaning : List.of(Meaning.POSTCODE, Meaning.GENDER, Meaning.TO, Meaning.REVIEW_DUE)) {
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
        var isDay = meaning == Meaning.FROM || meaning == Meaning.TO;
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
            if (only(Meaning.FROM).isEmpty()) {
                confirm.add("from");
            }
        }
        return List.copyOf(confirm);
    }
}
