package org.braid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.braid.answer.Answers;
import org.braid.audit.Night;
import org.braid.audit.Nights;
import org.braid.audit.Tonight;
import org.braid.audit.Transactions;
import org.braid.feed.Archive;
import org.braid.feed.Deliveries;
import org.braid.feed.Precautions;
import org.braid.feed.Secrets;
import org.braid.fetch.FetchProgress;
import org.braid.fetch.Fetching;
import org.braid.fetch.SourceFindings;
import org.braid.fhir.Shelf;
import org.braid.mapping.Corrections;
import org.braid.mapping.InvalidMapping;
import org.braid.mapping.LimitsFile;
import org.braid.mapping.Mappings;
import org.braid.mapping.Normalising;
import org.braid.mapping.Readings;
import org.braid.mapping.Statements;
import org.braid.person.Descriptions;
import org.braid.person.Persons;
import org.braid.person.Rulings;
import org.braid.record.Adjusting;
import org.braid.record.Authority;
import org.braid.record.AuthorityTrail;
import org.braid.record.Budgets;
import org.braid.record.Closes;
import org.braid.record.History;
import org.braid.record.Manifest;
import org.braid.record.Merge;
import org.braid.record.Merging;
import org.braid.record.RecordFindings;
import org.braid.record.Records;
import org.braid.record.RowTraces;
import org.braid.record.Tracing;
import org.braid.record.Versions;
import org.braid.reference.Reference;
import org.braid.report.Publishing;
import org.braid.returning.Returning;
import org.braid.route.Progress;
import org.braid.route.Stages;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One installation: its data folder, its mappings, and the parts of Braid put together on them. No Spring context needed. */
final class Installation implements AutoCloseable {
    private final Path data;
    private final Path secrets;
    private final Path mappings;
    private final Clock clock;
    private final JdbcConnectionPool pool;
    private final JdbcTemplate jdbc;
    private final Archive archive;
    private final Runnable afterwards;
    private final boolean trial;
    private final Map<Integer, Merge> merges = new ConcurrentHashMap<>();

    private Installation(
            Path data,
            Path secrets,
            Path mappings,
            Clock clock,
            JdbcConnectionPool pool,
            Archive archive,
            Optional<Trial> trial) {
        this.data = data;
        this.secrets = secrets;
        this.mappings = mappings;
        this.clock = clock;
        this.pool = pool;
        this.jdbc = new JdbcTemplate(pool);
        this.archive = archive;
        this.trial = trial.isPresent();
        this.afterwards = () -> trial.ifPresent(Trial::close);
    }

    /**
     * Opens the data folder, which is made when it is not there, readable by its owner only.
     *
     * @throws Refusal when another Braid is at work on it
     */
    static Installation open(Path data, Path mappings, Clock clock) {
        OwnerOnly.folder(data);
        var pool = Database.connect(data, data);
        Trial.clear(data);
        var archive = new Archive(data.resolve("archive"));
        return new Installation(data, FeedPrecautions.secrets(data), mappings, clock, pool, archive, Optional.empty());
    }

    /**
     * Opens a copy of it, which is thrown away when it is closed: whatever is done to the copy, the data folder stays as it
     * is, down to the last byte.
     *
     * @throws Refusal when another Braid is at work on the data folder
     */
    static Installation onTrial(Path data, Path mappings, Clock clock) {
        var trial = Trial.of(data);
        try {
            var folder = trial.folder();
            var archive = Archive.over(data.resolve("archive"), folder.resolve("archive"));
            var pool = Database.connectToCopy(folder, data);
            return new Installation(
                    folder, FeedPrecautions.secrets(data), mappings, clock, pool, archive, Optional.of(trial));
        } catch (RuntimeException e) {
            trial.close();
            throw e;
        }
    }

    static boolean exists(Path data) {
        return Files.exists(data.resolve(Database.FILE));
    }

    Nights nights() {
        return new Nights(JdbcClient.create(jdbc));
    }

    Persons persons() {
        return new Persons(jdbc);
    }

    Budgets budgets() {
        return new Budgets(jdbc);
    }

    Deliveries deliveries() {
        return new Deliveries(JdbcClient.create(jdbc), archive, LimitsFile.read(mappings), clock);
    }

