/** What everybody's budgets say together: one walk over the records of a day, and a page of tables. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "record", "reference"})
@NullMarked
package org.braid.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
