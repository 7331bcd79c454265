package org.braid.mapping;

/** Values that a column has had, as 64 bits each: memory stays bounded, and a million of them agree by accident in no file. */
final class SeenValues {
    /** Beyond this many nothing is compared any more. */
    static final int MOST = 1_000_000;

    private static final int FIRST_ROOM = 1_024;

    private long[] places = new long[FIRST_ROOM];
    private int count;

    /** Whether a text was there before. */
    synchronized boolean again(String text) {
        if (count >= MOST) {
            return contains(hash(text));
        }
        if (count * 2 >= places.length) {
            grow();
        }
        var added = put(hash(text));
        count += added ? 1 : 0;
        return !added;
    }

    private boolean contains(long hash) {
        return places[place(hash)] == hash;
    }

    private boolean put(long hash) {
        var place = place(hash);
        var added = places[place] == 0;
        places[place] = hash;
        return added;
    }

    /** Where the hash is, or would be. */
    private int place(long hash) {
        var place = (int) (hash >>> 32) & places.length - 1;
        while (places[place] != 0 && places[place] != hash) {
            place = place + 1 & places.length - 1;
        }
        return place;
    }

    private void grow() {
        var old = places;
        places = new long[old.length * 2];
        for (var hash : old) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    /** Never 0, which marks an empty place. */
    private static long hash(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var position = 0; position < text.length(); position++) {
            hash = (hash ^ text.charAt(position)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        hash *= 0x9e3779b97f4a7c15L;
        return hash == 0 ? 1 : hash;
    }
}
