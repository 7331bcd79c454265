package org.braid.feed.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Takes a CSV in UTF-8 apart, record by record (RFC 4180; also other delimiters and line ends). It looks at eight bytes at a
 * time and makes no text of a cell that nobody wants: a library that hands on characters costs as much as all that a mapping
 * does with them (docs/benchmarks.md). {@code CsvScannerPropertyTest} holds it to FastCSV.
 */
final class CsvScanner implements Closeable {
    /** Bytes that are looked at together, and room behind the last of them. */
    private static final int WORD = EightBytes.NUMBER;

    private static final int FIRST_SIZE = 1 << 17;

    private static final long QUOTES = EightBytes.everywhere('"');

    private static final int MORE = -1;
    private static final int BROKEN = -2;

    private final InputStream bytes;
    private final int delimiter;
    private final long delimiters;
    private final PlainRecord plain;
    private final CsvLine line;
    private final int mostInField;
    private final int mostInRecord;

    private byte[] buffer = new byte[FIRST_SIZE + WORD];
    private Piece piece;
    /** Where the record starts. */
    private int start;
    /** Where the one after it does. */
    private int end;

    private int filled;
    private boolean ended;
    private long number;
    private long linesInside;
    private String problem = "";

    /**
     * Reads bytes to their end.
     *
     * @param line takes the cells of each record
     * @param mostInField characters; more are taken for a quotation mark that is not closed
     * @param mostInRecord characters
     */
    CsvScanner(InputStream bytes, char delimiter, CsvLine line, int mostInField, int mostInRecord) {
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.delimiters = EightBytes.everywhere(delimiter);
        this.plain = new PlainRecord(delimiter, mostInField);
        this.line = line;
        this.mostInField = mostInField;
        this.mostInRecord = mostInRecord;
        buffer[0] = '\n';
        piece = new Piece(buffer, 1);
    }

    /** Goes to the next record; false where there is none. */
    boolean next() throws IOException {
        start = end;
        number += linesInside + 1;
        problem = "";
        for (var found = record(); found == MORE; found = record()) {
            if (Utf8.characters(buffer, start, filled) > mostInRecord) {
                problem = "longer than %d characters".formatted(mostInRecord);
                return true;
            }
            more();
        }
        return start < filled;
    }

    /** The line in which the record starts, as a person counts. */
    long number() {
        return number;
    }

    /** Why the record cannot be read; blank where it can. */
    String problem() {
        return problem;
    }

    /**
     * The line in which the record starts, as it stands.
     *
     * @param most characters
     */
    String firstLine(int most) throws IOException {
        while (endOfLine(start) == filled && !ended && Utf8.characters(buffer, start, filled) <= most) {
            more();
        }
        var text = piece.text(start, endOfLine(start));
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** Goes on with the line after the one in which the record starts. */
    void skipLine() throws IOException {
        var at = start;
        while (true) {
            var stop = endOfLine(at);
            if (stop < filled || ended) {
                end = Math.min(filled, afterLine(stop));
                linesInside = 0;
                return;
            }
            // Of a line that is too long to hold, all but a last CR is not needed.
            start = filled > start && buffer[filled - 1] == '\r' ? filled - 1 : filled;
            more();
            at = start;
        }
    }

    private int endOfLine(int from) {
        var at = from;
        while (at < filled && buffer[at] != '\n' && !(buffer[at] == '\r' && (at + 1 < filled || ended))) {
            at++;
        }
        return at;
    }

    private int afterLine(int stop) {
        return stop + 1 < filled && buffer[stop] == '\r' && buffer[stop + 1] == '\n' ? stop + 2 : stop + 1;
    }

    /** Reads the record as far as it is there; {@link #MORE} where it goes on. */
    private int record() {
        linesInside = 0;
        var stop = plain.end(piece, start);
        return stop == PlainRecord.NONE ? perhapsQuoted() : plain(stop);
    }

    private int plain(int stop) {
        var found = stop == filled && !ended ? MORE : finish(stop);
        if (found >= 0) {
            line.take(plain, piece);
        }
        return found;
    }

    private int perhapsQuoted() {
        line.begin();
        var from = start;
        var at = start;
        var found = ends(at);
        for (var field = 0; ; field++) {
            int stop;
            if (buffer[from] == '"' && from < filled) {
                stop = quoted(field, from);
                at = stop + 1;
                found = stop < 0 || stop == filled ? 0 : ends(at);
            } else {
                do {
                    while (found == 0) {
                        at += WORD;
                        found = ends(at);
                    }
                    stop = at + EightBytes.first(found);
                    found &= found - 1;
                } while (!isEnd(buffer[stop]));
                stop = plain(field, from, stop);
            }
            if (stop < 0) {
                return stop;
            }
            if (stop == filled || buffer[stop] != delimiter) {
                return finish(stop);
            }
            from = stop + 1;
        }
    }

    /** At the end of the line, or of the file. */
    private int finish(int stop) {
        if (stop + 1 >= filled && !ended && buffer[stop] != '\n') {
            return MORE;
        }
        end = Math.min(filled, afterLine(stop));
        return end;
    }

    private int plain(int field, int from, int stop) {
        if (stop == filled && !ended) {
            return MORE;
        }
        if (stop - from > mostInField && Utf8.characters(buffer, from, stop) > mostInField) {
            return broken();
        }
        line.field(field, piece, from, stop);
        return stop;
    }

    private int quoted(int field, int from) {
        var quote = quote(from + 1);
        var escaped = false;
        while (quote + 1 < filled && buffer[quote + 1] == '"') {
            escaped = true;
            quote = quote(quote + 2);
        }
        if (quote - from > mostInField && Utf8.characters(buffer, from, quote) > mostInField) {
            return broken();
        }
        if (quote + 1 >= filled && !ended) {
            return MORE;
        }
        var stop = quote + 1;
        if (quote == filled || (stop < filled && !isEnd(buffer[stop]))) {
            return broken();
        }
        linesInside += Utf8.lineBreaks(buffer, from, quote);
        line.quoted(field, piece, from + 1, quote, escaped);
        return stop;
    }

    private boolean isEnd(byte character) {
        return character == delimiter || character == '\n' || character == '\r';
    }

    private int broken() {
        problem = "the quotation marks do not match";
        return BROKEN;
    }

    /** The high bits of those of eight bytes that may end a field: the delimiter, and control characters up to CR. */
    private long ends(int at) {
        var word = EightBytes.at(buffer, at);
        return EightBytes.equal(word, delimiters) | EightBytes.upToReturn(word);
    }

    private int quote(int from) {
        for (var at = from; at < filled; at += WORD) {
            var found = EightBytes.equal(EightBytes.at(buffer, at), QUOTES);
            if (found != 0) {
                return Math.min(filled, at + EightBytes.first(found));
            }
        }
        return filled;
    }

    /** Reads on, and keeps what there is of the record. */
    private void more() throws IOException {
        System.arraycopy(buffer, start, buffer, 0, filled - start);
        filled -= start;
        start = 0;
        if (filled + WORD == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled + WORD);
        }
        var read = bytes.read(buffer, filled, buffer.length - WORD - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
        buffer[filled] = '\n';
        piece = new Piece(buffer, filled + 1);
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
