package org.braid.view.path;

/** A path that cannot be understood, or that R4 has nothing for. */
public final class InvalidPath extends IllegalArgumentException {
    private static final long serialVersionUID = 1;
    private static final String START = "FHIRPath `";

    InvalidPath(String message) {
        super(message);
    }

    /** The same, saying which path it is. */
    InvalidPath in(String path) {
        var message = String.valueOf(getMessage());
        return message.startsWith(START) ? this : new InvalidPath(START + path + "`: " + message);
    }
}
