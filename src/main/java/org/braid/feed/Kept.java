package org.braid.feed;

import java.nio.file.Path;

/**
 * Bytes in the archive.
 *
 * @param sha256 their SHA-256 in 64 small hexadecimal digits: the same bytes have the same name
 * @param bytes how many they are
 */
public record Kept(String sha256, long bytes, Path path) {}
