package org.braid.entitlement;

/**
 * Who holds the money and in what form it reaches the person.
 *
 * @param managingParty who manages it where that is neither the person nor the funder; blank otherwise
 * @param control {@code DIRECTLY} or {@code INDIRECTLY} devolved, {@code DIRECTED}; blank when not stated
 */
public record Handling(BenefitForm form, ManagementOption option, String managingParty, String control) {}
