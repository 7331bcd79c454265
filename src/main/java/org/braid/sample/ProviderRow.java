package org.braid.sample;

import org.jspecify.annotations.Nullable;

/** One person as the provider's spreadsheet has them. */
final class ProviderRow {
    private final Person person;
    private final PersonRows rows;
    private final String name;
    private final Object nhsNumber;
    private final String birth;
    private final String postcode;
    private final String councilId;

    ProviderRow(Person person, PersonRows rows, Details details, Dice dice) {
        this.person = person;
        this.rows = rows;
        name = dice.chance(0.6) ? details.family() + ", " + details.given() : details.given() + " " + details.family();
        nhsNumber = nhsNumber(details.nhsNumber(), dice);
        birth = ProviderFeed.anyDay(details.birth(), dice);
        postcode = details.postcode();
        councilId = person.has(Line.SOCIAL_CARE) && !dice.chance(0.08) ? person.councilId() : "";
    }

    /** As a number, or as text with the blanks that people read it with. */
    private static Object nhsNumber(String number, Dice dice) {
        if (number.isEmpty() || dice.chance(0.1)) {
            return "";
        }
        if (dice.chance(0.4)) {
            return Long.valueOf(number);
        }
        return number.substring(0, 3) + " " + number.substring(3, 6) + " " + number.substring(6);
    }

    Cells money(String type, String amount, Span span) {
        var last = span.last();
        var council = person.council().equals(World.NORTHMERE) ? "Northmere Council" : "Southwold Vale Council";
        return new Cells(
                rows,
                "",
                name,
                nhsNumber,
                birth,
                postcode,
                councilId,
                council,
                type,
                amount,
                ProviderFeed.day(span.first()),
                last == null ? "" : ProviderFeed.day(last),
                "",
                "",
                "");
    }

    /** The cells of one line of the sheet, by column from the left. */
    static final class Cells {
        private final PersonRows rows;
        private final @Nullable Object[] values;

        private Cells(PersonRows rows, @Nullable Object... values) {
            this.rows = rows;
            this.values = values;
        }

        PersonRows rows() {
            return rows;
        }

        @Nullable
        Object[] values() {
            return values;
        }

        Cells with(int column, String text) {
            values[column] = text;
            return this;
        }

        Cells anonymous() {
            for (int i = 1; i <= 5; i++) {
                values[i] = "";
            }
            return this;
        }
    }
}
