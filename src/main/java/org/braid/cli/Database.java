package org.braid.cli;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** The database in a data folder. */
final class Database {
    static final String FILE = "braid.mv.db";

    private Database() {}

    /**
     * Opens it, which is made when it is not there, readable by its owner only.
     *
     * @param named how messages name the folder
     * @throws Refusal when another Braid is at work on it
     */
    static JdbcConnectionPool connect(Path folder, Path named) {
        var url = "jdbc:h2:file:" + folder.resolve("braid").toAbsolutePath()
                // Its trace would hold the values of statements that fail: personal data in a file nobody thinks of.
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE=262144;COMPRESS=TRUE";
        var pool = JdbcConnectionPool.create(url, "braid", "");
        try {
            Schema.bringUpToDate(pool);
        } catch (RuntimeException e) {
            pool.dispose();
            throw Refusal.ofDatabase(e, named);
        }
        OwnerOnly.close(folder.resolve(FILE), "rw-------");
        return pool;
    }
}
