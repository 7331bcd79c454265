package org.braid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.Night;
import org.braid.person.ClericalReviews;
import org.braid.record.ReviewAtStake;
import org.braid.record.ReviewQueue;
import org.braid.report.ReviewList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        description = "Lists the possible matches that wait for a person's decision, most money at stake first.",
        subcommands = {
            ReviewExportCommand.class,
            ReviewImportCommand.class,
            ReviewDecideCommand.class,
            ReviewConfirmCommand.class
        },
        mixinStandardHelpOptions = true)
final class ReviewCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            var open = open(installation, asOf, asOf.night(installation));
            Output.of(spec).print(place.json ? ReviewList.json(open) : ReviewList.text(open));
            Output.of(spec).flush();
        }
        return 0;
    }

    static ClericalReviews reviews(Installation installation) {
        return new ClericalReviews(installation.jdbc());
    }

    static List<ReviewAtStake> open(Installation installation, AsOf asOf, Night night) {
        return new ReviewQueue(reviews(installation), installation.records()).open(asOf.day(night), night.number());
    }
}
