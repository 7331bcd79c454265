package org.braid.view.path;

/** What R4 has. */
public final class Types {
    private Types() {}

    public static boolean isResource(String name) {
        var type = Model.R4.find(name);
        return type != null && type.isResource();
    }
}
