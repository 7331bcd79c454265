/** The linkage engine alone: any tables of people, compared, weighed and gathered into clusters; trains itself. */
@ApplicationModule(allowedDependencies = {"audit", "feed"})
@NullMarked
package org.braid.linkage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
