/** Carries the night: Camel starts, loads and runs the routes, which call the stages in their order. */
@ApplicationModule(
        allowedDependencies = {"audit", "feed", "fetch", "mapping", "person", "record", "report", "returning"})
@NullMarked
package org.braid.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
