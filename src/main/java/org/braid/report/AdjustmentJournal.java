package org.braid.report;

import java.io.IOException;
import org.braid.record.AdjustedLine;
import org.braid.record.Control;
import org.braid.record.Span;

/** Takes adjusted lines one at a time and writes them down, so that a journal may be longer than memory. */
public interface AdjustmentJournal {

    /** A line of the span that is being written. */
    void line(AdjustedLine line) throws IOException;

    /** The span is written, and comes to this. */
    void control(Span span, Control control) throws IOException;

    /** Nothing more comes. */
    void finish() throws IOException;
}
