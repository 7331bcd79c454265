package org.braid.linkage;

import java.util.Base64;
import java.util.List;

/** Compares Bloom filters by the share of bits they have in common (Dice). */
record Encodings() implements Comparison {
    private static final double[] AT_LEAST = {0.95, 0.9, 0.85, 0.8, 0.75, 0.7};

    @Override
    public List<String> levels() {
        return List.of("exact", "95", "90", "85", "80", "75", "70", "different");
    }

    @Override
    public int level(String left, String right) {
        var dice = dice(Base64.getDecoder().decode(left), Base64.getDecoder().decode(right));
        for (var band = 0; band < AT_LEAST.length; band++) {
            if (dice >= AT_LEAST[band]) {
                return band + 2;
            }
        }
        return AT_LEAST.length + 2;
    }

    private static double dice(byte[] left, byte[] right) {
        var both = 0;
        var all = 0;
        for (var at = 0; at < Math.min(left.length, right.length); at++) {
            both += Integer.bitCount(left[at] & right[at] & 0xff);
            all += Integer.bitCount(left[at] & 0xff) + Integer.bitCount(right[at] & 0xff);
        }
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