    Records records() {
        return new Records(budgets(), persons(), recordFindings(), this::mergeOf);
    }

    /** What a server of FHIR reads for as long as the installation is open. */
    Shelf shelf() {
        return new Shelf(answers(), nights(), persons(), new Descriptions(jdbc), history(), this::records);
    }

    /** Answers for as long as the installation is open. */
    Answers answers() {
        return new Answers(
                nights(), persons(), new Descriptions(jdbc), new Rulings(jdbc), this::records, this::reference);
    }

    /** What readers keep to with a feed's files: its limits here, the secrets, and a clock that nobody can set. */
    Function<String, Precautions> precautions() {
        return FeedPrecautions.of(mappings, secrets);
    }

    /** A night merges by the authority it began with; what it kept of that does not change any more. */
    private Merge mergeOf(int night) {
        return merges.computeIfAbsent(night, number -> new Merge(authorities().at(number)));
    }

    RecordFindings recordFindings() {
        return new RecordFindings(jdbc);
    }

    AuthorityTrail authorities() {
        return new AuthorityTrail(jdbc, mappings);
    }

    History history() {
        return new History(jdbc);
    }

    Versions versions() {
        return new Versions(history(), records(), nights());
    }

    Adjusting adjusting() {
        return new Adjusting(history(), budgets(), records());
    }

    /** Names what decides how statements count: the authority matrix and the release. */
    String rules() {
        return Authority.read(mappings).hash() + "/" + Software.version();
    }

    Closes closes() {
        return new Closes(jdbc);
    }

    Tracing tracing() {
        return new Tracing(new RowTraces(jdbc), records(), nights());
    }

    /** Each feed's, as they are now; one that cannot be meant is not there. */
    Mappings compiled() {
        return Mappings.readEachFeed(mappings);
    }

    Reference reference() {
        return Reference.read(mappings);
    }

    /** The accounts of the night before, where there is one, and of the night. */
    List<Manifest> manifests(Night night) {
        return publishing().accounts(night);
    }

    Corrections corrections() {
        return new Corrections(jdbc, archive::path);
    }

    /** What goes back to the senders, in the data folder unless told otherwise. */
    Returning returning() {
        return returning(compiled());
    }

    private Returning returning(Mappings compiled) {
        return new Returning(compiled, new Readings(jdbc), archive::path, data.resolve("returns"), precautions());
    }

    private Publishing publishing() {
        return new Publishing(nights(), data.resolve("manifests"));
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The feeds whose mapping says something that cannot be meant, with what; they take no part in a night. */
    Map<String, InvalidMapping> refusedMappings() {
        return Mappings.readEachFeed(mappings).refused();
    }

    /** The mappings that may read deliveries here. */
    AcceptedMappings accepted() {
        return new AcceptedMappings(JdbcClient.create(jdbc), clock, trial);
    }

    /** The linkage model that people may be linked by here. */
    AcceptedModel model() {
        return new AcceptedModel(mappings, JdbcClient.create(jdbc), clock, trial);
    }

    /**
     * @param trusted feeds whose snapshots may lose any share tonight
     * @throws Refusal when nobody has accepted the linkage model as it is
     */
    Stages stages(Set<String> trusted, Progress progress) {
        var compiled = accepted().of(compiled());
        var identity = new IdentityStages(jdbc, mappings);
        var transactions = new Transactions(pool);
        return new Stages(
                new Tonight(nights(), clock),
                new SourceFindings(data),
                deliveries(),
                new Normalising(
                        compiled,
                        new Statements(jdbc),
                        new Readings(jdbc),
                        corrections(),
                        transactions,
                        trusted,
                        precautions()),
                identity.linking(model().forTheNight(), nights(), transactions),
                new Merging(budgets(), persons(), records(), recordFindings(), authorities(), transactions),
                identity.proving(compiled),
                returning(compiled),
                publishing(),
                progress);
    }

    /** What asks the servers of feeds; deliveries are kept in the data folder. */
    Fetching fetching(FetchProgress progress) {
        return new Fetching(
                data, Secrets.of(System.getenv(), secrets), clock, time -> Thread.sleep(time.toMillis()), progress);
    }

    @Override
    public void close() {
        pool.dispose();
        afterwards.run();
    }
}
