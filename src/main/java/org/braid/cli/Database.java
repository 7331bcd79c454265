package org.braid.cli;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;

/** The database in a data folder. */
final class Database {
    static final String FILE = "braid.mv.db";
    /** KiB. */
    private static final long MOST_CACHE = 256 * 1024;

    static {
        // To look each value up among those seen before takes more time than it saves memory.
        System.setProperty("h2.objectCache", "false");
    }

    private Database() {}

    /**
     * Opens it, which is made when it is not there, readable by its owner only.
     *
     * @param named how messages name the folder
     * @throws Refusal when another Braid is at work on it
     */
    static JdbcConnectionPool connect(Path folder, Path named) {
        return connect(folder, named, ";COMPRESS=TRUE");
    }

    /** The same for a copy that is thrown away: nothing of it is compressed, and little written, before it must be. */
    static JdbcConnectionPool connectToCopy(Path folder, Path named) {
        return connect(folder, named, ";COMPRESS=FALSE;WRITE_DELAY=60000");
    }

    private static JdbcConnectionPool connect(Path folder, Path named, String settings) {
        var url = "jdbc:h2:file:" + folder.resolve("braid").toAbsolutePath()
                // Its trace would hold the values of statements that fail: personal data in a file nobody thinks of.
                + ";TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;CACHE_SIZE="
                + cache(Runtime.getRuntime().maxMemory())
                + settings;
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

    /**
     * An eighth of the memory there is, for the stages want theirs; in KiB.
     *
     * @param memory in bytes
     */
    static long cache(long memory) {
        return Math.min(MOST_CACHE, memory / 8 / 1024);
    }
}
