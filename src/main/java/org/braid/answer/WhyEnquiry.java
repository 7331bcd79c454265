package org.braid.answer;

/**
 * Asks where a budget's figures come from.
 *
 * @param person our id, or {@code system:value}
 * @param of which figure, by the words that the record shows it by: {@code 3}, {@code total}, {@code funder council:991},
 *     {@code share DIRECT_PAYMENT}, {@code finding 2}, {@code event 1}; blank for all lines
 * @param full whether the lines that make a figure are explained, too
 */
public record WhyEnquiry(String person, String of, boolean full, When when, Format format) {}
