/** What it means: mapping files turn source rows into entitlements. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "feed", "view"})
@NullMarked
package org.braid.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
