package org.braid.record;

/**
 * What a budget is called (REQUIREMENTS A1).
 *
 * @param code {@code INDIVIDUAL} for two or more public streams, {@code PERSONAL} for social care only,
 *     {@code PERSONAL_HEALTH} for the NHS only, otherwise the single stream's code; {@code OWN_MONEY} without public
 *     money, {@code NONE} without any line in force
 */
public record BudgetKind(String code) {
    public static final BudgetKind INDIVIDUAL = new BudgetKind("INDIVIDUAL");
    public static final BudgetKind PERSONAL = new BudgetKind("PERSONAL");
    public static final BudgetKind PERSONAL_HEALTH = new BudgetKind("PERSONAL_HEALTH");
    public static final BudgetKind NONE = new BudgetKind("NONE");

    @Override
    public String toString() {
        return code;
    }
}
