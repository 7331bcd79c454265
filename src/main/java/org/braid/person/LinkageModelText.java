package org.braid.person;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** Writes learnt figures into the text of a model, whose words, comments and order stay. */
public final class LinkageModelText {
    private static final Pattern OTHERS = Pattern.compile("^others: *[^ #]+");
    private static final Pattern COMPARISON = Pattern.compile("^  ([a-z-]+):.*");
    private static final Pattern LEVEL = Pattern.compile("^    ([a-z-]+): *\\{[^}]*\\}(.*)");
    private static final Pattern TOP = Pattern.compile("^[a-z].*");

    private static final double MOST = 0.999;

    private final LinkageModel learnt;
    private String comparison = "";

    private LinkageModelText(LinkageModel learnt) {
        this.learnt = learnt;
    }

    /** @param text of the model that the learnt one was made from */
    public static String of(String text, LinkageModel learnt) {
        var writing = new LinkageModelText(learnt);
        var lines = new ArrayList<String>();
        text.lines().map(writing::line).forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String line(String line) {
        if (TOP.matcher(line).matches()) {
            comparison = "";
            return OTHERS.matcher(line).replaceFirst("others: " + figure(learnt.others()));
        }
        var heading = COMPARISON.matcher(line);
        if (heading.matches()) {
            comparison = heading.group(1);
        }
        var level = LEVEL.matcher(line);
        return level.matches()
                ? Level.of(comparison, level.group(1))
                        .map(learnt::odds)
                        .map(odds -> "    %s: { m: %s, u: %s }%s"
                                .formatted(level.group(1), share(odds.m()), share(odds.u()), level.group(2)))
                        .orElse(line)
                : line;
    }

    /** A share is never quite one. */
    private static String share(double share) {
        return figure(Math.min(share, MOST));
    }

    /** Three digits that count, in plain figures. */
    private static String figure(double number) {
        return new BigDecimal(number)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }
}
