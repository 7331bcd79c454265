package org.braid.linkage;

/** Numbers spread over all 64 bits, the same on every machine. */
final class Mixed {
    private Mixed() {}

    /** The finishing step of SplitMix64, which spreads near numbers far apart. */
    static long of(long value) {
        var first = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        var second = (first ^ first >>> 27) * 0x94d049bb133111ebL;
        return second ^ second >>> 31;
    }

    static long of(String text) {
        var hash = 0xcbf29ce484222325L;
        for (var at = 0; at < text.length(); at++) {
            hash = (hash ^ text.charAt(at)) * 0x100000001b3L;
        }
        return of(hash);
    }
}
