package org.braid.sample;

/** One element of the personal budget in section J of a plan. */
record SectionJ(String reference, String name, String how, Price price, Span span) {}
