/** FHIR as NDJSON, a resource a line; what is not R4 becomes R4 first. */
@NullMarked
package org.braid.feed.fhir;

import org.jspecify.annotations.NullMarked;
