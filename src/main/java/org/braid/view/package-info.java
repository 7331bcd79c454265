/** FHIR as tables: SQL on FHIR views, compiled once and run over resources as they are read. */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package org.braid.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
