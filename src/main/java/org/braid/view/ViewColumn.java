package org.braid.view;

import org.jspecify.annotations.Nullable;

/**
 * A column that a view gives.
 *
 * @param path from the element that its select goes over
 * @param collection whether it has a list of values
 * @param type the name of its FHIR type; null where the view does not say it
 */
public record ViewColumn(
        String name,
        String path,
        boolean collection,
        @Nullable String type) {}
