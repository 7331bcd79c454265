package org.braid.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.builder.AdviceWith;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightRoutesTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-05T02:00:00Z"));

    @TempDir
    Path temp;

    private Path in;
    private final Journal journal = new Journal();
    private final List<String> progress = new ArrayList<>();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private NightRoutes night;

    @BeforeEach
    void start() throws Exception {
        in = Files.createDirectory(temp.resolve("in with blanks"));
        context.getPropertiesComponent().addInitialProperty("braid.in", in.toString());
        for (var stage : List.of("stages")) {
            context.getRegistry().bind(stage, journal);
        }
        night = night(Path.of("routes"));
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void callsTheStagesOneAfterAnother() throws IOException {
        deliver("provider/a.xlsx");

        var result = night.run("tonight", String.class);

        assertThat(result).isEqualTo("tonight");
        assertThat(journal.entries)
                .containsExactly(
                        "begin tonight",
                        "receive provider/a.xlsx",
                        "normalise provider/a.xlsx",
                        "link tonight",
                        "merge tonight",
                        "prove tonight",
                        "publish tonight");
        assertThat(night.leftOut()).isEmpty();
    }

    @Test
    void takesFeedsInTheOrderOfTheirNamesAndFilesInTheOrderOfTheirs() throws IOException {
        deliver("social-care/b.csv");
        deliver("social-care/a.csv");
        deliver("access-to-work/z.csv");

        night.run("tonight", String.class);

        assertThat(received()).containsExactly("access-to-work/z.csv", "social-care/a.csv", "social-care/b.csv");
        assertThat(progress).containsExactly("access-to-work 1", "social-care 1", "social-care 2");
    }

    @Test
    void handsADeliveryOnAsOneExchange() throws Exception {
        deliver("nhs-phb/export.ndjson");
        night.load();
        AdviceWith.adviceWith(
                context,
                "receive-nhs-phb",
                route -> route.weaveByToUri("direct:normalise").replace().to("mock:normalise"));
        var mock = context.getEndpoint("mock:normalise", MockEndpoint.class);
        mock.expectedBodiesReceived("nhs-phb/export.ndjson");
        mock.expectedHeaderReceived("feed", "nhs-phb");

        night.run("tonight", String.class);

        mock.assertIsSatisfied();
    }

    @Test
    void takesAFileOnceUntilItChanges() throws IOException {
        deliver("provider/a.xlsx");
        night.run("first", String.class);
        night.run("second", String.class);
        var taken = received();
        Files.writeString(in.resolve("provider/a.xlsx"), "corrected");
        age("provider/a.xlsx");

        night.run("third", String.class);

        assertThat(taken).containsExactly("provider/a.xlsx");
        assertThat(received()).containsExactly("provider/a.xlsx", "provider/a.xlsx");
    }

    @Test
    void leavesTheFolderAsItWas() throws IOException {
        deliver("provider/a.xlsx");
        deliver("provider/refused.xlsx");

        night.run("tonight", String.class);

        assertThat(in.toFile().list()).containsExactly("provider");
        assertThat(in.resolve("provider").toFile().list()).containsExactlyInAnyOrder("a.xlsx", "refused.xlsx");
    }

    @Test
    void passesOverFilesThatAreNotDeliveries() throws IOException {
        deliver("provider/.hidden.xlsx");
        deliver("provider/~$open.xlsx");
        deliver("provider/half.xlsx.part");

        night.run("tonight", String.class);

        assertThat(received()).isEmpty();
    }

    @Test
    void takesAnEmptyFile() throws IOException {
        deliver("provider/a.xlsx");
        Files.writeString(in.resolve("provider/a.xlsx"), "");
        age("provider/a.xlsx");

        night.run("tonight", String.class);

        assertThat(received()).containsExactly("provider/a.xlsx");
    }

    @Test
    void leavesAFileThatIsStillBeingWrittenAndSaysSo() throws Exception {
        deliver("provider/growing.xlsx");
        deliver("provider/whole.xlsx");
        var writer = new Thread(() -> grow(in.resolve("provider/growing.xlsx")));
        writer.start();

        night.run("tonight", String.class);

        writer.interrupt();
        writer.join();
        assertThat(received()).containsExactly("provider/whole.xlsx");
        assertThat(night.leftOut()).containsExactly(new LeftOut("provider", "1 still being written"));
    }

    @Test
    void setsARefusedDeliveryAsideAndTakesTheNext() throws IOException {
        deliver("provider/refused.xlsx");
        deliver("provider/sound.xlsx");

        night.run("tonight", String.class);

        assertThat(journal.entries)
                .containsSubsequence(
                        "receive provider/refused.xlsx",
                        "setAside provider/refused.xlsx SetAside",
                        "receive provider/sound.xlsx",
                        "normalise provider/sound.xlsx",
                        "publish tonight");
        assertThat(progress).containsExactly("provider 1", "provider 2");
    }

    @Test
    void setsADeliveryAsideThatFailsInALaterStage() throws IOException {
        deliver("provider/broken.xlsx");
        deliver("provider/sound.xlsx");

        night.run("tonight", String.class);

        assertThat(journal.entries)
                .containsSubsequence(
                        "normalise provider/broken.xlsx",
                        "setAside provider/broken.xlsx IllegalStateException",
                        "normalise provider/sound.xlsx",
                        "publish tonight");
    }

    @Test
    void failsTheNightWhenADeliveryCanNotEvenBeSetAside() throws IOException {
        deliver("provider/refused.xlsx");
        journal.failingStage = "setAside";

        assertThatThrownBy(() -> night.run("tonight", String.class))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("setAside fails");

        assertThat(journal.entries).doesNotContain("link tonight");
    }

    @Test
    void handsAStagesFailureToWhoStartedTheNight() {
        journal.failingStage = "merge";

        assertThatThrownBy(() -> night.run("tonight", String.class))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("merge fails");

        assertThat(journal.entries).endsWith("link tonight", "merge tonight");
    }

    @Test
    void runsWithoutAnyFolder() {
        night.run("tonight", String.class);

        assertThat(journal.entries).endsWith("publish tonight");
        assertThat(in).isEmptyDirectory();
    }

    @Test
    void leavesAFeedOutThatCanNotStart() throws IOException {
        deliver("provider/a.xlsx");
        var routes = copyOfRoutes();
        Files.writeString(
                routes.resolve("templates/receive-files.camel.yaml"),
                Files.readString(routes.resolve("templates/receive-files.camel.yaml"))
                        .replace("autoCreate: false", "autoCreate: false\n          directoryMustExist: true"));
        night = night(routes);

        night.run("tonight", String.class);

        assertThat(received()).containsExactly("provider/a.xlsx");
        assertThat(night.leftOut())
                .extracting(LeftOut::feed)
                .contains("access-to-work", "education", "nhs-phb", "social-care")
                .doesNotContain("provider");
    }

    @Test
    void leavesAFeedOutWhoseFileIsBadAndNamesTheLine() throws IOException {
        deliver("provider/a.xlsx");
        deliver("education/plans.xml");
        var routes = copyOfRoutes();
        var file = routes.resolve("education.camel.yaml");
        Files.writeString(file, Files.readString(file).replace("receive-files", "receive-mails"));
        night = night(routes);

        night.run("tonight", String.class);

        assertThat(received()).containsExactly("provider/a.xlsx");
        assertThat(night.leftOut())
                .containsExactly(
                        new LeftOut("education", file + ":5: Cannot find RouteTemplate with id receive-mails"));
    }

    @Test
    void refusesANightWithoutAStage() throws IOException {
        var routes = copyOfRoutes();
        var file = routes.resolve("link.camel.yaml");
        Files.writeString(file, Files.readString(file).replace("ref: stages", "ref: linkage"));
        night = night(routes);

        assertThatThrownBy(() -> night.run("tonight", String.class))
                .isInstanceOf(InvalidRoute.class)
                .hasMessageStartingWith(file + ":11: ");
    }

    @Test
    void refusesAFolderWithoutRoutes() {
        night = night(temp.resolve("nowhere"));

        assertThatThrownBy(() -> night.load())
                .isInstanceOf(InvalidRoute.class)
                .hasMessage(temp.resolve("nowhere") + ": no file has the route 'nightly'");
    }

    private NightRoutes night(Path routes) {
        var watch = new FeedWatch();
        Progress keep = (feed, deliveries) -> progress.add(feed + " " + deliveries);
        var feeds = new Feeds(context, watch, keep, Duration.ofSeconds(30));
        context.getRegistry().bind("feeds", feeds);
        context.getRegistry().bind("feedWatch", watch);
        context.getRegistry().bind("settled", new Settled(watch, Duration.ofMillis(600)));
        context.getRegistry().bind("taken", MemoryIdempotentRepository.memoryIdempotentRepository(100));
        return new NightRoutes(context, feeds, routes);
    }

    private List<String> received() {
        return journal.entries.stream()
                .filter(entry -> entry.startsWith("receive "))
                .map(entry -> entry.substring("receive ".length()))
                .toList();
    }

    private void deliver(String name) throws IOException {
        Files.createDirectories(in.resolve(name).getParent());
        Files.writeString(in.resolve(name), name);
        age(name);
    }

    private void age(String name) throws IOException {
        Files.setLastModifiedTime(in.resolve(name), LONG_AGO);
    }

    private Path copyOfRoutes() throws IOException {
        var copy = Files.createDirectories(temp.resolve("routes/templates")).getParent();
        for (var file : RouteFiles.in(Path.of("routes"))) {
            Files.copy(file, copy.resolve(Path.of("routes").relativize(file)));
        }
        return copy;
    }

    private static void grow(Path file) {
        var length = 1;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Files.writeString(file, "x".repeat(length++));
                Thread.sleep(20);
            } catch (IOException | InterruptedException e) {
                return;
            }
        }
    }
}
