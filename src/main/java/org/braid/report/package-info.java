/** What goes out: the record as text, JSON, FHIR and XLSX. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "person", "record", "reference", "summary"})
@NullMarked
package org.braid.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
