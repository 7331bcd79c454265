package org.braid.person;

/** Compares where two are said to live: by the postcode, and by what an address adds to it or says in its place. */
final class Homes {
    private Homes() {}

    static Level compare(Profile left, Profile right) {
        var postcode = Postcodes.compare(left.postcode(), right.postcode());
        return left.address().stated() && right.address().stated()
                ? with(postcode, left.address(), right.address())
                : postcode;
    }

    /** Streets of one name are in every town, so that two postcodes further apart say all. */
    private static Level with(Level postcode, Address left, Address right) {
        return switch (postcode) {
            case POSTCODE_EXACT, POSTCODE_FOLDED ->
                left.isNear(right) ? Level.POSTCODE_HOUSE : Level.POSTCODE_NEIGHBOUR;
            case POSTCODE_SLIP -> left.isSame(right) ? Level.POSTCODE_HOUSE : postcode;
            case NOT_STATED -> left.isSame(right) ? Level.POSTCODE_ADDRESS : postcode;
            default -> postcode;
        };
    }
}
