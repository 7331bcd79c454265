/** What was received: deliveries kept as they came, read as source rows with their exact place. */
@ApplicationModule(allowedDependencies = {"audit", "view"})
@NullMarked
package org.braid.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
