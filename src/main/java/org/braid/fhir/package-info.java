/** How others read us as FHIR: the definitions in a package, the records as NDJSON, and a read-only server. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "mapping", "person", "record", "report", "answer"})
@NullMarked
package org.braid.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
