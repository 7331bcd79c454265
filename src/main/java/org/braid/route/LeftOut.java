package org.braid.route;

/**
 * A feed that took no part in the night, or not to its end; the others ran.
 *
 * @param reason for the team that runs the night: the route file and line, or what went wrong; nothing personal
 */
public record LeftOut(String feed, String reason) {}
