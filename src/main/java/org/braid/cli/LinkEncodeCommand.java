package org.braid.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.braid.linkage.EncodedField;
import org.braid.linkage.EncodedPeople;
import org.braid.linkage.Encoding;
import org.braid.linkage.EncodingParameters;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "encode",
        description = {
            "Encodes a table of people, so that a partner can link it without being told who they are.",
            "What this protects from, and what not: docs/private-linking.md."
        },
        mixinStandardHelpOptions = true)
final class LinkEncodeCommand implements Callable<Integer> {
    private static final int LEFT_SOMETHING_OUT = 3;
    private static final String KEEP = "KEEP";

    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Mixin
    LinkedTables tables = new LinkedTables();

    @Mixin
    EncodingOptions how = new EncodingOptions();

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "The key that both organisations have (default: the variable BRAID_LINK_KEY).")
    @Nullable
    Path keyFile;

    @Option(
            names = "--out",
            paramLabel = "ENCODED.csv",
            required = true,
            description = "The file for the partner; its parameters are written beside it, as ENCODED.csv.json.")
    Path out = Path.of("");

    @Option(
            names = "--ids",
            paramLabel = "KEEP|FILE",
            description =
                    "The file that turns the tokens back into ids, which is not for the partner (default: in the data"
                            + " folder). KEEP writes the ids instead of tokens.")
    @Nullable
    String ids;

    @Override
    public Integer call() throws IOException {
        if (tables.files().size() != 1) {
            throw new Refusal(2, "Name one table of people: braid link encode people.csv --out encoded.csv");
        }
        if (!Files.isDirectory(OwnerOnly.folderOf(out))) {
            throw new Refusal(2, "There is no folder " + OwnerOnly.folderOf(out) + " for --out.");
        }
        var turningBack = turningBack();
        var encoded = encoded();
        var files = new EncodedFiles(out, new SecureRandom());
        if (turningBack == null) {
            files.write(encoded);
        } else {
            files.write(encoded, turningBack);
        }
        tell(encoded, turningBack);
        return encoded.broken().isEmpty() ? 0 : LEFT_SOMETHING_OUT;
    }

    /** Null where the ids are kept. */
    private @Nullable Path turningBack() {
        if (KEEP.equals(ids)) {
            return null;
        }
        var file = ids == null ? place.data.resolve("link-ids").resolve(out.getFileName()) : Path.of(ids);
        if (file.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
            throw new Refusal(2, "--ids and --out are one file. What turns tokens back is not for the partner.");
        }
        if (Files.exists(file)) {
            throw new Refusal(
                    2,
                    "IDS_EXIST: %s turns the tokens of a table back that was encoded before. Move it away, or name another file with --ids."
                            .formatted(file));
        }
        return file;
    }

    private EncodedPeople encoded() {
        var key = LinkKey.of(keyFile);
        var agreed = how.agreed();
        var file = tables.files().get(0);
        return tables.reading(place, read -> {
            var encoding = new Encoding(read, key);
            return agreed.isPresent()
                    ? encoding.of(file, tables.given(), agreed.get())
                    : encoding.of(file, tables.given(), how.wished());
        });
    }

    /** @param ids null where they were kept */
    private record Told(
            int rows,
            int leftOut,
            String out,
            String parameters,
            @Nullable String ids,
            Object how) {}

    private void tell(EncodedPeople encoded, @Nullable Path turningBack) {
        encoded.broken()
                .forEach(finding ->
                        Output.errOf(spec).println("Left out: %s, %s".formatted(finding.place(), finding.code())));
        var beside = EncodingParameters.beside(out);
        if (place.json) {
            Output.of(spec)
                    .print(Json.document(new Told(
                            encoded.rows().size(),
                            encoded.leftOut(),
                            out.toString(),
                            beside.toString(),
                            turningBack == null ? null : turningBack.toString(),
                            encoded.parameters().document())));
            Output.of(spec).flush();
            return;
        }
        var to = Output.errOf(spec);
        to.println(String.format(
                Locale.UK,
                "%,d people encoded by %s.",
                encoded.rows().size(),
                String.join(
                        ", ",
                        encoded.parameters().plan().fields().stream()
                                .map(EncodedField::name)
                                .toList())));
        if (encoded.ids() == null) {
            to.println(
                    "No column is known to hold ids, so the rows' numbers stand for them. Say with --columns which it is.");
        }
        to.println("For the partner: " + out + " and " + beside);
        to.println(
                turningBack == null
                        ? "The ids were kept: the partner reads them."
                        : "Not for the partner: " + turningBack + ", which turns the tokens back into ids.");
    }
}
