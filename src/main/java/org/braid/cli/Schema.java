package org.braid.cli;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The steps of the database's schema. Flyway alone would take a third of the time that a short command has, so it is
 * called only where a step is missing.
 */
final class Schema {
    private static final String FOLDER = "db/migration";

    private Schema() {}

    static void bringUpToDate(DataSource source) {
        if (!taken(source).equals(steps())) {
            Flyway.configure().dataSource(source).load().migrate();
        }
    }

    private static Set<String> taken(DataSource source) {
        var taken = new TreeSet<String>();
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT \"script\" FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL")) {
            while (rows.next()) {
                taken.add(rows.getString(1));
            }
        } catch (SQLException e) {
            return Set.of(); // a new database, or one that Flyway or the first question will complain of
        }
        return taken;
    }

    /** The names of the files, wherever Braid was packed into. */
    private static Set<String> steps() {
        var folder = Schema.class.getClassLoader().getResource(FOLDER);
        if (folder == null) {
            throw new IllegalStateException(FOLDER + " is not in the jar");
        }
        try {
            return names(folder).stream()
                    .filter(name -> name.endsWith(".sql"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(FOLDER + " cannot be listed", e);
        }
    }

    private static List<String> names(URL folder) throws IOException, URISyntaxException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return jar.getJarFile().stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER + "/"))
                    .map(name -> name.substring(FOLDER.length() + 1))
                    .toList();
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
