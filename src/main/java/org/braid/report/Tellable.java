package org.braid.report;

import java.io.PrintWriter;

/** What people read as a page and programs as a document. */
interface Tellable {
    String text();

    /** Writes the one or the other; a document as it is made, however many people stand in it. */
    default void tell(PrintWriter to, boolean json) {
        if (json) {
            Json.write(this, to);
        } else {
            to.print(text());
        }
        to.flush();
    }
}
