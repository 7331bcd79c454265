package org.braid.mapping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.braid.Measured;
import org.braid.audit.Night;
import org.braid.audit.RowPlace;
import org.braid.feed.Awards;
import org.braid.feed.Awards.Fault;
import org.braid.feed.Delivery;
import org.braid.feed.Precautions;
import org.braid.feed.Limits;
import org.braid.feed.RowReader;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a night makes of a delivery, with the store left out: read, mapped, compared with what is known, every row in its
 * place and every finding told. A file with an error in every row is held against a clean one.
 */
public final class NightBenchmark {
    private static final Night NIGHT = new Night(1, LocalDate.of(2026, 11, 22), Instant.parse("2026-11-22T01:00:00Z"));

    private NightBenchmark() {}

    /** @param arguments the folder of the mappings; {@code xlsx}, {@code csv} or both, if not said */
    public static void main(String[] arguments) throws Exception {
        var mapping = Mappings.read(Path.of(arguments[0])).of("access-to-work").get(0);
        var what = arguments.length > 1 ? arguments[1] : "both";
        if (!what.equals("csv")) {
            compare("XLSX", mapping, Awards::writeXlsx);
        }
        if (!what.equals("xlsx")) {
            compare("CSV", mapping, (file, fault) -> Awards.writeCsv(file, fault, Awards.XLSX_ROWS));
        }
    }

    private interface Writing {
        void write(Path file, Fault fault) throws Exception;
    }

    private static void compare(String format, Mapping mapping, Writing writing) throws Exception {
        var files = new HashMap<Fault, Path>();
        try {
            for (var fault : Fault.values()) {
                var file = Files.createTempFile("awards", "." + format);
                files.put(fault, file);
                writing.write(file, fault);
            }
            var clean = files.get(Fault.NONE);
            var known = new Known();
            night(clean, mapping, known);
            var none = new Known();
            none.isKept = true;
            Measured.compare(
                    format + ", all known", () -> night(clean, mapping, known), "all new", () -> night(clean, mapping, none));
            for (var fault : List.of(Fault.AMOUNT, Fault.CODE)) {
                var file = files.get(fault);
                Measured.compare(
                        "%s, %s wrong in every row".formatted(format, fault.name().toLowerCase(java.util.Locale.ROOT)),
                        () -> night(file, mapping, none),
                        "clean",
                        () -> night(clean, mapping, none));
            }
        } finally {
            for (var file : files.values()) {
                Files.delete(file);
            }
        }
    }

    private static long night(Path file, Mapping mapping, Known known) {
        var delivery = new Delivery(1, mapping.feed(), "00", "awards", file);
        var intake = new Intake(NIGHT, delivery, mapping.forDelivery(delivery, Precautions.of(Limits.DEFAULT)).mapping(), known, Correction.NONE);
        RowReader.read(file, "awards", mapping.readAlsoCorrected(), Limits.DEFAULT, intake);
        known.isKept = true;
        var result = intake.finish(true);
        return java.util.Arrays.stream(RowPlace.values()).mapToLong(result.tally()::rows).sum();
    }

    /** Knows what one night has said, and keeps nothing in any store. */
    private static final class Known extends Statements {
        private final Map<String, Current> current = new HashMap<>();
        private boolean isKept;

        Known() {
            super(new JdbcTemplate());
        }

        @Override
        Map<String, Current> current(String source) {
            return new HashMap<>(current);
        }

        @Override
        Set<String> keysOfOtherLayouts(String feed, String source) {
            return new HashSet<>();
        }

        @Override
        Map<String, Long> identities(String feed) {
            return new HashMap<>();
        }

        @Override
        Map<String, LocalDate> spokenFor(String source) {
            return Map.of();
        }

        @Override
        long lastStatement() {
            return 0;
        }

        @Override
        long lastIdentity() {
            return 0;
        }

        @Override
        void add(Night night, Delivery delivery, List<New> statements) {
            if (!isKept) {
                for (var each : statements) {
                    current.put(
                            each.statement().key().text(),
                            new Current(
                                    each.id(),
                                    each.scope(),
                                    each.hash(),
                                    each.identity(),
                                    each.statement().valid(),
                                    each.stated()));
                }
            }
        }

        @Override
        void addIdentities(Night night, List<NewIdentity> identities) {}

        @Override
        void end(Night night, List<Long> statements) {}

        @Override
        void speak(Night night, Delivery delivery, String source, Map<String, LocalDate> ends) {}
    }
}
