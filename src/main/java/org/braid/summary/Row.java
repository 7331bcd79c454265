package org.braid.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a section.
 *
 * @param group rows of one group add up to a figure that stands elsewhere, so that one hidden alone could be worked out
 * @param people how many people its figures rest on; 0 where they rest on nobody
 * @param cells one for each column; null where there is nothing to say, {@link Hidden#FEW} where it is not said
 */
public record Row(String group, long people, List<@Nullable Object> cells) {

    public Row {
        cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }

    /** Stands in the place of a figure about too few people. */
    public enum Hidden {
        FEW
    }

    static Row of(String group, long people, @Nullable Object... cells) {
        return new Row(group, people, Arrays.asList(cells));
    }

    /** A row that is about nobody in particular. */
    static Row plain(@Nullable Object... cells) {
        return of("", 0, cells);
    }
}
