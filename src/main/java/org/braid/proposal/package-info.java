/** What a sheet that no mapping knows could mean: a mapping is proposed from its values, for a person to confirm. */
@ApplicationModule(allowedDependencies = {"feed", "mapping"})
@NullMarked
package org.braid.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
