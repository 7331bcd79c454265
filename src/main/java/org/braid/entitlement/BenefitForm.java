package org.braid.entitlement;

/** Whether the person receives money, services, or both. */
public enum BenefitForm {
    CASH,
    IN_KIND,
    COMBINATION,
    NOT_RECORDED
}
