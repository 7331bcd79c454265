package org.braid.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.braid.entitlement.Entitlement;
import org.braid.record.Difference;
import org.braid.report.DifferencesReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "differences",
        description = "Where two feeds say different things of one money: per person and sender, with both sources.",
        mixinStandardHelpOptions = true)
final class ReportDifferences implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Option(
            names = "--sender",
            paramLabel = "S",
            description =
                    "Only where this sender's word does not count: its code or its name, as the report says them.")
    @Nullable
    String sender;

    @Option(names = "--feed", paramLabel = "F", description = "Only where this feed's word stands on either side.")
    @Nullable
    String feed;

    @Option(names = "--person", paramLabel = "P", description = "Only this person: our id, or system:value.")
    @Nullable
    String person;

    @Override
    public Integer call() throws IOException {
        try (var installation = place.openExisting()) {
            var night = asOf.night(installation);
            var whom = person == null ? "" : Question.id(installation, person, night.number());
            var differences = new ArrayList<Difference>();
            var senders = new Senders();
            Question.records(installation, whom, asOf.day(night), night.number(), record -> {
                senders.see(record);
                Difference.of(record).stream().filter(this::wanted).forEach(differences::add);
            });
            if (sender != null && whom.isEmpty()) {
                senders.check(sender);
            }
            var report = new DifferencesReport(night, asOf.day(night), differences);
            output.write(spec, place.json, report::text, report::json, report::csv);
        }
        return 0;
    }

    private boolean wanted(Difference each) {
        return (sender == null || Senders.is(sender, each.told().entitlement()))
                && (feed == null || sides(each).anyMatch(isOf(feed)));
    }

    private static Predicate<Entitlement> isOf(String feed) {
        return entitlement -> entitlement.key().feed().equals(feed);
    }

    private static Stream<Entitlement> sides(Difference each) {
        var counted = each.counted();
        return counted == null
                ? Stream.of(each.told().entitlement())
                : Stream.of(each.told().entitlement(), counted.entitlement());
    }
}
