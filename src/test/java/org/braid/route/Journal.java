package org.braid.route;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.audit.SourceRef;
import org.braid.feed.SetAside;

/** Stands in for every stage: writes down what the routes call, and fails when the file or the stage is told to. */
public final class Journal {
    final List<String> entries = new ArrayList<>();
    String failingStage = "";

    public String begin(String order) {
        return entry("begin", order);
    }

    public String receive(Path file, String feed) {
        var name = file.getFileName().toString();
        entry("receive", feed + "/" + name);
        if (name.startsWith("refused")) {
            throw new SetAside(Finding.ofRow(FindingCode.EMPTY_FILE, SourceRef.line(name, 1)));
        }
        return feed + "/" + name;
    }

    public void setAside(Path file, String feed, Exception reason) {
        entry(
                "setAside",
                feed + "/" + file.getFileName() + " " + reason.getClass().getSimpleName());
    }

    public String normalise(String delivery) {
        entry("normalise", delivery);
        if (delivery.contains("broken")) {
            throw new IllegalStateException("what a library says about " + delivery);
        }
        return delivery;
    }

    public String link(String night) {
        return entry("link", night);
    }

    public String merge(String night) {
        return entry("merge", night);
    }

    public String prove(String night) {
        return entry("prove", night);
    }

    public String publish(String night) {
        return entry("publish", night);
    }

    private String entry(String stage, String subject) {
        entries.add(stage + " " + subject);
        if (stage.equals(failingStage)) {
            throw new IllegalStateException(stage + " fails");
        }
        return subject;
    }
}
