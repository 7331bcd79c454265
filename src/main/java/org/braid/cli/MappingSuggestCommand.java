package org.braid.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.braid.audit.Finding;
import org.braid.audit.FindingCode;
import org.braid.feed.FirstRows;
import org.braid.feed.Secrets;
import org.braid.feed.SetAside;
import org.braid.mapping.Yaml;
import org.braid.person.KnownIdentities;
import org.braid.proposal.Here;
import org.braid.proposal.KnownPeople;
import org.braid.proposal.NoSuchTable;
import org.braid.proposal.Proposal;
import org.braid.proposal.ProposalText;
import org.braid.proposal.Proposing;
import org.braid.proposal.Wanted;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "suggest",
        description = "Proposes a mapping for a sheet that none knows, from its values; a person confirms it.",
        mixinStandardHelpOptions = true)
final class MappingSuggestCommand implements Callable<Integer> {
    private static final int ROWS = 5_000;
    private static final int BUSY = 4;
    private static final String FEED = "[a-z0-9][a-z0-9-]{0,63}";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "CSV, XLSX, XLSM, XLS or ODS, also in a ZIP or gzip file.")
    Path file = Path.of("");

    @Option(names = "--feed", paramLabel = "NAME", description = "The feed's name (default: from --out or the file).")
    String feed = "";

    @Option(names = "--out", paramLabel = "FILE", description = "Write the mapping there (default: print it).")
    @Nullable
    Path out;

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "Only this sheet; may be said several times (default: all that a person sees).")
    List<String> sheets = List.of();

    @Option(
            names = "--table",
            paramLabel = "N",
            description =
                    "This table, by its number; may be said several times (default: those with somebody's money).")
    List<Integer> tables = List.of();

    @Option(
            names = "--password",
            paramLabel = "SECRET",
            description = "The name of the secret that opens a locked workbook, as a mapping's `password:` has it; "
                    + "never the password itself.")
    String secret = "";

    @Override
    public Integer call() throws IOException {
        check();
        var proposal = compared();
        if (out != null) {
            write(out, proposal.mapping());
        }
        tell(proposal);
        return 0;
    }

    private void check() {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new Refusal(2, "There is no file " + file + " that can be read.");
        }
        if (!feed.isEmpty() && !feed.matches(FEED)) {
            throw new Refusal(2, "A feed's name has small letters, digits and dashes: " + feed + " has not.");
        }
        if (!secret.isEmpty() && !Secrets.isName(secret)) {
            // It is not said again: it may be the password itself.
            throw new Refusal(2, "--password is the name of a secret, of small letters, digits and hyphens.");
        }
        if (out != null && Files.exists(out)) {
            throw new Refusal(2, out + " is there already. Name another file with --out, or remove it.");
        }
    }

    /** With whom an installation knows; without, where there is none, or another command is at work on it. */
    private Proposal compared() {
        if (!Installation.exists(place.data)) {
            return proposal(KnownPeople.NOBODY);
        }
        try (var installation = place.open()) {
            return proposal(known(installation));
        } catch (Refusal busy) {
            if (busy.exitCode() != BUSY) {
                throw busy;
            }
            Output.errOf(spec).println("The people in " + place.data + " were not compared: " + busy.getMessage());
            return proposal(KnownPeople.NOBODY);
        }
    }

    private Proposal proposal(KnownPeople people) {
        var name = file.getFileName().toString();
        try {
            var precautions = FeedPrecautions.of(place).apply(feed());
            var grids = FirstRows.of(file, name, precautions, ROWS, secret);
            return Proposing.of(grids, name, feed(), new Wanted(sheets, tables, secret), here(people))
                    .orElseThrow(
                            () -> new Refusal(
                                    2,
                                    "MISSING_COLUMN: " + name
                                            + " has no row of headings over rows of data in its first 50 rows. Put one there."));
        } catch (SetAside refused) {
            throw new Refusal(2, why(name, refused.finding()));
        } catch (NoSuchTable notThere) {
            throw new Refusal(2, name + ": " + notThere.getMessage());
        }
    }

    private String why(String name, Finding finding) {
        var hint = finding.code() == FindingCode.LOCKED && secret.isEmpty()
                ? " Here, `--password SECRET` says which secret holds it."
                : "";
        return "%s: %s: %s (%s). %s%s"
                .formatted(
                        finding.code(),
                        name,
                        finding.code().meaning(),
                        finding.value(),
                        finding.code().fix(),
                        hint);
    }

    /** Named, or by the folder it is written to, or by the letters with which the file's name begins. */
    private String feed() {
        if (!feed.isEmpty()) {
            return feed;
        }
        var folder = out == null ? null : out.toAbsolutePath().normalize().getParent();
        if (folder != null
                && folder.getFileName() != null
                && folder.getFileName().toString().matches(FEED)) {
            return folder.getFileName().toString();
        }
        var words = file.getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.[a-z0-9.]+$", "")
                .replaceAll("[^a-z]+", "-")
                .replaceAll("^-+|-+$", "");
        return words.matches(FEED) ? words : "new-feed";
    }

    private Here here(KnownPeople people) {
        return new Here(people, councils(), LocalDate.now(Place.CLOCK));
    }

    private Map<String, String> councils() {
        var codes = new TreeMap<String, String>();
        var list = place.mappings.resolve("codes").resolve("councils.yaml");
        if (Files.isRegularFile(list)) {
            Yaml.read(list, "mappings/codes/councils.yaml")
                    .need("codes")
                    .map()
                    .forEach((code, name) -> codes.putIfAbsent(name.text().toLowerCase(Locale.ROOT), code));
        }
        return codes;
    }

    private static KnownPeople known(Installation installation) {
        var known = new KnownIdentities(installation.jdbc());
        return new KnownPeople(known::identifiers, known::birthDates);
    }

    private static void write(Path out, String mapping) throws IOException {
        var folder = out.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        try {
            Files.writeString(out, mapping, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException meanwhile) {
            throw new Refusal(2, out + " is there already. Name another file with --out, or remove it.");
        }
    }

    private void tell(Proposal proposal) {
        if (place.json) {
            Output.of(spec).print(Json.document(proposal));
        } else if (out == null) {
            Output.errOf(spec).println(ProposalText.of(proposal));
            Output.of(spec).print(proposal.mapping());
        } else {
            Output.of(spec).print(ProposalText.of(proposal));
            Output.of(spec).println("Written to " + out + ".");
            Output.of(spec).print(ProposalText.next(proposal, out.toString()));
        }
        Output.of(spec).flush();
    }
}
