/** What programs ask over HTTP: the questions of the command line, behind a login. */
@ApplicationModule(allowedDependencies = {"answer", "record", "report"})
@NullMarked
package org.braid.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
