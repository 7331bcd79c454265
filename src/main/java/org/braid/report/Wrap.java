package org.braid.report;

import java.util.ArrayList;
import java.util.List;

/** Text broken into lines between words; a word longer than a line is broken, too. */
final class Wrap {
    private Wrap() {}

    /** At least one line, each of at most so many characters. */
    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : Terminal.clean(text).strip().split(" ", -1)) {
            for (var piece : pieces(word, width)) {
                if (length(line) > 0 && length(line) + 1 + length(piece) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(length(line) == 0 ? "" : " ").append(piece);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private static List<String> pieces(String word, int width) {
        var pieces = new ArrayList<String>();
        var rest = word;
        while (length(rest) > width) {
            var end = rest.offsetByCodePoints(0, width);
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        pieces.add(rest);
        return pieces;
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }
}
