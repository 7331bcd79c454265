/** The result: one person's entitlements merged into an individual budget record. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "person"})
@NullMarked
package org.braid.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
