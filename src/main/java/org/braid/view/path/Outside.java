package org.braid.view.path;

/** A path is FHIRPath, but uses what we leave to HAPI's engine. */
final class Outside extends RuntimeException {
    private static final long serialVersionUID = 1;

    Outside(String what) {
        super(what, null, false, false);
    }
}
