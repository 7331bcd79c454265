package org.braid.proposal;

import java.util.List;

/**
 * Which tables of a file a mapping is to be proposed for.
 *
 * @param sheets by name; none for all that a person sees
 * @param tables by number, as they are listed; none for those that say how much is whose
 * @param password the name of the secret that opens the file, never the password itself; blank for none
 */
public record Wanted(List<String> sheets, List<Integer> tables, String password) {
    /** Whatever can be proposed, of a file that is not locked. */
    public static final Wanted ANY = new Wanted(List.of(), List.of(), "");

    public Wanted {
        sheets = List.copyOf(sheets);
        tables = List.copyOf(tables);
    }
}
