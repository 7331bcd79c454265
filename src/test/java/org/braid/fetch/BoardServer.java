package org.braid.fetch;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.FifoMemoryPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.interceptor.ResponseHighlighterInterceptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.loader.WebappLoader;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.hl7.fhir.r4.model.Resource;

/** A real FHIR server on a free port, with what an integrated care board's samples hold, and with its bad days. */
public final class BoardServer implements AutoCloseable {
    private static final FhirContext R4 = FhirContext.forR4Cached();
    private static final Path SAMPLE = Path.of("samples/nhs-phb/phb-QZZ-2026-09.ndjson");
    private static final Date LONG_AGO = Date.from(Instant.parse("2026-01-05T02:00:00Z"));

    /** Of broken connections it makes much; kept here, since loggers that nobody holds are forgotten. */
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    private final Tomcat tomcat = new Tomcat();
    private final Map<String, Shelf> shelves = new TreeMap<>();
    private final Mishaps mishaps = new Mishaps();
    private final BulkFiles bulk = new BulkFiles(this);

    private final Function<Class<? extends Resource>, Shelf> made;

    private BoardServer(Path folder, Function<Class<? extends Resource>, Shelf> made) {
        this.made = made;
        try (var lines = Files.lines(SAMPLE)) {
            lines.forEach(this::put);
            start(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param folder for its own use */
    public static BoardServer in(Path folder) {
        return new BoardServer(folder, Shelf::new);
    }

    /** One that tells the history of each type. */
    static BoardServer withHistory(Path folder) {
        return new BoardServer(folder, HistoricShelf::new);
    }

    private void start(Path folder) throws LifecycleException {
        TOMCAT.setLevel(Level.OFF);
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        var context = tomcat.addContext("", folder.toString());
        var loader = new WebappLoader();
        loader.setDelegate(true);
        context.setLoader(loader);
        context.setParentClassLoader(BoardServer.class.getClassLoader());
        Tomcat.addServlet(context, "fhir", fhir());
        context.addServletMappingDecoded("/fhir/*", "fhir");
        Tomcat.addServlet(context, "bulk", bulk);
        context.addServletMappingDecoded("/fhir/bulk/*", "bulk");
        var filter = new FilterDef();
        filter.setFilterName("mishaps");
        filter.setFilter(mishaps);
        context.addFilterDef(filter);
        var all = new FilterMap();
        all.setFilterName("mishaps");
        all.addURLPattern("/*");
        context.addFilterMap(all);
        tomcat.start();
    }

    private RestfulServer fhir() {
        var server = new RestfulServer(R4);
        server.registerProviders(shelves.values());
        server.registerProvider(new ExportOperation(bulk));
        server.setPagingProvider(
                new FifoMemoryPagingProvider(100).setDefaultPageSize(50).setMaximumPageSize(200));
        server.registerInterceptor(new ResponseHighlighterInterceptor());
        return server;
    }

    public URI base() {
        return URI.create(
                "http://127.0.0.1:%d/fhir".formatted(tomcat.getConnector().getLocalPort()));
    }

    /** What it exports in bulk. */
    BulkFiles bulk() {
        return bulk;
    }

    /** Every resource of a type that was changed since then. */
    List<String> resources(String type, Instant since) {
        return shelves.get(type).since(since).stream()
                .map(resource -> R4.newJsonParser().encodeResourceToString(resource))
                .toList();
    }

    /** What happens to the questions instead of an answer. */
    public Mishaps mishaps() {
        return mishaps;
    }

    private void put(String line) {
        var resource = (Resource) R4.newJsonParser().parseResource(line);
        resource.getMeta().setVersionId("1").setLastUpdated(LONG_AGO);
        shelves.computeIfAbsent(resource.fhirType(), type -> made.apply(resource.getClass()))
                .put(resource);
    }

    /** Changes a resource, as of now. */
    public <T extends Resource> void change(Class<T> type, String id, Consumer<T> change) {
        change(type, id, change, Date.from(Instant.now()));
    }

    /** Changes a resource, and says that it did so at another time. */
    public <T extends Resource> void change(Class<T> type, String id, Consumer<T> change, Date when) {
        var resource = type.cast(shelves.get(type.getSimpleName()).take(id));
        change.accept(resource);
        var version = Integer.parseInt(resource.getMeta().getVersionId()) + 1;
        resource.getMeta().setVersionId(Integer.toString(version)).setLastUpdated(when);
        shelves.get(type.getSimpleName()).put(resource);
    }

    public Resource delete(String type, String id) {
        return shelves.get(type).delete(id);
    }

    /** As it was before it was deleted. */
    void restore(Resource deleted) {
        deleted.getMeta().setLastUpdated(Date.from(Instant.now()));
        shelves.get(deleted.fhirType()).put(deleted);
    }

    @Override
    public void close() {
        try {
            if (tomcat.getServer().getState().isAvailable()) {
                tomcat.stop();
                tomcat.destroy();
            }
        } catch (LifecycleException e) {
            throw new IllegalStateException(e);
        }
    }
}
