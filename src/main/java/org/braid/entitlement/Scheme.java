package org.braid.entitlement;

/**
 * Under what the money is given.
 *
 * @param code a scheme or model such as {@code PERSONAL_HEALTH_BUDGET}; blank when the source names none
 * @param component what it is for, in the feed's code list: {@code Home support or domiciliary care}
 * @param country ISO 3166-1 or -2: {@code GB-ENG}
 * @param legalBasis the statute, with its section
 * @param term what the source itself calls such a budget
 */
public record Scheme(Stream stream, String code, String component, String country, String legalBasis, String term) {}
