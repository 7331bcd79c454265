package org.braid.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;
import org.braid.mapping.Contract;

/** What the sheets of a workbook are called, so that the mapping finds those to fill in, and no other. */
final class SheetNames {
    static final String GUIDE = "How to fill in";
    static final String EXAMPLE = "Example";
    static final String LISTS = "Lists";
    private static final String ROWS = "Rows";
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} _-]+");

    private final Map<String, List<String>> byTable;

    private SheetNames(Map<String, List<String>> byTable) {
        this.byTable = byTable;
    }

    /**
     * Of one table, every sheet that the mapping names; of several, a sheet each. Where the mapping names fewer sheets than
     * it reads tables, the last has the rest of them, under each other.
     *
     * @throws SheetsUnnamed where the mapping knows its sheets by a pattern that gives no name
     */
    static SheetNames of(Contract contract) {
        var named = contract.read().sheets().stream()
                .map(wanted -> isPattern(wanted) ? fitting(wanted) : wanted)
                .distinct()
                .toList();
        var byTable = new LinkedHashMap<String, List<String>>();
        for (var table : contract.tables()) {
            byTable.put(table.name(), names(table, byTable.size(), named));
        }
        return new SheetNames(byTable);
    }

    private static List<String> names(Contract.Table table, int number, List<String> named) {
        if (table.name().isEmpty()) {
            return named.isEmpty() ? List.of(ROWS) : named;
        }
        return List.of(
                named.isEmpty()
                        ? WorkbookUtil.createSafeSheetName(table.name())
                        : named.get(Math.min(number, named.size() - 1)));
    }

    /** The sheets that are filled in with rows of the table. */
    List<String> of(Contract.Table table) {
        return byTable.getOrDefault(table.name(), List.of());
    }

    /** All sheets to fill in. */
    List<String> all() {
        return byTable.values().stream().flatMap(List::stream).distinct().toList();
    }

    /** Whether tables stand under each other on it. */
    boolean isShared(String sheet) {
        return byTable.values().stream().filter(names -> names.contains(sheet)).count() > 1;
    }

    private static boolean isPattern(String wanted) {
        return wanted.length() > 2 && wanted.startsWith("/") && wanted.endsWith("/");
    }

    private static String fitting(String wanted) {
        var pattern = Pattern.compile(wanted.substring(1, wanted.length() - 1));
        var name = SPECIAL.matcher(pattern.pattern()).replaceAll("").strip();
        var others = List.of(GUIDE, EXAMPLE);
        if (name.isEmpty()
                || !pattern.matcher(name).find()
                || others.stream().anyMatch(other -> pattern.matcher(other).find())) {
            throw new SheetsUnnamed(wanted);
        }
        return WorkbookUtil.createSafeSheetName(name);
    }
}
