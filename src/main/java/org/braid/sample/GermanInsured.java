package org.braid.sample;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * People whom a German long-term care insurance fund pays for, a third of the money in cash (REQUIREMENTS D2): each award
 * is of the kind of which there is too little so far. The amounts are the law's of 2025, in euros a month (STANDARDS 5.2).
 */
final class GermanInsured {
    private static final int INSURED = 2_000;
    private static final List<Integer> CASH = List.of(347, 599, 800, 990);
    private static final List<Integer> SERVICES = List.of(796, 1_497, 1_859, 2_299);
    private static final List<Integer> HOMES = List.of(805, 1_319, 1_855, 2_096);
    private static final String HEADER = "IK;Pflegekasse;Versichertennummer;Nachname;Vorname;Geschlecht;Geburtsdatum;"
            + "Sterbedatum;PLZ;Pflegegrad;Begutachtet am;Leistungsart;Leistung von;Leistung bis;Genutzte Sachleistung;"
            + "Leistungserbringer;Bescheid";

    private final long seed;
    private final Crowd crowd;
    /** A month, in half euros. */
    private long cash;

    private long inKind;

    GermanInsured(long seed) {
        this.seed = seed;
        crowd = Crowd.german(LocalDate.of(1930, 1, 1), seed);
    }

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("pflegekasse-lindenau-2026-09-published.csv");
        try (var lines = Files.newBufferedWriter(file, Charset.forName("windows-1252"))) {
            lines.write(HEADER + "\r\n");
            for (var number = 0; number < INSURED; number++) {
                lines.write(row(number) + "\r\n");
            }
        }
    }

    private String row(int number) {
        var dice = new Dice(seed, "german insured", number);
        var who = crowd.member(number);
        var grade = dice.below(4);
        var award = award(grade, dice);
        return String.format(
                Locale.ROOT,
                "999100001;Pflegekasse Lindenau;X0000%05d;%s;%s;%s;%s;;00%03d;%d;%s;%s;01.01.2025;;%s;;B-P%05d",
                50_000 + number,
                who.family(),
                who.given(),
                who.woman() ? "w" : "m",
                day(who.birth()),
                dice.below(1_000),
                grade + 2,
                day(LocalDate.of(2024, 12, 1).minusDays(dice.below(300))),
                award.kind(),
                award.used(),
                number + 1);
    }

    /** @param used of the services, where what is left is paid in cash */
    private record Award(String kind, String used) {}

    private Award award(int grade, Dice dice) {
        if (dice.chance(0.1)) {
            cash += CASH.get(grade);
            inKind += SERVICES.get(grade);
            return new Award("Kombinationsleistung", "%d,%s0".formatted(SERVICES.get(grade) / 2, half(grade)));
        }
        if (2 * cash < inKind) {
            cash += 2L * CASH.get(grade);
            return new Award("Pflegegeld", "");
        }
        var home = dice.chance(0.6);
        inKind += 2L * (home ? HOMES : SERVICES).get(grade);
        return new Award(home ? "Vollstationäre Pflege" : "Sachleistung", "");
    }

    private static String half(int grade) {
        return SERVICES.get(grade) % 2 == 0 ? "0" : "5";
    }

    private static String day(LocalDate day) {
        return String.format(Locale.ROOT, "%02d.%02d.%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
