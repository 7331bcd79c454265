package org.braid.person;

/**
 * What a person decided about two identities; it outlives every re-run.
 *
 * @param joined true: they are one person; false: they are two
 * @param decidedBy who decided, as they log in
 */
public record Decision(long id, String left, String right, boolean joined, String decidedBy) {}
