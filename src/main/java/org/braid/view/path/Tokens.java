package org.braid.view.path;

import java.util.List;
import java.util.regex.Pattern;

/** Cuts a path into its words. */
final class Tokens {
    private static final Pattern BLANK = Pattern.compile("(?:\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)+");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern QUOTED_NAME = Pattern.compile("`(?:[^`\\\\]|\\\\.)+`");
    private static final Pattern TEXT = Pattern.compile("'(?:[^'\\\\]|\\\\.)*'");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern MOMENT = Pattern.compile("@(?:T[0-9]{2}(?::[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)?"
            + "|[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
            + "(?:T(?:[0-9]{2}(?::[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)?(?:Z|[+-][0-9]{2}:[0-9]{2})?)?)?)");
    private static final List<String> SIGNS = List.of(
            "!=", "!~", "<=", ">=", "(", ")", "[", "]", "{", "}", ".", ",", "=", "~", "<", ">", "+", "-", "*", "/", "&",
            "|", "%", "$");

    private final String path;
    private int at;
    private Sort sort = Sort.END;
    private String word = "";
    private int start;

    enum Sort {
        NAME,
        TEXT,
        NUMBER,
        MOMENT,
        SIGN,
        END
    }

    Tokens(String path) {
        this.path = path;
        next();
    }

    Sort sort() {
        return sort;
    }

    /** The word; of a text or a quoted name what is between the marks. */
    String word() {
        return word;
    }

    boolean isSign(String sign) {
        return sort == Sort.SIGN && word.equals(sign);
    }

    boolean isName(String name) {
        return sort == Sort.NAME && word.equals(name);
    }

    /** Takes the sign, if it is there. */
    boolean accept(String sign) {
        if (!isSign(sign)) {
            return false;
        }
        next();
        return true;
    }

    void expect(String sign) {
        if (!accept(sign)) {
            throw unclear("`" + sign + "` expected");
        }
    }

    String takeName() {
        if (sort != Sort.NAME) {
            throw unclear("a name expected");
        }
        return take();
    }

    String take() {
        var taken = word;
        next();
        return taken;
    }

    InvalidPath unclear(String expected) {
        return new InvalidPath("FHIRPath `%s`, character %d: %s".formatted(path, start + 1, expected));
    }

    private void next() {
        match(BLANK);
        start = at;
        if (at == path.length()) {
            sort = Sort.END;
            word = "";
        } else if (match(NAME)) {
            found(Sort.NAME, path.substring(start, at));
        } else if (match(QUOTED_NAME)) {
            found(Sort.NAME, Escapes.resolved(path.substring(start + 1, at - 1)));
        } else if (match(TEXT)) {
            found(Sort.TEXT, Escapes.resolved(path.substring(start + 1, at - 1)));
        } else if (match(NUMBER)) {
            found(Sort.NUMBER, path.substring(start, at));
        } else if (match(MOMENT)) {
            found(Sort.MOMENT, path.substring(start + 1, at));
        } else {
            sign();
        }
    }

    private void sign() {
        var found = SIGNS.stream()
                .filter(sign -> path.startsWith(sign, at))
                .findFirst()
                .orElseThrow(() -> unclear("this is no FHIRPath"));
        at += found.length();
        found(Sort.SIGN, found);
    }

    private void found(Sort newSort, String newWord) {
        sort = newSort;
        word = newWord;
    }

    private boolean match(Pattern pattern) {
        var matcher = pattern.matcher(path).region(at, path.length());
        if (!matcher.lookingAt()) {
            return false;
        }
        at = matcher.end();
        return true;
    }
}
