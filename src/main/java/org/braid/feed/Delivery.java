package org.braid.feed;

import java.nio.file.Path;

/**
 * One file as it was received.
 *
 * @param id its number in the ledger
 * @param sha256 of its bytes, in hexadecimal
 * @param file the name it came under, without its folder
 * @param path where the archive keeps it
 */
public record Delivery(long id, String feed, String sha256, String file, Path path) {}
