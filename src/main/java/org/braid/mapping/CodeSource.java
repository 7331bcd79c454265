package org.braid.mapping;

/**
 * A list that several mappings may share.
 *
 * @param codes its entries
 * @param source what the list says it was taken from; blank where it does not
 */
record CodeSource(Yaml codes, String source) {
    /** One that stands in the mapping itself. */
    static CodeSource here(Yaml codes) {
        return new CodeSource(codes, "");
    }
}
