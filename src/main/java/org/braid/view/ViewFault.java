package org.braid.view;

/** What can be wrong with a view. */
public enum ViewFault {
    NOT_JSON("it is not JSON"),
    NOT_A_VIEW("it is no ViewDefinition"),
    UNKNOWN_ELEMENT("the standard has no such element here"),
    MISSING_ELEMENT("an element that the standard asks for is not there"),
    WRONG_KIND("the value is not of the kind that the standard asks for"),
    UNKNOWN_RESOURCE("R4 has no such resource"),
    OTHER_VERSION("the view is not for FHIR R4"),
    INVALID_NAME("a name has letters, digits and underscores, and begins with a letter"),
    DUPLICATE_COLUMN("another column has this name"),
    DUPLICATE_CONSTANT("another constant has this name"),
    CONSTANT_VALUE("a constant has exactly one value, of a type that constants can have"),
    SEVERAL_ITERATIONS("only one of forEach, forEachOrNull and repeat can be there"),
    UNION_DIFFERS("the parts of a unionAll need the same columns in the same order"),
    INVALID_PATH("the path cannot be understood"),
    /** The specification lets it be; the path gives nothing. */
    LEADS_NOWHERE("R4 has no such element"),
    NOT_BOOLEAN("a filter must be true or false"),
    TYPE_DIFFERS("the path does not lead to what the column's type says"),
    TYPE_MISSING("a column without a value of its own needs a type");

    private final String meaning;

    ViewFault(String meaning) {
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }
}
