package org.braid.cli;

import java.time.LocalDate;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.record.Manifest;
import org.braid.route.Stages;

/** A night that one command runs for itself, without the routes. Closed before it is finished, it leaves nothing. */
final class OwnNight implements AutoCloseable {
    private final Stages stages;
    private final Nights nights;
    private final Night night;
    private boolean finished;

    private OwnNight(Stages stages, Nights nights, Night night) {
        this.stages = stages;
        this.nights = nights;
        this.night = night;
    }

    static OwnNight begin(Installation installation, Stages stages, LocalDate date) {
        return new OwnNight(stages, installation.nights(), stages.beginAlone(date));
    }

    Night night() {
        return night;
    }

    /** What was handed in goes through the rest of the stages. */
    Manifest finish() {
        stages.link(night);
        var manifest = stages.publish(stages.prove(stages.merge(night)));
        finished = true;
        return manifest;
    }

    @Override
    public void close() {
        if (!finished) {
            nights.takeBack(night.number());
        }
    }
}
