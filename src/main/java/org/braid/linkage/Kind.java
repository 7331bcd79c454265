package org.braid.linkage;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a column says of a person, as far as comparing goes. */
enum Kind {
    ID("uniqueid", "recid", "recordid", "rowid", "id", "key"),
    GIVEN_NAME("givenname", "firstname", "forename", "forenames", "given", "givennames", "fname", "fnamec1", "first"),
    MIDDLE_NAME("middlename", "middlenames", "mname", "middle", "fnamec2", "secondname"),
    FAMILY_NAME("familyname", "surname", "lastname", "family", "lname", "lnamec1", "last", "sname"),
    SECOND_FAMILY_NAME("lnamec2", "maidenname", "birthname", "secondsurname", "formername"),
    FULL_NAME("fullname", "name", "personname", "firstandsurname", "clientname", "patientname"),
    BIRTH_DATE("dateofbirth", "dob", "birthdate", "born", "dobirth", "birthday"),
    BIRTH_YEAR("birthyear", "yearofbirth", "yob", "by"),
    BIRTH_MONTH("birthmonth", "monthofbirth", "mob", "bm"),
    BIRTH_DAY("birthdayofmonth", "dayofbirth", "bd"),
    POSTCODE("postcode", "zip", "zipcode", "postalcode", "postcodefake", "plz", "pcode"),
    STREET(
            "address",
            "address1",
            "address2",
            "address3",
            "street",
            "streetaddress",
            "streetname",
            "addressline1",
            "addressline2",
            "addressline3",
            "addr1",
            "addr2"),
    HOUSE("streetnumber", "housenumber", "houseno", "streetno"),
    PLACE("city", "town", "suburb", "locality", "place", "birthplace", "placeofbirth", "county", "state", "region"),
    EMAIL("email", "emailaddress", "mail"),
    PHONE("phone", "phonenumber", "telephone", "tel", "mobile", "mobilenumber", "telno"),
    GENDER("gender", "sex"),
    NUMBER(
            "nhsnumber",
            "nhsno",
            "nhs",
            "socsecid",
            "ssn",
            "socialsecuritynumber",
            "nationalid",
            "nino",
            "nationalinsurancenumber",
            "upn",
            "uln",
            "councilid",
            "phbid"),
    /** Encoded by {@code braid link encode}: compared bit by bit. */
    ENCODED("clk"),
    /** Whatever else: an occupation, a service, a funder. */
    WORDS(),
    IGNORED(
            "cluster",
            "clusterid",
            "entid",
            "entityid",
            "entity",
            "label",
            "truth",
            "trueid",
            "matchid",
            "personkey",
            "sourcedataset",
            "source");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<String> headings;

    Kind(String... headings) {
        this.headings = Set.of(headings);
    }

    /** As it stands in a file of columns and in a model: {@code birth-date}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The kind that a heading is known for. */
    static Optional<Kind> known(String heading) {
        var plain = NOT_LETTERS.matcher(heading.toLowerCase(Locale.ROOT)).replaceAll("");
        return Arrays.stream(values())
                .filter(kind -> kind.headings.contains(plain))
                .findFirst();
    }

    /** The value in the form in which it is compared; blank where nothing is stated. */
    String canonical(String stated) {
        return switch (this) {
            case BIRTH_DATE -> BirthDate.canonical(stated);
            case EMAIL -> stated.indexOf('@') > 0 ? stated.strip().toLowerCase(Locale.ROOT) : "";
            case PHONE -> tail(digits(stated), 9);
            case POSTCODE, NUMBER, HOUSE -> Folded.squeezed(stated);
            case GENDER -> first(Folded.words(stated));
            case ENCODED, ID -> stated.strip();
            default -> Folded.words(stated);
        };
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static String tail(String text, int most) {
        return text.substring(Math.max(0, text.length() - most));
    }

    private static String first(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1);
    }
}
