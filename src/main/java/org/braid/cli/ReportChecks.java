package org.braid.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.braid.audit.FindingCode;
import org.braid.audit.Night;
import org.braid.record.TrackedFinding;
import org.braid.report.ChecksReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "checks",
        description = "What was found in people's records: since when, on what evidence, how much money, what to do.",
        mixinStandardHelpOptions = true)
final class ReportChecks implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    AsOf asOf = new AsOf();

    @Mixin
    ReportOutput output = new ReportOutput();

    @Option(names = "--code", paramLabel = "C", description = "Only this finding, such as BUDGET_WITHOUT_PLAN.")
    @Nullable
    String code;

    @Option(names = "--person", paramLabel = "P", description = "Only this person: our id, or system:value.")
    @Nullable
    String person;

    @Option(names = "--feed", paramLabel = "F", description = "Only what rests on something this feed says.")
    @Nullable
    String feed;

    @ArgGroup
    Which which = new Which();

    /** One of them at most. */
    static final class Which {
        @Option(names = "--open", description = "Only what is open.")
        boolean open;

        @Option(names = "--closed", description = "Only what has closed.")
        boolean closed;
    }

    @Override
    public Integer call() throws IOException {
        checkCode();
        try (var installation = place.openExisting()) {
            var night = asOf.night(installation);
            var whom = person == null ? "" : Question.id(installation, person, night.number());
            var findings = new ArrayList<TrackedFinding>();
            if (!which.closed) {
                findings.addAll(open(installation, night, whom));
            }
            if (!which.open) {
                findings.addAll(installation.recordFindings().closed(night.number()));
            }
            findings.removeIf(finding -> !wanted(finding, whom));
            var report = new ChecksReport(night, asOf.day(night), findings);
            output.write(spec, place.json, report::text, report::json, report::csv);
        }
        return 0;
    }

    private void checkCode() {
        var codes = FindingCode.ofRecords().stream().map(FindingCode::name).toList();
        if (code != null && codes.stream().noneMatch(code::equalsIgnoreCase)) {
            throw new Refusal(2, "No check finds that. --code takes one of " + String.join(", ", codes) + ".");
        }
    }

    private List<TrackedFinding> open(Installation installation, Night night, String whom) {
        var open = new ArrayList<TrackedFinding>();
        Question.records(
                installation,
                whom,
                asOf.day(night),
                night.number(),
                record -> record.findings()
                        .forEach(finding -> open.add(new TrackedFinding(record.person(), finding, null))));
        return open;
    }

    private boolean wanted(TrackedFinding each, String whom) {
        return (code == null || each.finding().code().name().equalsIgnoreCase(code))
                && (whom.isEmpty() || each.person().equals(whom))
                && (feed == null
                        || each.finding().evidence().stream()
                                .anyMatch(evidence -> evidence.feed().equals(feed)));
    }
}
