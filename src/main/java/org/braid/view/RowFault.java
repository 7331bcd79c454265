package org.braid.view;

/** A resource from which a view cannot make rows. Its message holds no data. */
public final class RowFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String column;

    RowFault(String column, String message) {
        super(message, null, false, false);
        this.column = column;
    }

    /** The column, or the filter's place in the view. */
    public String column() {
        return column;
    }
}
