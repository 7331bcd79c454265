package org.braid.view;

import java.util.List;
import java.util.stream.Collectors;

/** A view that cannot be used, with everything that is wrong with it. */
public final class InvalidView extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<ViewProblem> problems;

    InvalidView(List<ViewProblem> problems) {
        super(problems.stream().map(ViewProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<ViewProblem> problems() {
        return problems;
    }
}
