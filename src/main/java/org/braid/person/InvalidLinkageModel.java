package org.braid.person;

/** The linkage model cannot be used; the message says where and why. */
public final class InvalidLinkageModel extends RuntimeException {

    /**
     * @param line as a person counts it: the first is 1
     */
    InvalidLinkageModel(String file, int line, String what) {
        super("%s:%d: %s".formatted(file, line, what));
    }
}
