package org.braid.record;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.braid.audit.FindingCode;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Funder;
import org.braid.entitlement.Money;
import org.braid.entitlement.Statement;
import org.braid.person.NameCounts;
import org.braid.person.NameRates;
import org.braid.person.NameShape;

/** Everybody's budgets of one night, added up. Money is what falls into the financial year of the night's date. */
public final class NightTotals {
    private final Map<String, Long> byKind = new TreeMap<>();
    private final Map<String, Long> findings = new TreeMap<>();
    private final Map<FunderMoney.Key, FunderMoney> money = new TreeMap<>();
    private final NameCounts names = new NameCounts();
    private long people;
    private long changed;

    void add(BudgetRecord record) {
        people++;
        byKind.merge(record.kind().code(), 1L, Long::sum);
        record.findings().forEach(finding -> find(finding.code()));
        for (var line : record.lines()) {
            money(line.entitlement(), FunderMoney.Place.IN_BUDGETS, line.financialYear());
            line.corroboratedBy()
                    .forEach(each ->
                            money(each.entitlement(), FunderMoney.Place.COUNTED_ELSEWHERE, each.financialYear()));
        }
        record.reports().forEach(each -> money(each.entitlement(), FunderMoney.Place.WAITING, each.financialYear()));
    }

    /** @param doubted whether somebody is asked about the person */
    void described(Collection<Statement> statements, boolean doubted) {
        var descriptions = statements.stream()
                .map(statement -> Map.entry(statement.key().feed(), statement.person()))
                .distinct()
                .toList();
        var feeds = descriptions.stream().map(Map.Entry::getKey).distinct().count();
        names.add(descriptions.stream().map(Map.Entry::getValue).toList(), feeds > 1, doubted);
    }

    private void find(FindingCode code) {
        findings.merge(code.name(), 1L, Long::sum);
    }

    private void money(Entitlement entitlement, FunderMoney.Place place, Money amount) {
        of(entitlement.funder(), amount.currency().getCurrencyCode()).add(place, amount.minor());
    }

    private FunderMoney of(Funder funder, String currency) {
        return money.computeIfAbsent(new FunderMoney.Key(funder.id(), currency), key -> new FunderMoney())
                .named(funder.name());
    }

    /** What the funder's statements come to, counted from the statements themselves and not from the budgets. */
    void entitled(Entitlement entitlement, Money amount) {
        of(entitlement.funder(), amount.currency().getCurrencyCode()).add(FunderMoney.Place.ENTITLED, amount.minor());
    }

    void changed(long budgets) {
        changed = budgets;
    }

    long people() {
        return people;
    }

    long changed() {
        return changed;
    }

    Map<String, Long> byKind() {
        return new TreeMap<>(byKind);
    }

    Map<String, Long> findings() {
        return new TreeMap<>(findings);
    }

    Map<NameShape, NameRates> names() {
        return names.rates();
    }

    Map<FunderMoney.Key, FunderMoney> money() {
        return money;
    }
}
