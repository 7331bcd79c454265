package org.braid.person;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the last linking left, and what happened since other than that descriptions came and went.
 *
 * @param parts by key, the part that each description it linked was in: what is in two parts had nothing to do with each
 *     other. Empty where all is to be linked
 * @param gone those it linked that are not there now
 * @param restated the keys of those of whom something else is stated now than their key tells
 * @param decided the keys of those about whom a decision came or was undone
 * @param ids by key, the person whose each description is, or was when it was last there
 */
record Before(
        Map<String, String> parts,
        List<Identity> gone,
        Set<String> restated,
        Set<String> decided,
        Map<String, String> ids) {

    /** Where all is to be linked. */
    static final Before NOTHING = new Before(Map.of(), List.of(), Set.of(), Set.of(), Map.of());
}
