package org.braid.report;

import java.util.Locale;
import org.braid.record.Pocket;
import org.braid.record.Totals.Dimension;

/** What of a record is asked for, and the words that ask for it. */
sealed interface Subject {
    /** What stands behind PERSON: {@code funder council:991}; blank for everything. */
    String words();

    /** All lines, what no line counts, and who it is. */
    record Everything() implements Subject {
        @Override
        public String words() {
            return "";
        }
    }

    /** @param number as the record's lines have it */
    record Line(int number) implements Subject {
        @Override
        public String words() {
            return Integer.toString(number);
        }
    }

    /** What is in one pocket. */
    record Total(Pocket pocket) implements Subject {
        @Override
        public String words() {
            return switch (pocket) {
                case PUBLIC -> "total";
                case OWN -> "own";
                case SAVED -> "saved";
                case CONTRIBUTION -> "contribution";
            };
        }
    }

    /** The part of the public money that is one funder's, stream's, management's or kind's. */
    record Part(Dimension dimension, String code) implements Subject {
        @Override
        public String words() {
            return word(dimension) + " " + code;
        }

        static String word(Dimension dimension) {
            return dimension == Dimension.MONEY_KIND ? "kind" : dimension.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What share of the weekly public money is managed in one way. */
    record Share(String option) implements Subject {
        @Override
        public String words() {
            return "share " + option;
        }
    }

    /** @param number in the order of the record, from 1 */
    record Finding(int number) implements Subject {
        @Override
        public String words() {
            return "finding " + number;
        }
    }

    /** @param number in the order of the record, from 1 */
    record Event(int number) implements Subject {
        @Override
        public String words() {
            return "event " + number;
        }
    }
}
