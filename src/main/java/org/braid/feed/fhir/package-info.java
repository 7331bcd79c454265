/** FHIR R4 as NDJSON, a resource a line. */
@NullMarked
package org.braid.feed.fhir;

import org.jspecify.annotations.NullMarked;
