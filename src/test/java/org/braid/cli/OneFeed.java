package org.braid.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.braid.record.BudgetLine;
import org.braid.record.BudgetRecord;
import org.braid.record.Manifest;
import org.braid.report.PersonRow;

/** A night on the samples of one feed alone, and what it says of the people in it, by their family names. */
final class OneFeed implements AutoCloseable {
    private final Installation installation;
    private final Manifest manifest;

    private OneFeed(Installation installation, Manifest manifest) {
        this.installation = installation;
        this.manifest = manifest;
    }

    static OneFeed night(Path folder, String feed) {
        var installation = Nights.open(folder.resolve(feed));
        return new OneFeed(installation, Nights.night(installation, Nights.SAMPLES, List.of(feed)));
    }

    /** The same files once more. */
    Manifest again(String feed) {
        return Nights.night(installation, Nights.SAMPLES, List.of(feed));
    }

    Manifest manifest() {
        return manifest;
    }

    /** By file: applied, unchanged, superseded, waiting, rejected, not data. */
    Map<String, List<Long>> rows() {
        var rows = new TreeMap<String, List<Long>>();
        manifest.feeds().get(0).deliveries().forEach(each -> {
            var in = each.rows();
            rows.put(
                    each.file(),
                    List.of(
                            in.applied(),
                            in.unchanged(),
                            in.superseded(),
                            in.quarantined(),
                            in.rejected(),
                            in.notData()));
        });
        return rows;
    }

    /** By file, what was found in it and how often. */
    Map<String, Map<String, Long>> found() {
        var found = new TreeMap<String, Map<String, Long>>();
        manifest.feeds().get(0).deliveries().forEach(each -> found.put(each.file(), each.findings()));
        return found;
    }

    Set<String> people() {
        return people(Nights.DATE).keySet();
    }

    private Map<String, BudgetRecord> people(LocalDate day) {
        var people = new TreeMap<String, BudgetRecord>();
        var night = installation.nights().last().orElseThrow();
        installation
                .records()
                .each(day, night.number(), record -> people.put(record.details().familyName(), record));
        return people;
    }

    BudgetRecord record(String familyName) {
        return record(familyName, Nights.DATE);
    }

    BudgetRecord record(String familyName, LocalDate day) {
        var record = people(day).get(familyName);
        if (record == null) {
            throw new AssertionError("nobody is called " + familyName);
        }
        return record;
    }

    /** {@code COMPONENT: a week, in the year, OPTION FORM}; in brackets when not in force. */
    List<String> lines(String familyName) {
        return lines(familyName, Nights.DATE);
    }

    List<String> lines(String familyName, LocalDate day) {
        return record(familyName, day).lines().stream().map(OneFeed::text).toList();
    }

    private static String text(BudgetLine line) {
        var handling = line.entitlement().handling();
        var text = "%s: %s, %s, %s %s"
                .formatted(
                        line.entitlement().scheme().component(),
                        line.weekly(),
                        line.financialYear(),
                        handling.option(),
                        handling.form());
        return line.inForce() ? text : "(" + text + ")";
    }

    /** The public money of a person: {@code A WEEK, IN THE YEAR} for each currency. */
    List<String> totals(String familyName) {
        return record(familyName).totals().publicMoney().stream()
                .map(sum -> sum.weekly() + ", " + sum.financialYear())
                .toList();
    }

    /** What is to check in a person's record, as codes. */
    List<String> codes(String familyName) {
        return PersonRow.of(record(familyName)).findings();
    }

    @Override
    public void close() {
        installation.close();
    }
}
