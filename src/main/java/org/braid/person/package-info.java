/** Whose it is: entitlements are linked to the person they belong to, with the evidence. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement"})
@NullMarked
package org.braid.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
