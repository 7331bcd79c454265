package org.braid.story;

/** People who do not exist: two are twins, two are namesakes. */
public enum Somebody {
    ADA("Ada", "Addie", "Marsh", "Hill", "04/07/1961", "ZZ1 1AA", "9990100004"),
    BEN("Benjamin", "Ben", "Field", "Forde", "12/03/1984", "ZZ2 2BB", "9990100012"),
    CARA("Cara", "Carrie", "Field", "Lowe", "12/03/1984", "ZZ2 2BB", "9990100020"),
    ROBERT("Robert", "Bob", "Ashdown", "Rook", "30/11/1950", "ZZ3 3CC", "9990100039"),
    OTHER_ADA("Ada", "Addie", "Marsh", "Penn", "19/01/1990", "ZZ4 4DD", "9990100047");

    private static final String ELSEWHERE = "ZZ9 8XY";

    final String givenName;
    final String shortName;
    final String familyName;
    final String otherFamilyName;
    final String birthDate;
    final String postcode;
    final String nhsNumber;

    Somebody(
            String givenName,
            String shortName,
            String familyName,
            String otherFamilyName,
            String birthDate,
            String postcode,
            String nhsNumber) {
        this.givenName = givenName;
        this.shortName = shortName;
        this.familyName = familyName;
        this.otherFamilyName = otherFamilyName;
        this.birthDate = birthDate;
        this.postcode = postcode;
        this.nhsNumber = nhsNumber;
    }

    /** What can change in how a sender describes somebody; the same change again takes it back. */
    public enum Change {
        MARRIES("takes another family name"),
        MOVES("moves"),
        GOES_BY_A_SHORT_NAME("goes by a short name"),
        HAS_NO_NUMBER("is sent without the NHS number");

        final String words;

        Change(String words) {
            this.words = words;
        }
    }

    /** Somebody as a sender describes them. */
    public record Told(Somebody who, boolean married, boolean moved, boolean shortened, boolean unnumbered) {

        static Told asBorn(Somebody who) {
            return new Told(who, false, false, false, false);
        }

        Told after(Change change) {
            return switch (change) {
                case MARRIES -> new Told(who, !married, moved, shortened, unnumbered);
                case MOVES -> new Told(who, married, !moved, shortened, unnumbered);
                case GOES_BY_A_SHORT_NAME -> new Told(who, married, moved, !shortened, unnumbered);
                case HAS_NO_NUMBER -> new Told(who, married, moved, shortened, !unnumbered);
            };
        }

        String givenName() {
            return shortened ? who.shortName : who.givenName;
        }

        String familyName() {
            return married ? who.otherFamilyName : who.familyName;
        }

        String postcode() {
            return moved ? ELSEWHERE : who.postcode;
        }

        String nhsNumber() {
            return unnumbered ? "" : who.nhsNumber;
        }
    }
}
