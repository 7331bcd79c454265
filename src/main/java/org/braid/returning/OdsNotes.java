package org.braid.returning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Comments beside the cells of an ODS: the sender's own stay, and ours are told apart by who wrote them. */
final class OdsNotes {
    private static final String AUTHOR = "Braid";
    private static final String BELOW_OTHERS = "Braid: ";

    private final Names names;
    private int written;

    OdsNotes(Names names) {
        this.names = names;
    }

    /** What is in a cell, with what is wrong beside it; says nothing more once there is too much. */
    List<Piece> with(List<Piece> content, List<Fault> faults) {
        var advice = faults.stream().map(Fault::advice).toList();
        var there = find(content);
        if (there.isEmpty() && written >= Comments.MOST) {
            return content;
        }
        var all = new ArrayList<>(content);
        if (there.isEmpty()) {
            written++;
            all.addAll(0, own(advice));
        } else {
            all.addAll(there.get().end(), below(advice));
        }
        return all;
    }

    private List<Piece> own(List<String> advice) {
        var note = new ArrayList<Piece>();
        note.add(new Piece.Start(names.tag(Odf.OFFICE, "annotation")));
        note.addAll(element(names.tag(Odf.DC, "creator"), AUTHOR));
        advice.forEach(each -> note.addAll(paragraph(each)));
        note.add(new Piece.End());
        return note;
    }

    private List<Piece> below(List<String> advice) {
        var pieces = new ArrayList<>(paragraph(""));
        for (int index = 0; index < advice.size(); index++) {
            pieces.addAll(paragraph((index == 0 ? BELOW_OTHERS : "") + advice.get(index)));
        }
        return pieces;
    }

    private List<Piece> paragraph(String text) {
        return element(names.tag(Odf.TEXT, "p"), text);
    }

    private static List<Piece> element(Tag tag, String text) {
        return List.of(new Piece.Start(tag), new Piece.Text(text), new Piece.End());
    }

    /** What is in a cell without what an earlier return said beside it; nothing where it said nothing. */
    Optional<List<Piece>> without(List<Piece> content) {
        return find(content)
                .flatMap(note -> note.isOurs(content)
                        ? Optional.of(cut(content, note.begin(), note.end() + 1))
                        : note.ours(content).map(from -> cut(content, from, note.end())));
    }

    private static List<Piece> cut(List<Piece> content, int from, int to) {
        var left = new ArrayList<>(content.subList(0, from));
        left.addAll(content.subList(to, content.size()));
        return left;
    }

    /** The cell's own comment, never one inside a drawing. */
    private static Optional<Note> find(List<Piece> content) {
        int depth = 0;
        int begin = -1;
        for (int index = 0; index < content.size(); index++) {
            var piece = content.get(index);
            if (piece instanceof Piece.Start start) {
                begin = depth++ == 0 && start.tag().is(Odf.OFFICE, "annotation") ? index : begin;
            } else if (piece instanceof Piece.End && --depth == 0 && begin >= 0) {
                return Optional.of(new Note(begin, index));
            }
        }
        return Optional.empty();
    }

    /**
     * A comment among the pieces of a cell.
     *
     * @param end where its last piece is
     */
    private record Note(int begin, int end) {

        boolean isOurs(List<Piece> content) {
            for (int index = begin; index < end; index++) {
                if (content.get(index) instanceof Piece.Start start
                        && start.tag().is(Odf.DC, "creator")) {
                    return text(content, index).equals(AUTHOR);
                }
            }
            return false;
        }

        /** Where ours begins, with the blank paragraph before it. */
        Optional<Integer> ours(List<Piece> content) {
            int before = begin + 1;
            for (int index = begin + 1; index < end; index++) {
                if (content.get(index) instanceof Piece.Start start
                        && start.tag().is(Odf.TEXT, "p")) {
                    var text = text(content, index);
                    if (text.startsWith(BELOW_OTHERS)) {
                        return Optional.of(before);
                    }
                    before = text.isEmpty() ? index : nextParagraph(content, index);
                }
            }
            return Optional.empty();
        }

        private int nextParagraph(List<Piece> content, int from) {
            int next = from + 1;
            while (next < end
                    && !(content.get(next) instanceof Piece.Start start
                            && start.tag().is(Odf.TEXT, "p"))) {
                next++;
            }
            return next;
        }

        /** The text of an element, of what is in it, too. */
        private static String text(List<Piece> content, int from) {
            var text = new StringBuilder();
            int depth = 0;
            for (int index = from; index < content.size(); index++) {
                var piece = content.get(index);
                depth += piece instanceof Piece.Start ? 1 : piece instanceof Piece.End ? -1 : 0;
                if (piece instanceof Piece.Text words) {
                    text.append(words.text());
                }
                if (depth == 0) {
                    break;
                }
            }
            return text.toString();
        }
    }
}
