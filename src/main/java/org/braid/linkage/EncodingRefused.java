package org.braid.linkage;

/** Encodings that cannot be made, or not be compared; the message says why, begins with a code, and holds no value. */
public final class EncodingRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is wrong; the codes stand in docs/private-linking.md. */
    enum Code {
        KEY_MISSING,
        KEY_TOO_SHORT,
        KEY_TOO_PLAIN,
        KEY_DIFFERS,
        PARAMETERS_UNREADABLE,
        PARAMETERS_INVALID,
        PARAMETERS_DIFFER,
        FIELD_MISSING,
        NOTHING_TO_ENCODE,
        NOT_AN_ENCODING,
        TOO_MUCH_ALIKE
    }

    EncodingRefused(Code code, String message) {
        super(code + ": " + message);
    }
}
