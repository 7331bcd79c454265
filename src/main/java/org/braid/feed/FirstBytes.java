package org.braid.feed;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.braid.feed.ReadSpec.Format;
import org.jspecify.annotations.Nullable;

/**
 * What a file is by its first bytes; its name does not decide.
 *
 * @param format the one of ours that it shows
 * @param looksLike in plain words, for the sender
 * @param empty whether it holds nothing but white space
 * @param packing what has to be taken off before anything can be read
 */
record FirstBytes(@Nullable Format format, String looksLike, boolean empty, Packing packing) {
    private static final int SEEN = 8_192;
    private static final int END_OF_DOS_TEXT = 0x1A;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final byte[] UTF_16LE = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16BE = {(byte) 0xFE, (byte) 0xFF};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    /** What a file may come in. */
    enum Packing {
        NONE,
        ZIP,
        GZIP
    }

    /** Looks into the file; one that is damaged is what it was meant to be. */
    static FirstBytes of(Path file, Limits limits) throws IOException {
        try (var bytes = new BufferedInputStream(Files.newInputStream(file), SEEN)) {
            var start = start(bytes);
            if (startsWith(start, ZIP)) {
                return ZipKind.of(file, limits);
            }
            return startsWith(start, OLE2) ? OldExcel.in(file) : plain(start, bytes);
        }
    }

    /** What comes out of a packed file, as far as its first bytes say it; nothing where the whole file is needed. */
    static Optional<FirstBytes> of(InputStream unpacked) throws IOException {
        var bytes = new BufferedInputStream(unpacked, SEEN);
        var start = start(bytes);
        return startsWith(start, ZIP) || startsWith(start, OLE2) ? Optional.empty() : Optional.of(plain(start, bytes));
    }

    static FirstBytes of(Format format, String looksLike) {
        return new FirstBytes(format, looksLike, false, Packing.NONE);
    }

    static FirstBytes unknown(String looksLike) {
        return new FirstBytes(null, looksLike, false, Packing.NONE);
    }

    Optional<Format> known() {
        return Optional.ofNullable(format);
    }

    private static byte[] start(BufferedInputStream bytes) throws IOException {
        bytes.mark(SEEN);
        var start = bytes.readNBytes(4);
        bytes.reset();
        return start;
    }

    private static FirstBytes plain(byte[] start, InputStream bytes) throws IOException {
        if (startsWith(start, GZIP)) {
            return new FirstBytes(null, "a gzip file", false, Packing.GZIP);
        }
        if (startsWith(start, EMPTY_ZIP)) {
            return unknown("an empty ZIP file");
        }
        if (startsWith(start, PDF)) {
            return unknown("a PDF");
        }
        if (OldExcel.isBare(start)) {
            return OldExcel.bare(start);
        }
        var wide = startsWith(start, UTF_16LE) || startsWith(start, UTF_16BE);
        return text(withoutLeadingSpace(bytes, wide), wide);
    }

    private static FirstBytes text(byte[] text, boolean wide) {
        if (text.length == 0) {
            return new FirstBytes(null, "nothing", true, Packing.NONE);
        }
        if (text[0] == '<') {
            return of(Format.XML, html(text) ? "a web page" : "XML");
        }
        if (text[0] == '{') {
            return of(Format.NDJSON, "NDJSON");
        }
        return wide || readable(text) ? of(Format.CSV, "CSV") : unknown("not text");
    }

    /** The first bytes after byte order mark and white space; of two-byte text every byte that is not 0. */
    private static byte[] withoutLeadingSpace(InputStream bytes, boolean wide) throws IOException {
        int next = bytes.read();
        while (isSpace(next) || isMark(next) || (wide && next == 0)) {
            next = bytes.read();
        }
        if (next < 0) {
            return new byte[0];
        }
        var rest = bytes.readNBytes(SEEN - 1);
        var text = new byte[rest.length + 1];
        text[0] = (byte) next;
        System.arraycopy(rest, 0, text, 1, rest.length);
        return text;
    }

    private static boolean isSpace(int next) {
        return next == ' ' || (next >= '\t' && next <= '\r');
    }

    /** A byte of one of the three byte order marks. */
    private static boolean isMark(int next) {
        return next == 0xEF || next == 0xBB || next == 0xBF || next == 0xFE || next == 0xFF;
    }

    private static boolean readable(byte[] text) {
        for (byte next : text) {
            if (next >= 0 && next < ' ' && !isSpace(next) && next != END_OF_DOS_TEXT) {
                return false;
            }
        }
        return true;
    }

    private static boolean html(byte[] text) {
        var start = new String(text, 0, Math.min(text.length, 200), StandardCharsets.ISO_8859_1);
        return start.toLowerCase(Locale.ROOT).contains("<html");
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }
}
