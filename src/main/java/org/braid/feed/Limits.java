package org.braid.feed;

/**
 * How much of a delivery is taken before it is refused: untrusted input meets these before it meets a parser.
 *
 * @param bytes of the file as received
 * @param inflatedBytes of all that is unpacked from a compressed file
 * @param inflationRatio the most a compressed file may grow, as a multiple of its own size
 * @param rows of one file, broken ones included
 * @param columns of one table
 * @param cellLength characters of one value that is handed on
 * @param depth of elements or objects inside each other
 * @param lineLength characters of one CSV line or XML record, bytes of one NDJSON line: what is in memory at a time
 */
public record Limits(
        long bytes,
        long inflatedBytes,
        double inflationRatio,
        long rows,
        int columns,
        int cellLength,
        int depth,
        int lineLength) {

    /**
     * A council's largest yearly extract is about 300 MB and a million rows; the widest known form has 400 columns.
     * 32,767 characters is the most that Excel keeps in a cell. Sheets shrink to a tenth or a thirtieth in XLSX, so 200
     * is bombs only. FHIR R4 and the public XML collections stay below 20 levels.
     */
    public static final Limits DEFAULT = new Limits(2L << 30, 8L << 30, 200, 5_000_000, 2_000, 32_767, 64, 4 << 20);
}
