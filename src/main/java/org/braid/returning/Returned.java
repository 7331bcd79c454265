package org.braid.returning;

/**
 * A workbook that goes back to its sender.
 *
 * @param file what they sent
 * @param sha256 of what they sent
 * @param path of the workbook, below the folder of all returns: {@code provider/provider-0a1b2c3d4e5f.xlsx}
 * @param taken rows that were used, or hold no claim
 * @param findings lines in its list
 */
public record Returned(
        String feed, String file, String sha256, String path, long taken, long waiting, long rejected, int findings) {}
