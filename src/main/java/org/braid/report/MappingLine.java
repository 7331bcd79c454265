package org.braid.report;

import org.braid.entitlement.Provenance;
import org.braid.entitlement.SourceValue;

/** The line of a mapping file that took a value, {@code mappings/social-care/mapping.yaml:55}; and where it stood. */
final class MappingLine {
    private MappingLine() {}

    static String of(Provenance provenance, SourceValue value) {
        if (value.line().contains(":")) {
            return value.line();
        }
        var rule = provenance.rule();
        var colon = rule.lastIndexOf(':');
        return "%s:%s".formatted(colon < 0 ? rule : rule.substring(0, colon), value.line());
    }

    /** The cell of what was received; of a published amount, its code in the tariff. */
    static String place(Provenance provenance, SourceValue value) {
        return value.isOfTariff()
                ? "tariff, '%s'".formatted(value.column())
                : provenance.place().at(value.cell());
    }
}
