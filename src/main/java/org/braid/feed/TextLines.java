package org.braid.feed;

import java.util.List;

/** Takes a CSV as it stands, column by column, whatever of it a mapping reads. */
public interface TextLines {
    /**
     * @param number the line in which it starts, the first being 1
     * @param cells none null; of a line that cannot be read, the one text that it is
     */
    void line(long number, List<String> cells);
}
