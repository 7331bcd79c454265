package org.braid.cli;

import java.net.InetAddress;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import org.braid.report.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Answers questions over HTTP until it is stopped; everybody must log in.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    Place place = new Place();

    @Option(names = "--port", paramLabel = "N", description = "Where to listen; 0 for any free port (default: 8080).")
    int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, for this machine only).")
    InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Where the password is (default: the variable BRAID_PASSWORD, or DATA/server-password,"
                    + " made at the first start).")
    @Nullable
    Path passwordFile;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new Refusal(2, "A port is a number from 1 to 65535, or 0 for any that is free.");
        }
        try (var serving = Serving.start(place, bind, port, () -> ServerPassword.of(place.data, passwordFile))) {
            tell(serving);
            serving.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // another way to be stopped; what was open is closed by now
        }
        return 0;
    }

    private void tell(Serving serving) {
        var out = Output.of(spec);
        if (place.json) {
            var facts = new LinkedHashMap<String, String>();
            facts.put("address", serving.address().toString());
            facts.put("user", Serving.USER);
            facts.put("passwordFrom", serving.passwordFrom());
            out.print(Json.document(facts));
        } else {
            out.println("Braid answers from %s at %s".formatted(place.data, serving.address()));
            out.println("Log in as '%s'; the password is in %s. Stop with Ctrl-C."
                    .formatted(Serving.USER, serving.passwordFrom()));
        }
        out.flush();
        if (!bind.isLoopbackAddress()) {
            Output.errOf(spec)
                    .println(
                            "Other machines can reach it, and passwords and budgets go unencrypted: put a proxy with TLS"
                                    + " before it (docs/serving.md).");
        }
    }
}
