package org.braid.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.test.spring.junit5.CamelSpringBootTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@CamelSpringBootTest
@SpringBootTest(classes = NightAssemblyTest.Application.class)
class NightAssemblyTest {
    @TempDir
    static Path in;

    private final CamelContext context;
    private final NightRoutes night;
    private final Journal journal;
    private final List<String> heard;

    @Autowired
    NightAssemblyTest(CamelContext context, NightRoutes night, Journal journal, List<String> heard) {
        this.context = context;
        this.night = night;
        this.journal = journal;
        this.heard = heard;
    }

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("braid.in", in::toString);
    }

    @Test
    void runsANightInTheApplication() throws IOException {
        var file = Files.createDirectories(in.resolve("social-care")).resolve("cld.csv");
        Files.writeString(file, "a row");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-05T02:00:00Z")));

        night.run("tonight", String.class);

        assertThat(journal.entries)
                .containsExactly(
                        "begin tonight",
                        "receive social-care/cld.csv",
                        "normalise social-care/cld.csv",
                        "link tonight",
                        "merge tonight",
                        "prove tonight",
                        "publish tonight");
        assertThat(heard).containsExactly("social-care 1");
        assertThat(context.getRoutes()).extracting(Route::getRouteId).contains("nightly", "receive-provider");
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @Import(NightAssembly.class)
    static class Application {
        @Bean("stages")
        Journal journal() {
            return new Journal();
        }

        @Bean
        List<String> heard() {
            return new ArrayList<>();
        }

        @Bean
        Progress progress(List<String> heard) {
            return (feed, deliveries) -> heard.add(feed + " " + deliveries);
        }
    }
}
