/** What can be said about any row or penny: findings, places, tallies. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.braid.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
