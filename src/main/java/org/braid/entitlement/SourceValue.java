package org.braid.entitlement;

/**
 * A value in the source's own words.
 *
 * @param field the field of the entitlement that it became: {@code amount}
 * @param column the column's heading, or the path, in the source
 * @param cell the column's letter in a sheet; otherwise the same as the column
 * @param line the line of the mapping file that took it: {@code 55}; with the file's name before it where the mapping is
 *     made of several
 */
public record SourceValue(String field, String column, String cell, String text, String line) {}
