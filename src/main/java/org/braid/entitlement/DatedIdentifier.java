package org.braid.entitlement;

/** An identifier with the days on which a feed says that it is valid. */
public record DatedIdentifier(Identifier identifier, Validity validity) {}
