package org.braid.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.function.Supplier;
import org.braid.answer.Format;
import org.braid.answer.RecordEnquiry;
import org.braid.answer.When;
import org.braid.answer.WhyEnquiry;
import org.braid.audit.Night;
import org.braid.fhir.Bulk;
import org.braid.fhir.FhirServer;
import org.braid.web.Login;
import org.braid.web.PortTaken;
import org.braid.web.Server;

/** A server on an installation, and what says to the commands that it is there. */
final class Serving implements AutoCloseable {
    /** As whom people and programs log in. */
    static final String USER = "braid";

    private static final int WARMING = 20;

    private final Server server;
    private final RunningServer running;
    private final String passwordFrom;

    private Serving(Server server, RunningServer running, String passwordFrom) {
        this.server = server;
        this.running = running;
        this.passwordFrom = passwordFrom;
    }

    /** @throws Refusal when the data or the port are in use, or there is no good password */
    static Serving start(Place place, InetAddress bind, int port, Supplier<ServerPassword> passwords) {
        var installation = place.openExisting();
        try {
            var password = passwords.get();
            var token = ServerPassword.random();
            var logins = List.of(new Login(USER, password.value()), new Login(AskedServer.USER, token));
            var bulk = new Bulk(installation.shelf(), place.data.resolve("fhir-exports"), Place.CLOCK);
            var office = new Server.Office(logins, installation.answers(), FhirServer.servlets(bulk));
            var server = Server.start(bind, port, office, () -> {
                RunningServer.forget(place.data);
                bulk.close();
                installation.close();
            });
            var running = RunningServer.here(address(bind, server.port()), token, place.mappings);
            return new Serving(server, running, password.from())
                    .warm(installation)
                    .announced(place);
        } catch (PortTaken e) {
            throw new Refusal(
                    4,
                    "Something else listens on port %d of %s. Name another with --port."
                            .formatted(port, bind.getHostAddress()));
        } catch (Refusal e) {
            installation.close();
            throw e;
        }
    }

    /** Asks itself a few questions, so that the first who asks does not wait for Java to find its classes. */
    private Serving warm(Installation installation) {
        try {
            installation
                    .nights()
                    .last()
                    .map(Night::number)
                    .ifPresent(night -> installation.budgets().people(night).stream()
                            .limit(WARMING)
                            .forEach(this::warm));
        } catch (RuntimeException e) {
            return this; // whoever asks next is told what is wrong
        }
        return this;
    }

    private void warm(String person) {
        var itself = new AskedServer(running);
        var now = new When(null, null);
        for (var format : Format.values()) {
            itself.record(new RecordEnquiry(person, null, now, format));
        }
        itself.individualBudget(person);
        itself.why(new WhyEnquiry(person, "", false, now, Format.JSON));
    }

    private Serving announced(Place place) {
        try {
            running.write(place.data);
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static URI address(InetAddress bind, int port) {
        var seen = bind.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bind;
        try {
            return new URI("http", null, seen.getHostAddress(), port, null, null, null);
        } catch (URISyntaxException e) {
            throw new Refusal(2, "The address " + bind + " cannot be listened on.");
        }
    }

    URI address() {
        return running.address();
    }

    String passwordFrom() {
        return passwordFrom;
    }

    void await() throws InterruptedException {
        server.await();
    }

    @Override
    public void close() {
        server.close();
    }
}
