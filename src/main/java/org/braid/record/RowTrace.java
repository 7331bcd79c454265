package org.braid.record;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.audit.SourceRef;
import org.braid.entitlement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row of a delivery, and whose budgets it touches.
 *
 * @param place a line can hold several rows; the path tells them apart
 * @param ended where it ended in the night that read it last; null where no night has read it
 * @param findings what was found in it, or in the whole delivery where that was set aside or held
 */
public record RowTrace(SourceRef place, @Nullable RowPlace ended, List<Finding> findings, List<Given> statements) {
    public RowTrace {
        findings = List.copyOf(findings);
        statements = List.copyOf(statements);
    }

    /**
     * A statement that the row gave, or said again.
     *
     * @param here whether this row gave it; otherwise it was known already, from where its provenance says
     * @param from the first night that knew it
     * @param until the first night that no longer did; null while it is known
     */
    public record Given(
            Statement statement,
            boolean here,
            Night from,
            @Nullable Night until,
            List<Touched> budgets) {
        public Given {
            budgets = List.copyOf(budgets);
        }
    }

    /**
     * A budget that a statement is part of.
     *
     * @param from the first night in which it was
     * @param until the first night in which it no longer was; null while it is
     * @param stand where it stands in the budget, or stood last
     */
    public record Touched(
            String person, Night from, @Nullable Night until, Stand stand) {}
}
