package org.braid.returning;

/** The vocabularies of OpenDocument 1.3 that a returned workbook is marked in. */
enum Odf {
    OFFICE("urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    TABLE("urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    TEXT("urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    STYLE("urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    FO("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    NUMBER("urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    META("urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    MANIFEST("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"),
    CONFIG("urn:oasis:names:tc:opendocument:xmlns:config:1.0"),
    DC("http://purl.org/dc/elements/1.1/"),
    XLINK("http://www.w3.org/1999/xlink");

    private final String uri;

    Odf(String uri) {
        this.uri = uri;
    }

    String uri() {
        return uri;
    }
}
