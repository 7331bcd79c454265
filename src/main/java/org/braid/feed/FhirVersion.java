package org.braid.feed;

/** The version of FHIR that a feed sends; an older one is converted before it is read. */
public enum FhirVersion {
    STU3,
    R4
}
