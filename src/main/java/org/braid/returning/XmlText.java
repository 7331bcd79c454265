package org.braid.returning;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** XML while it is written. */
final class XmlText {
    /** Characters: with every sign written out, a document may be much longer than it was. */
    private static final int MOST = 48 << 20;

    private final StringBuilder text = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    /** Whether a beginning could still be an end. */
    private boolean isBare;

    XmlText start(Tag tag) {
        close();
        text.append('<').append(tag.name());
        tag.attributes().forEach(each -> {
            text.append(' ').append(each.name()).append("=\"");
            escape(each.value(), true);
            text.append('"');
        });
        open.push(tag.name());
        isBare = true;
        return this;
    }

    XmlText end() {
        var name = open.pop();
        if (isBare) {
            text.append("/>");
        } else {
            text.append("</").append(name).append('>');
        }
        isBare = false;
        return this;
    }

    XmlText text(String words) {
        if (!words.isEmpty()) {
            close();
            escape(words, false);
        }
        return this;
    }

    private void close() {
        if (text.length() > MOST) {
            throw new IllegalStateException("more than is written");
        }
        if (isBare) {
            text.append('>');
            isBare = false;
        }
    }

    private void escape(String words, boolean inAttribute) {
        for (int index = 0; index < words.length(); index++) {
            char each = words.charAt(index);
            switch (each) {
                case '&' -> text.append("&amp;");
                case '<' -> text.append("&lt;");
                case '>' -> text.append("&gt;");
                case '"' -> text.append(inAttribute ? "&quot;" : "\"");
                case '\r' -> text.append("&#13;");
                case '\n', '\t' -> text.append(inAttribute ? "&#" + (int) each + ";" : String.valueOf(each));
                default -> text.append(each);
            }
        }
    }

    /** How far it is written: something can be put in here later. */
    int length() {
        close();
        return text.length();
    }

    void insert(int at, XmlText other) {
        text.insert(at, other.text);
    }

    byte[] document() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
