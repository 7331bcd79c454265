/** What one feed states that one funder owes one person. */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package org.braid.entitlement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
