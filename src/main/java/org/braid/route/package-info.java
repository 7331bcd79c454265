/** What carries: Camel routes from files outside the program move deliveries and stages along; nothing else knows Camel. */
@ApplicationModule(allowedDependencies = {"audit", "feed"})
@NullMarked
package org.braid.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
