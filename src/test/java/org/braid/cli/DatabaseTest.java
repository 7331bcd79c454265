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

    @Test
    void remembersPagesInAnEighthOfTheMemoryAndNeverInMoreThan256MiB() {
        assertThat(Database.cache(512L << 20)).isEqualTo(64 << 10);
        assertThat(Database.cache(4L << 30)).isEqualTo(256 << 10);
        assertThat(setting(Database.connect(folder, folder), "CACHE_SIZE"))
                .isEqualTo(Long.toString(Database.cache(Runtime.getRuntime().maxMemory())));
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
