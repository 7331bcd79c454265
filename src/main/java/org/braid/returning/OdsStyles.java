package org.braid.returning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How cells of a returned ODS look: as their sender has them, coloured; few styles, however many cells. */
final class OdsStyles {
    private static final String STOPS = "#ff99cc";
    private static final String TELLS = "#ffff99";
    private static final String PROPERTIES = "table-cell-properties";

    private final Names names;
    private final Map<String, List<Piece>> known = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> made = new HashMap<>();
    private final XmlText own = new XmlText();
    private String prefix = "braid";

    OdsStyles(Names names) {
        this.names = names;
    }

    /** Takes a style of the document; those of cells are kept, to be coloured. */
    void know(List<Piece> style) {
        var tag = ((Piece.Start) style.get(0)).tag();
        var name = tag.get(Odf.STYLE, "name");
        taken.add(name);
        while (name.startsWith(prefix)) {
            prefix += "-";
        }
        if (tag.get(Odf.STYLE, "family").equals("table-cell")) {
            known.put(name, style);
        }
    }

    /** A name that the document has for no style of its own. */
    String fresh(String what) {
        var name = prefix + "-" + what;
        while (!taken.add(name)) {
            name += "-";
        }
        return name;
    }

    /** Styles of ours are added to it. */
    XmlText own() {
        return own;
    }

    /**
     * The style of a cell, coloured.
     *
     * @param style blank for a cell without one
     * @param unlocked so that it can be corrected although its sheet is protected
     */
    String marked(String style, boolean stops, boolean unlocked) {
        return made.computeIfAbsent(
                "%b %b %s".formatted(stops, unlocked, style), none -> variant(style, stops ? STOPS : TELLS, unlocked));
    }

    /** The style of a cell that was coloured by an earlier return, without that. */
    String unmarked(String style) {
        var pieces = known.getOrDefault(style, List.of());
        var ours = pieces.stream().anyMatch(piece -> piece instanceof Piece.Start start && isOurs(start.tag()));
        return ours ? made.computeIfAbsent("plain " + style, none -> variant(style, null, false)) : style;
    }

    private static boolean isOurs(Tag tag) {
        var colour = tag.get(Odf.FO, "background-color").toLowerCase(Locale.ROOT);
        return tag.is(Odf.STYLE, PROPERTIES) && (colour.equals(STOPS) || colour.equals(TELLS));
    }

    private String variant(String style, @Nullable String colour, boolean unlocked) {
        var name = fresh(String.valueOf(made.size() + 1));
        var pieces = new ArrayList<>(known.getOrDefault(style, plain(style)));
        var first = ((Piece.Start) pieces.get(0)).tag();
        pieces.set(0, new Piece.Start(first.with(names.attribute(Odf.STYLE, "name", name))));
        var at = properties(pieces);
        pieces.set(at, new Piece.Start(painted(((Piece.Start) pieces.get(at)).tag(), colour, unlocked)));
        pieces.forEach(piece -> piece.write(own));
        known.put(name, pieces);
        return name;
    }

    private List<Piece> plain(String parent) {
        var tag = names.tag(Odf.STYLE, "style", "family", "table-cell");
        return List.of(
                new Piece.Start(
                        parent.isEmpty() ? tag : tag.with(names.attribute(Odf.STYLE, "parent-style-name", parent))),
                new Piece.End());
    }

    /** Where the properties of the cell begin, which come first; put in where there are none. */
    private int properties(List<Piece> pieces) {
        for (int index = 1; index < pieces.size(); index++) {
            if (pieces.get(index) instanceof Piece.Start start && start.tag().is(Odf.STYLE, PROPERTIES)) {
                return index;
            }
        }
        pieces.addAll(1, List.of(new Piece.Start(names.tag(Odf.STYLE, PROPERTIES)), new Piece.End()));
        return 1;
    }

    private Tag painted(Tag tag, @Nullable String colour, boolean unlocked) {
        var painted = colour == null
                ? tag.without(Odf.FO, "background-color")
                : tag.with(names.attribute(Odf.FO, "background-color", colour));
        return unlocked ? painted.with(names.attribute(Odf.STYLE, "cell-protect", "none")) : painted;
    }
}
