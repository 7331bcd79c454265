package org.braid.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the files of an export are, as a Frictionless Data Package (specs.frictionlessdata.io, version 1) for programs.
 *
 * @param validAt the day the figures are for
 * @param knownIn the night by which they are known
 * @param created when that night was
 */
public record DataPackage(
        String profile,
        String name,
        String title,
        LocalDate validAt,
        String knownIn,
        Instant created,
        List<Resource> resources) {

    public DataPackage {
        resources = List.copyOf(resources);
    }

    /**
     * One file.
     *
     * @param path beside the description
     * @param rows below the heading
     */
    public record Resource(
            String profile,
            String name,
            String path,
            String format,
            String mediatype,
            String description,
            long rows,
            Schema schema) {}

    public record Schema(List<Field> fields, List<String> primaryKey) {
        public Schema {
            fields = List.copyOf(fields);
            primaryKey = List.copyOf(primaryKey);
        }
    }

    public record Field(String name, String type, String description) {}
}
