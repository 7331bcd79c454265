package org.braid.view.path;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What a path leads to: an element of a resource, or a value that was worked out. */
public sealed interface Item permits Value, Node, HapiItem {

    /** The type's name in FHIR R4. */
    String typeName();

    /** Whether it has a value of its own, rather than elements. */
    boolean isPrimitive();

    /** Boolean, Long, BigDecimal or String of a primitive; null where there is none. */
    @Nullable
    Object value();

    /** The JSON of something that has elements. */
    JsonNode json();

    /** The id of a resource; blank where it has none, or where nobody wanted it. */
    String id();

    /** Where it stands in its resource: {@code .insurance[0].item[2]}; empty for the resource and for what was worked out. */
    String place();
}
