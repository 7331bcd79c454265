package org.braid.sample;

import java.time.LocalDate;

/**
 * A person as one feed writes them down.
 *
 * @param forenames the given name, with the middle name where a form has room for it
 * @param nhsNumber ten digits, right or wrong; blank where missing
 */
record Details(String given, String forenames, String family, LocalDate birth, String postcode, String nhsNumber) {}
