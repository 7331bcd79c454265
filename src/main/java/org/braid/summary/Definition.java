package org.braid.summary;

import java.util.function.Function;

/**
 * A summary that can be asked for.
 *
 * @param name as the command line takes it
 * @param question what it answers
 */
public record Definition(String name, String title, String question, Function<Asked, Walk> walk) {}
