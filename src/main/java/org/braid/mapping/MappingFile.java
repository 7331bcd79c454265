package org.braid.mapping;

import java.util.List;
import java.util.Map;
import org.braid.feed.ReadSpec;

/**
 * What a mapping file says, checked.
 *
 * @param name as messages name the file
 * @param source feed and file without its ending
 * @param files the names of the files it is meant for, with {@code *} and {@code ?}; empty for all
 * @param codeLists those in files of their own
 * @param unconfirmed columns and fields of a proposal that nobody has looked at yet
 * @param period the fields that say what a delivery speaks for
 */
record MappingFile(
        String name,
        String feed,
        String source,
        String hash,
        Semantics semantics,
        double mayLose,
        Together together,
        ReadSpec read,
        List<String> files,
        About about,
        List<CodeListFile> codeLists,
        List<FieldRule> period,
        List<RowRule> rows,
        List<Example> examples,
        List<String> unconfirmed) {

    /**
     * A row and what must become of it.
     *
     * @param at file and line
     * @param texts by column, in the order of {@link ReadSpec#columns()}
     * @param gives by field, what must be read; empty where the row must not be taken
     * @param also the same, by the name of what the row gives besides
     * @param finds the codes of all findings, in order
     * @param is {@code entitlement}, {@code event}, {@code not data} or {@code refused}
     */
    record Example(
            String name,
            String at,
            List<String> texts,
            Map<String, String> gives,
            Map<String, Map<String, String>> also,
            List<String> finds,
            String is) {}
}
