package org.braid.mapping;

import java.util.List;
import java.util.Map;
import org.braid.feed.ReadSpec;

/**
 * What a mapping asks of those who send: its tables with their columns, for people and for other programs.
 *
 * @param source feed and file, as in {@code provider/bright-lives}
 * @param sender who sends it, or which standard says so; blank where the mapping does not say
 * @param files the names that its files have, with {@code *} and {@code ?}; empty for all
 * @param missing texts that mean blank in every column
 * @param decimalComma whether amounts are written {@code 1.204,50}
 */
public record Contract(
        String source,
        String title,
        String sender,
        ReadSpec.Table read,
        List<String> files,
        List<String> missing,
        boolean decimalComma,
        List<Table> tables) {

    public Contract {
        files = List.copyOf(files);
        missing = List.copyOf(missing);
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param name blank for the only one
     * @param refers by another table's name, the column in which both have the same
     * @param examples rows that are taken, with nothing found in them
     */
    public record Table(String name, List<ContractColumn> columns, Map<String, String> refers, List<Example> examples) {
        public Table {
            columns = List.copyOf(columns);
            examples = List.copyOf(examples);
        }
    }

    /**
     * A made-up row.
     *
     * @param kind of row, as the mapping calls it
     * @param texts one for each of the table's columns
     */
    public record Example(String name, String kind, List<String> texts) {
        public Example {
            texts = List.copyOf(texts);
        }
    }
}
