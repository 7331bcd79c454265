package org.braid.feed;

import java.util.Locale;

/** Something of which a delivery may only have so much; each can be set in {@code mappings/limits.yaml}. */
public enum Limit {
    /** Of the file as received. A council's largest yearly extract is about 300 MB and a million rows. */
    BYTES(2L << 30),
    /** Of all that is unpacked from a compressed file. */
    INFLATED_BYTES(8L << 30),
    /** The most a compressed file may grow, as a multiple of its own size. Sheets shrink to a thirtieth at most. */
    INFLATION_RATIO(200),
    /** Files inside a ZIP file: a workbook has a few for each sheet. */
    ENTRIES(10_000),
    SHEETS(1_000),
    /** Of one file, broken ones included. */
    ROWS(5_000_000),
    /** Of one table; the widest known form has 400. */
    COLUMNS(2_000),
    /** Characters of one value that is handed on; the most that Excel keeps in a cell. */
    CELL_LENGTH(32_767),
    /** Areas of merged cells of a sheet; all are in memory, if the mapping asks for any. */
    MERGED_AREAS(100_000),
    /** Texts that the cells of a workbook share; all are in memory. */
    SHARED_TEXTS(5_000_000),
    /** Characters of all of those together: 400 MB at most. A million people's names and addresses are a tenth of it. */
    SHARED_CHARACTERS(200_000_000),
    /** Elements or objects inside each other. FHIR R4 and the public XML collections stay below 20. */
    DEPTH(64),
    /** Characters of one CSV line or XML record, bytes of one NDJSON line: what is in memory at a time. */
    LINE_LENGTH(4 << 20),
    /** Rounds of hashing that a locked workbook may ask for before it opens; Excel asks for 100,000. */
    PASSWORD_ROUNDS(1_000_000),
    /** Bytes of a locked workbook once it is open: they are in memory, never on the disk. */
    UNLOCKED_BYTES(256 << 20),
    /** For reading one delivery; the feed's own patience is an hour. */
    SECONDS(1_800),
    /**
     * Rows of the files of an import that is tried, up to which whose budgets they change is told without being asked for. Nothing
     * is refused for more. With so many new people it takes up to a minute.
     */
    TRIED_ROWS(50_000);

    private final long usual;

    Limit(long usual) {
        this.usual = usual;
    }

    /** What holds where nobody set it. */
    public long usual() {
        return usual;
    }

    /** The name in the settings: {@code inflatedBytes}. */
    public String key() {
        var key = new StringBuilder();
        for (var word : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }
}
