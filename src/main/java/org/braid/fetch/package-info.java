/** Where from: FHIR servers are asked for what they hold, and their answers become a delivery like any file. */
@ApplicationModule(allowedDependencies = {"audit", "feed"})
@NullMarked
package org.braid.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
