package org.braid.export;

/**
 * One column of a table.
 *
 * @param name as the heading has it: lower case, so that it can be a database's, too
 * @param description what stands there, with its unit
 */
record Column(String name, Type type, String description) {

    /** What may stand in the cells, beside nothing at all. */
    enum Type {
        /** {@link String} */
        TEXT("string", 24),
        /** {@link Long} */
        NUMBER("integer", 10),
        /** {@link org.braid.entitlement.Money}, in the major unit; the currency has a column of its own. */
        AMOUNT("number", 14),
        /** {@link java.time.LocalDate} */
        DAY("date", 12),
        /** {@link Boolean} */
        TRUTH("boolean", 8);

        private final String schema;
        private final int width;

        Type(String schema, int width) {
            this.schema = schema;
            this.width = width;
        }

        /** The type's name in a Frictionless Table Schema. */
        String schema() {
            return schema;
        }

        /** In characters, as a person likes to see it. */
        int width() {
            return width;
        }
    }
}
