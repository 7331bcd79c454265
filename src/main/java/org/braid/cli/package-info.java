/** What people and programs call: the command line, and the assembly of everything behind it. */
@ApplicationModule(
        allowedDependencies = {
            "answer",
            "audit",
            "entitlement",
            "feed",
            "linkage",
            "mapping",
            "person",
            "proposal",
            "record",
            "reference",
            "export",
            "fetch",
            "fhir",
            "report",
            "returning",
            "route",
            "sample",
            "summary",
            "template",
            "view",
            "web"
        })
@NullMarked
package org.braid.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
