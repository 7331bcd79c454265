/** Everybody's budgets as tables for other programs: CSV or XLSX, and a description of the columns beside them. */
@ApplicationModule(allowedDependencies = {"audit", "entitlement", "record"})
@NullMarked
package org.braid.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
