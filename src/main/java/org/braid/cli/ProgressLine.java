package org.braid.cli;

import java.io.PrintWriter;
import org.braid.fetch.FetchProgress;
import org.braid.route.Progress;

/** One line on the terminal that says what the night is doing; plain lines where the launcher sees no terminal. */
final class ProgressLine implements Progress, FetchProgress {
    private final PrintWriter err;
    private final boolean terminal = Boolean.getBoolean("braid.terminal");

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void received(String feed, int deliveries) {
        say("%s: %d %s".formatted(feed, deliveries, deliveries == 1 ? "delivery" : "deliveries"));
    }

    @Override
    public void begins(String stage) {
        say(stage);
    }

    @Override
    public void fetched(String feed, long resources) {
        say("%s: %d resources fetched".formatted(feed, resources));
    }

    @Override
    public void waits(String feed, String why) {
        say("%s: %s".formatted(feed, why));
    }

    /** Clears the line for the brief. */
    void done() {
        if (terminal) {
            err.print("\r%-60s\r".formatted(""));
            err.flush();
        }
    }

    void say(String text) {
        if (terminal) {
            err.print("\r%-60s".formatted(text));
            err.flush();
        } else {
            err.println(text);
        }
    }
}
