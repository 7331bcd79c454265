package org.braid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseTest {
    @TempDir
    Path folder;

    /** What the stages keep of everybody needs the rest. */
    @Test
    void remembersPagesInAnEighthOfTheMemoryAtMost() {
        var kibibytes = Long.parseLong(setting(Database.connect(folder, folder), "CACHE_SIZE"));
        assertThat(kibibytes * 1024)
                .isPositive()
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory() / 8)
                .isLessThanOrEqualTo(256L << 20);
    }

    @Test
    void compressesWhatStaysAndNothingOfACopy() {
        assertThat(setting(Database.connect(folder, folder), "COMPRESS")).isEqualTo("TRUE");
        assertThat(setting(Database.connectToCopy(folder, folder), "COMPRESS")).isEqualTo("FALSE");
    }

    private static String setting(JdbcConnectionPool pool, String name) {
        try {
            return String.valueOf(new JdbcTemplate(pool)
                    .queryForObject(
                            "SELECT setting_value FROM information_schema.settings WHERE setting_name = ?",
                            String.class,
                            name));
        } finally {
            pool.dispose();
        }
    }
}
