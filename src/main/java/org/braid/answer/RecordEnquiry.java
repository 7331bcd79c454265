package org.braid.answer;

import org.jspecify.annotations.Nullable;

/**
 * Asks for one person's individual budget.
 *
 * @param person our id, or {@code system:value}
 * @param period days in which to say what the lines come to, {@code FROM..TO}, or {@code plan} for each plan's own year;
 *     null for none
 */
public record RecordEnquiry(String person, @Nullable String period, When when, Format format) {}
