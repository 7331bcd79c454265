package org.braid.web;

/** As much is being answered as may be at once. */
final class Busy extends RuntimeException {}
