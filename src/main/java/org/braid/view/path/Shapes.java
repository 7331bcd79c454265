package org.braid.view.path;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What all paths of some views want of each type. It grows while paths are compiled and is only read afterwards. */
public final class Shapes {
    private final Model model = Model.R4;
    private final Map<String, Shape> byType = new ConcurrentHashMap<>();

    /** Wants the id of every resource, and nothing else. */
    static Shapes ids() {
        var ids = new Shapes();
        Model.R4.resources().forEach(ids::wantId);
        return ids;
    }

    Shape of(FhirType type) {
        var known = byType.get(type.name());
        return known != null ? known : byType.computeIfAbsent(type.name(), first -> new Shape(type, this));
    }

    /** Every place names it. */
    void wantId(FhirType type) {
        var id = type.child("id");
        if (id != null) {
            of(type).want(id);
        }
    }

    /** Wants everything inside, for what is handed out or compared as a whole. */
    void wantWhole(FhirType type) {
        if (of(type).wantWhole()) {
            return;
        }
        for (var child : type.children().values()) {
            model.typesOf(child).forEach(this::wantAllOf);
        }
    }

    private void wantAllOf(FhirType type) {
        if (Model.ABSTRACT.contains(type.name())) {
            model.resources().forEach(this::wantWhole);
        } else {
            wantWhole(type);
        }
    }
}
