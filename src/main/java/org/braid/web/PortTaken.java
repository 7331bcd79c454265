package org.braid.web;

/** Something else listens on that port already. */
public final class PortTaken extends RuntimeException {
    PortTaken() {
        super("The port is in use.");
    }
}
