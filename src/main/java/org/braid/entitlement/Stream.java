package org.braid.entitlement;

import java.util.Set;

/**
 * The kind of public (or own) money; an open list, so that a new stream needs no release.
 *
 * @param code upper case with underscores, as in {@code SOCIAL_CARE}
 */
public record Stream(String code) implements Comparable<Stream> {
    public static final Stream SOCIAL_CARE = new Stream("SOCIAL_CARE");
    public static final Stream NHS_PHB = new Stream("NHS_PHB");
    public static final Stream EDUCATION = new Stream("EDUCATION");
    public static final Stream EMPLOYMENT = new Stream("EMPLOYMENT");
    public static final Stream OWN_MONEY = new Stream("OWN_MONEY");

    private static final Set<Stream> NOT_PUBLIC = Set.of(OWN_MONEY);

    public Stream {
        if (!code.matches("[A-Z][A-Z0-9_]*")) {
            throw new IllegalArgumentException("a stream's code is upper case letters, digits and underscores");
        }
    }

    public boolean isPublic() {
        return !NOT_PUBLIC.contains(this);
    }

    @Override
    public int compareTo(Stream other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
