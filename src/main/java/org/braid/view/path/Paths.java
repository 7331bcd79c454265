package org.braid.view.path;

import java.io.IOException;
import java.util.List;

/** Compiles the paths of one view. */
public sealed interface Paths permits CompiledPaths, HapiPaths {

    /** The resource itself: what other paths start from. */
    FhirPath root();

    /**
     * Compiles a path.
     *
     * @param from leads to the elements that it starts from
     * @throws InvalidPath where it cannot be understood
     */
    FhirPath compile(String path, FhirPath from);

    /** What the last path asked for that R4 does not have: it leads nowhere. */
    List<String> takeUnknown();

    /** Wants all of what a path leads to, since it will be shown as JSON. */
    void wantWhole(FhirPath path);

    /** Any of several paths, for what goes over the results of all of them. */
    FhirPath either(FhirPath one, FhirPath other);

    /** Reads a resource so that these paths can be evaluated. */
    Item read(ResourceJson.Opened resource) throws IOException;
}
