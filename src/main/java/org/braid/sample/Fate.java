package org.braid.sample;

/** What befalls a row on its way into a file. */
enum Fate {
    FINE,
    /** It stands there twice. */
    TWICE,
    /** Its key stands there again with another amount. */
    CONTRADICTED,
    /** Nobody can use it. */
    SPOILT
}
