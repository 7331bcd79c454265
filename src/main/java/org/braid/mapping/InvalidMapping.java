package org.braid.mapping;

/** A mapping file says something that cannot be meant; the message names the file, the line and what to write instead. */
public final class InvalidMapping extends RuntimeException {
    InvalidMapping(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
