/** What it means: mapping files turn source rows into entitlements. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "feed"})
@NullMarked
package org.braid.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
