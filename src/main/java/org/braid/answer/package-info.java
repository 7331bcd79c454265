/** What is asked and what is answered: a record, a list, a why; the same bytes for a command and for the server. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "person", "record", "reference", "report"})
@NullMarked
package org.braid.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
