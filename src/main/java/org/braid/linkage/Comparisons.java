package org.braid.linkage;

import java.util.List;

/** The comparison for each kind of field. */
final class Comparisons {
    /** A name that so many have is no slip of one hand. */
    private static final int IN_USE = 5;

    private final Nicknames nicknames;

    Comparisons(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    /** @param values of the field, which tell what names are in use */
    Comparison of(Kind kind, Values values) {
        return switch (kind) {
            case GIVEN_NAME, MIDDLE_NAME -> new GivenNames(nicknames, name -> inUse(name, values));
            case FAMILY_NAME, SECOND_FAMILY_NAME -> new FamilyNames();
            case FULL_NAME -> new FullNames(nicknames);
            case BIRTH_DATE -> new BirthDates();
            case POSTCODE -> new Postcodes();
            case STREET -> new Streets();
            case EMAIL -> new Emails();
            case GENDER -> new Either();
            case NUMBER -> new Numbers();
            case PHONE, HOUSE -> new Digits();
            case ENCODED -> new Encodings();
            default -> new Texts();
        };
    }

    /** The levels of a kind, whatever the values. */
    Comparison of(Kind kind) {
        return of(kind, new Values());
    }

    private boolean inUse(String name, Values values) {
        return nicknames.know(name) || values.count(Math.max(0, values.numberOf(name))) >= IN_USE;
    }

    private record Either() implements Comparison {
        @Override
        public List<String> levels() {
            return List.of("exact", "different");
        }

        @Override
        public int level(String left, String right) {
            return 2;
        }
    }

    private record Digits() implements Comparison {
        @Override
        public List<String> levels() {
            return List.of("exact", "slip", "different");
        }

        @Override
        public int level(String left, String right) {
            return Likeness.slip(left, right) ? 2 : 3;
        }
    }

    private record Emails() implements Comparison {
        private static final double ALIKE = 0.9;

        @Override
        public List<String> levels() {
            return List.of("exact", "slip", "other-domain", "alike", "different");
        }

        @Override
        public int level(String left, String right) {
            if (Likeness.slip(left, right)) {
                return 2;
            }
            var one = local(left);
            var other = local(right);
            if (one.equals(other)) {
                return 3;
            }
            return Likeness.jaroWinkler(left, right) >= ALIKE ? 4 : 5;
        }

        private static String local(String address) {
            return address.substring(0, Math.max(0, address.indexOf('@')));
        }
    }

    private record Postcodes() implements Comparison {
        /** The last characters of a British postcode that tell the unit, and the sector with them. */
        private static final int UNIT = 2;

        private static final int INWARD = 3;

        @Override
        public List<String> levels() {
            return List.of("exact", "folded", "slip", "sector", "district", "different");
        }

        @Override
        public int level(String left, String right) {
            if (folded(left).equals(folded(right))) {
                return 2;
            }
            if (Likeness.slip(left, right)) {
                return 3;
            }
            if (sameBut(UNIT, left, right)) {
                return 4;
            }
            return sameBut(INWARD, left, right) ? 5 : 6;
        }

        /** Letters read as the digits they look like. */
        private static String folded(String postcode) {
            return postcode.replace('O', '0').replace('I', '1').replace('L', '1');
        }

        private static boolean sameBut(int last, String left, String right) {
            return left.length() == right.length()
                    && left.length() > last
                    && left.regionMatches(0, right, 0, left.length() - last);
        }
    }
}
