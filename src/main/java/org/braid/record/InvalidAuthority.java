package org.braid.record;

/** The authority matrix cannot be used as it is written; the message names the file, the line and what is wrong. */
public final class InvalidAuthority extends RuntimeException {
    InvalidAuthority(String file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
