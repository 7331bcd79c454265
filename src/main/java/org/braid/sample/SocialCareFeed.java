package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Two councils' client level data: one in the words of Release 2 and sent again corrected, one in those of Release 1. */
final class SocialCareFeed implements Closeable {
    private final LocalDate asOf;
    private final Scribe scribe;
    private final CarePlanner northmere;
    private final CarePlanner southwoldVale;
    private final List<SocialCareFile> northmereFiles;
    private final List<SocialCareFile> southwoldValeFiles;

    SocialCareFeed(Path folder, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        this.asOf = asOf;
        this.scribe = scribe;
        northmere = new CarePlanner(asOf, mess);
        southwoldVale = new CarePlanner(asOf, mess);
        var month = DateTimeFormatter.ofPattern("yyyy-MM").format(asOf);
        var first = folder.resolve("cld-991-" + month + ".csv");
        // Named so that it sorts after the first: an underscore stands behind the dot, a hyphen before it.
        var corrected = folder.resolve("cld-991-" + month + "_corrected.csv");
        var other = folder.resolve("cld-992-" + month + ".csv");
        var windows = Charset.forName("windows-1252");
        northmereFiles = List.of(
                new SocialCareFile(first, StandardCharsets.UTF_8, World.NORTHMERE, true, mess, truth),
                new SocialCareFile(corrected, StandardCharsets.UTF_8, World.NORTHMERE, false, mess.corrected(), truth));
        southwoldValeFiles = List.of(new SocialCareFile(other, windows, World.SOUTHWOLD_VALE, false, mess, truth));
    }

    /** @param movedAway whether the person now lives with the other council */
    CarePackage write(Person person, String council, boolean movedAway, Dice dice) throws IOException {
        var home = council.equals(World.NORTHMERE);
        var planner = home ? northmere : southwoldVale;
        var care = planner.plan(person, movedAway, home, dice);
        var events = new SocialCareEvents(person, council, scribe.details(person, dice), asOf, dice);
        var opening = events.opening(planner, care.services());
        for (var file : home ? northmereFiles : southwoldValeFiles) {
            for (var row : opening) {
                file.event(row);
            }
            for (var service : care.services()) {
                file.service(person, events.service(service), service, dice);
            }
        }
        return care;
    }

    @Override
    public void close() throws IOException {
        for (var file : northmereFiles) {
            file.close();
        }
        for (var file : southwoldValeFiles) {
            file.close();
        }
    }
}
