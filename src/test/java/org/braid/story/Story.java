package org.braid.story;

import java.util.List;
import java.util.stream.Stream;

/** A history of deliveries, as the acts of those who send them. It is told when it is printed. */
public record Story(List<Act> acts) {
    public Story {
        acts = List.copyOf(acts);
    }

    static Story beginning(List<Act> first, List<Act> then) {
        return new Story(Stream.concat(first.stream(), then.stream()).toList());
    }

    /** The same without anybody's decisions. */
    public Story undecided() {
        return new Story(
                acts.stream().filter(act -> !(act instanceof Act.Decide)).toList());
    }

    /** What the acts come to, night after night; the last one is whole. */
    public List<Night> nights() {
        return new Telling(acts).nights();
    }

    @Override
    public String toString() {
        return String.join("\n", new Telling(acts).words());
    }
}
