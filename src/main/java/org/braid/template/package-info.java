/** What a feed asks of its senders: a workbook to fill in, and the same contract for programs, all from the mapping. */
@ApplicationModule(allowedDependencies = {"feed", "mapping", "report"})
@NullMarked
package org.braid.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
