package org.braid.answer;

import org.jspecify.annotations.Nullable;

/**
 * Asks where a budget's figures come from.
 *
 * @param person our id, or {@code system:value}
 * @param line the number of a line of the record; null for all
 */
public record WhyEnquiry(String person, @Nullable Integer line, When when, Format format) {}
