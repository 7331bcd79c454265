package org.braid.mapping;

import java.util.List;
import org.braid.audit.Finding;
import org.braid.feed.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a delivery before it is read.
 *
 * @param original what it corrects; null for an ordinary delivery
 * @param mapping that reads it although it may come in another format; null where the format decides
 * @param list the sheet that Braid has put in; blank for none
 * @param findings why a return is read like any other file
 */
record Recognised(
        @Nullable Delivery original,
        Corrections.How how,
        @Nullable Mapping mapping,
        String list,
        List<Finding> findings) {
    static final Recognised ORDINARY = new Recognised(null, Corrections.How.MARK, null, "", List.of());

    Recognised {
        findings = List.copyOf(findings);
    }
}
