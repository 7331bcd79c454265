package org.braid.feed.table;

/** What a cell of a sheet says that its value is (ECMA-376 part 1, 18.18.11). */
enum CellType {
    NUMBER("n"),
    /** The number of a shared text. */
    SHARED("s"),
    /** A text that a formula gave. */
    GIVEN("str"),
    TRUTH("b"),
    DATE("d"),
    /** Any other, such as an error. */
    OTHER("");

    private static final CellType[] ALL = values();

    private final String name;

    CellType(String name) {
        this.name = name;
    }

    static CellType of(CharSequence name) {
        for (var each : ALL) {
            if (each.name.contentEquals(name)) {
                return each;
            }
        }
        return OTHER;
    }
}
