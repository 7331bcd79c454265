package org.braid.view;

/** A resource cannot be turned into one of FHIR R4. The message holds nothing personal. */
final class NotConverted extends Exception {
    private final String path;

    /** @param path of the resource or the element that is in the way */
    NotConverted(String path, String message) {
        super(message);
        this.path = path;
    }

    String path() {
        return path;
    }
}
