/** Back to the sender: their own workbook, with what could not be used marked in it. */
@ApplicationModule(allowedDependencies = {"audit", "feed", "mapping", "report"})
@NullMarked
package org.braid.returning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
