package org.braid.feed.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.braid.feed.DeliveredFile;
import org.braid.feed.Limit;

/** Gathers a sheet's merged areas, as many as are allowed. */
final class Areas {
    private final DeliveredFile file;
    private final List<Area> areas = new ArrayList<>();

    Areas(DeliveredFile file) {
        this.file = file;
    }

    void add(Area area) {
        areas.add(area);
        if (areas.size() > file.limits().of(Limit.MERGED_AREAS)) {
            throw file.tooLarge(Limit.MERGED_AREAS, "areas of merged cells");
        }
    }

    /** By their first row. */
    List<Area> sorted() {
        return areas.stream().sorted(Comparator.comparingLong(Area::firstRow)).toList();
    }
}
