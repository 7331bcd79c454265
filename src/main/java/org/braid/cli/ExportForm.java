package org.braid.cli;

import java.util.Locale;

/** What an export writes. */
enum ExportForm {
    CSV,
    XLSX,
    /** The records as NDJSON, a file for each type of resource. */
    FHIR,
    /** What the resources mean. */
    FHIR_PACKAGE;

    /** As one says it in the command. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
