package org.braid.linkage;

/**
 * One thing that a blocking rule asks two rows to share.
 *
 * @param field as the model calls it
 */
record BlockPart(String field, Cut cut) {
    /** Whether rows that share this part share the other, too. */
    boolean implies(BlockPart other) {
        return field.equals(other.field) && cut.implies(other.cut);
    }

    /** {@code family-name:sound}, or the field alone for all of it. */
    String word() {
        return cut == Cut.WHOLE ? field : field + ":" + cut.word();
    }
}
