package org.braid.story;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.braid.story.Row.Fault;
import org.braid.story.Sent.Line;
import org.braid.story.Somebody.Told;

/** The forms that senders fill in, one of each kind: what a file leaves out is over, or stays, or cannot change. */
public enum Feed {
    /** A council's extract speaks for a period, in which absence means ended. The second sort is a health board's share. */
    SOCIAL_CARE("social-care", Semantics.SNAPSHOT, SocialCareForm.HEADING) {
        @Override
        Map<String, String> cells(String authority, Row row, Told told, Days period) {
            return SocialCareForm.cells(authority, row, told, period);
        }

        @Override
        String part(Row row) {
            return "";
        }

        @Override
        String funder(String authority, Row row) {
            return row.second() ? "ods:QZZ" : "council:" + authority;
        }
    },
    /** All awards there are; absence means ended. */
    ACCESS_TO_WORK(
            "access-to-work",
            Semantics.SNAPSHOT,
            "AtW Reference,Surname,Forenames,Date of birth,Postcode,Element,Grant amount,Paid,Award start,Award end") {
        @Override
        Map<String, String> cells(String authority, Row row, Told told, Days period) {
            return Map.of(
                    "AtW Reference", reference(row),
                    "Surname", told.familyName(),
                    "Forenames", told.givenName(),
                    "Date of birth", told.who().birthDate,
                    "Postcode", told.postcode(),
                    "Element", part(row),
                    "Grant amount", row.amount(),
                    "Paid", row.paid().word,
                    "Award start", row.days().firstWritten(),
                    "Award end", row.days().lastWritten());
        }

        @Override
        String part(Row row) {
            return row.second() ? "Travel to Work" : "Support Worker";
        }

        @Override
        String funder(String authority, Row row) {
            return "dwp:DWP";
        }
    },
    /** A board's letters: the last one about an award counts. */
    AWARD_LETTERS(
            "award-letters",
            Semantics.UPSERT,
            "Award,NHS Number,Surname,Forenames,Date of birth,Postcode,Purpose,Amount,Paid,From,To") {
        @Override
        Map<String, String> cells(String authority, Row row, Told told, Days period) {
            return Map.ofEntries(
                    Map.entry("Award", reference(row)),
                    Map.entry("NHS Number", told.nhsNumber()),
                    Map.entry("Surname", told.familyName()),
                    Map.entry("Forenames", told.givenName()),
                    Map.entry("Date of birth", told.who().birthDate),
                    Map.entry("Postcode", told.postcode()),
                    Map.entry("Purpose", row.second() ? "Joint package" : "Personal care"),
                    Map.entry("Amount", row.amount()),
                    Map.entry("Paid", row.paid().word),
                    Map.entry("From", row.days().firstWritten()),
                    Map.entry("To", row.days().lastWritten()));
        }

        @Override
        String part(Row row) {
            return "";
        }

        @Override
        String funder(String authority, Row row) {
            return "ods:QZZ";
        }
    },
    /** Entries of an account, of which none is ever changed. The second sort is a grant; the first tells of a council's money. */
    PAYMENTS(
            "payments", Semantics.APPEND, "Entry,NHS Number,Surname,Forenames,Date of birth,Postcode,Fund,Amount,Day") {
        @Override
        Map<String, String> cells(String authority, Row row, Told told, Days period) {
            return Map.of(
                    "Entry", reference(row),
                    "NHS Number", told.nhsNumber(),
                    "Surname", told.familyName(),
                    "Forenames", told.givenName(),
                    "Date of birth", told.who().birthDate,
                    "Postcode", told.postcode(),
                    "Fund", row.second() ? "Grant" : "Care",
                    "Amount", row.amount(),
                    "Day", row.days().firstWritten());
        }

        @Override
        String part(Row row) {
            return "";
        }

        @Override
        String funder(String authority, Row row) {
            return row.second() ? "grants:HOME" : "council:991";
        }
    };

    /** What a file does to what was sent before. */
    enum Semantics {
        SNAPSHOT,
        UPSERT,
        APPEND
    }

    private static final Pattern COMMA = Pattern.compile(",");

    private final String folder;
    final Semantics semantics;
    private final String heading;

    Feed(String folder, Semantics semantics, String heading) {
        this.folder = folder;
        this.semantics = semantics;
        this.heading = heading;
    }

    public String folder() {
        return folder;
    }

    abstract Map<String, String> cells(String authority, Row row, Told told, Days period);

    abstract String part(Row row);

    abstract String funder(String authority, Row row);

    /** The row as this form can say it. */
    Row fitted(Row row) {
        return switch (this) {
            case SOCIAL_CARE -> row;
            case ACCESS_TO_WORK, AWARD_LETTERS -> row.paid() == Paid.HOURLY ? paid(row, Paid.WEEKLY) : row;
            case PAYMENTS -> paid(row, Paid.ONE_OFF).through(new Days(row.days().first(), Optional.empty()));
        };
    }

    private static Row paid(Row row, Paid paid) {
        return new Row(row.number(), row.who(), row.second(), row.pence(), paid, row.days(), row.fault());
    }

    String headingText() {
        return heading + "\n";
    }

    String text(String authority, Row row, Told told, Days period) {
        var cells = cells(authority, row, told, period);
        return COMMA.splitAsStream(heading)
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining(",", "", "\n"));
    }

    Line line(String authority, Row row, Told told) {
        var key = row.fault() == Fault.NO_REFERENCE ? "" : key(authority, row);
        if (claimsNothing(row)) {
            return new Line(key, Optional.empty(), false);
        }
        return key.isEmpty() || row.fault() == Fault.AMOUNT_IN_WORDS
                ? new Line(key, Optional.empty(), true)
                : new Line(key, Optional.of(claim(key, authority, row, told)), true);
    }

    private String key(String authority, Row row) {
        return String.join("|", folder, authority, reference(row), part(row));
    }

    /** A council's service without a cost claims nothing, whatever else is wrong with it. */
    private boolean claimsNothing(Row row) {
        return this == SOCIAL_CARE && row.pence() == 0 && row.fault() != Fault.AMOUNT_IN_WORDS;
    }

    /** A council's cost counts without its sign. */
    private Claim claim(String key, String authority, Row row, Told told) {
        var pence = this == SOCIAL_CARE ? Math.abs(row.pence()) : row.pence();
        // The form has no room for an NHS number.
        var said = this == ACCESS_TO_WORK
                ? new Told(told.who(), told.married(), told.moved(), told.shortened(), true)
                : told;
        return new Claim(key, authority, said, funder(authority, row), pence, row.paid(), row.days());
    }

    static String reference(Row row) {
        return row.fault() == Fault.NO_REFERENCE ? "" : String.format(Locale.ROOT, "R%04d", row.number());
    }
}
