package org.braid.cli;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.braid.entitlement.Stream;
import org.braid.report.PeopleList;
import org.braid.report.PersonRow;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "people", description = "Lists the people with budgets.", mixinStandardHelpOptions = true)
final class PeopleCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Option(names = "--streams", paramLabel = "N", description = "Only those with at least N public streams.")
    int streams;

    @Option(names = "--kind", paramLabel = "K", description = "Only budgets of this kind, such as INDIVIDUAL.")
    @Nullable
    String kind;

    @Override
    public Integer call() {
        try (var installation = place.openExisting()) {
            var night = asOf.night(installation);
            var rows = new ArrayList<PersonRow>();
            installation.records().each(asOf.day(night), night.number(), record -> {
                var row = PersonRow.of(record);
                if (wanted(row)) {
                    rows.add(row);
                }
            });
            Output.of(spec).print(place.json ? PeopleList.json(rows) : PeopleList.text(rows));
            Output.of(spec).flush();
        }
        return 0;
    }

    private boolean wanted(PersonRow row) {
        return row.streams().stream()
                                .filter(stream -> new Stream(stream).isPublic())
                                .count()
                        >= streams
                && (kind == null || row.kind().equalsIgnoreCase(kind));
    }
}
