/** What is known of the world around the feeds: schemes, areas, providers, and the words people use. */
@ApplicationModule(allowedDependencies = {"entitlement", "mapping"})
@NullMarked
package org.braid.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
