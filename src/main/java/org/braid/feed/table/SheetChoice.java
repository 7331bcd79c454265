package org.braid.feed.table;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.braid.audit.FindingCode;
import org.braid.audit.ReturnMark;
import org.braid.feed.DeliveredFile;
import org.braid.feed.ReadSpec.Table;

/** Which sheets of a workbook a mapping means. */
record SheetChoice(DeliveredFile file, Table spec) {

    /** Those that the mapping names, in the workbook's order; where it names none, all that a person sees. */
    List<String> of(Book book) {
        if (spec.sheets().isEmpty()) {
            return book.sheets().stream()
                    .filter(sheet -> spec.shape().hiddenSheets() || !book.hides(sheet))
                    .toList();
        }
        var chosen = new LinkedHashSet<String>();
        for (var wanted : spec.sheets()) {
            var named = book.sheets().stream().filter(isMeant(wanted, book)).toList();
            if (named.isEmpty()) {
                var names = String.join(", ", book.sheets());
                throw file.setAside(
                        FindingCode.WRONG_FORMAT, 1, "no sheet '%s'; there are: %s".formatted(wanted, names));
            }
            chosen.addAll(named);
        }
        return book.sheets().stream().filter(chosen::contains).toList();
    }

    /**
     * A pattern means hidden sheets only where the mapping says so, and never the list that Braid puts into a workbook
     * which it returns; a name means the one it names.
     */
    private Predicate<String> isMeant(String wanted, Book book) {
        if (wanted.length() > 2 && wanted.startsWith("/") && wanted.endsWith("/")) {
            var pattern = Pattern.compile(wanted.substring(1, wanted.length() - 1));
            return sheet -> pattern.matcher(sheet).find()
                    && !sheet.startsWith(ReturnMark.LIST)
                    && (spec.shape().hiddenSheets() || !book.hides(sheet));
        }
        var folded = HeadingCell.folded(wanted);
        return sheet -> HeadingCell.folded(sheet).equals(folded);
    }

    /** Whether reading ends with the first sheet that has the heading. */
    boolean isFirstOnly() {
        return spec.sheets().isEmpty() && spec.parts().size() == 1;
    }

    /** Whether each sheet must have the heading. */
    boolean isEachMeant() {
        return !spec.sheets().isEmpty() && spec.parts().size() == 1;
    }
}
