package org.braid.linkage;

/** A model, or a file of columns, that cannot be used; the message says where and why. */
public final class InvalidModel extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidModel(String message) {
        super(message);
    }
}
