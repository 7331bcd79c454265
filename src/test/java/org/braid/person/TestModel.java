package org.braid.person;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.braid.person.Clusters.Cluster;
import org.braid.person.Clusters.Doubt;
import org.braid.person.Link.Stage;

/** The model as it is delivered, and short ways to ask it. */
final class TestModel {
    static final LinkageModel MODEL = LinkageModel.read(Path.of("mappings", "linkage.yaml"));

    private TestModel() {}

    static Clusters link(People... people) {
        return new Linkage(MODEL).link(People.all(people), List.of());
    }

    static List<List<String>> people(Clusters clusters) {
        return clusters.people().stream().map(Cluster::identities).toList();
    }

    static List<Stage> stages(Clusters clusters) {
        return clusters.people().stream()
                .flatMap(person -> person.links().stream())
                .map(Link::stage)
                .toList();
    }

    static List<String> doubts(Clusters clusters) {
        return clusters.doubtful().stream().map(Doubt::reason).toList();
    }

    /** The weight of the only link when so many others, born on other days, have the same names. */
    static double among(int others, String given, String family, People... people) {
        var all = new ArrayList<>(People.all(people));
        for (var i = 0; i < others; i++) {
            var born = LocalDate.of(1900, 1, 1).plusDays(i * 97L);
            all.add(People.of("other" + i, given, family)
                    .born(born)
                    .at("ZZ%d 5ZZ".formatted(i))
                    .identity());
        }
        return new Linkage(MODEL)
                .link(all, List.of()).people().stream()
                        .flatMap(person -> person.links().stream())
                        .filter(link -> link.left().equals("a"))
                        .findFirst()
                        .orElseThrow()
                        .weight();
    }
}
