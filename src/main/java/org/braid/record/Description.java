package org.braid.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.braid.entitlement.CareEvent;
import org.braid.entitlement.DatedIdentifier;
import org.braid.entitlement.Entitlement;
import org.braid.entitlement.Identifier;
import org.braid.entitlement.NhsNumberStatus;
import org.braid.entitlement.PersonDetails;
import org.braid.entitlement.Statement;
import org.braid.entitlement.Validity;
import org.jspecify.annotations.Nullable;

/**
 * How a person is best described, given several descriptions. For each value: what statements with a verified NHS number
 * say, or else all of them; of those the most frequent; of equals the first in order.
 */
final class Description {
    private final List<PersonDetails> all;

    private Description(List<PersonDetails> all) {
        this.all = all;
    }

    static PersonDetails of(List<Entitlement> entitlements, List<CareEvent> events) {
        var details = new ArrayList<PersonDetails>();
        entitlements.stream().map(Statement::person).forEach(details::add);
        events.stream().map(Statement::person).forEach(details::add);
        return new Description(details).best();
    }

    private PersonDetails best() {
        var nhsNumber = nhsNumber();
        // A name or an address is taken whole: half of each of two would be nobody's.
        var name = value(Description::name).orElse(List.of("", ""));
        var home = value(Description::home).orElse(List.of("", ""));
        var identifiers = identifiers(nhsNumber);
        return new PersonDetails(
                identifiers,
                status(nhsNumber),
                name.get(0),
                name.get(1),
                value(PersonDetails::birthDate).orElse(null),
                value(PersonDetails::deathDate).orElse(null),
                value(details -> stated(details.gender())).orElse(""),
                home.get(0),
                home.get(1),
                all.stream().anyMatch(PersonDetails::protectedIdentity),
                dated(identifiers));
    }

    /** Not one that another superseded, unless nobody says the other. */
    private Optional<String> nhsNumber() {
        var superseded = all.stream()
                .flatMap(details -> details.supersededNumbers().stream())
                .collect(Collectors.toUnmodifiableSet());
        Optional<String> current = value(details -> details.nhsNumber()
                .filter(number -> !superseded.contains(number))
                .orElse(null));
        return current.or(() -> value(details -> details.nhsNumber().orElse(null)));
    }

    /** From the first day to the last that any of them says. */
    private List<DatedIdentifier> dated(List<Identifier> identifiers) {
        var said = new TreeMap<Identifier, Validity>();
        all.stream()
                .flatMap(details -> details.dated().stream())
                .filter(each -> identifiers.contains(each.identifier()))
                .forEach(each -> said.merge(each.identifier(), each.validity(), Validity::spanning));
        return said.entrySet().stream()
                .filter(each -> each.getValue().stated())
                .map(each -> new DatedIdentifier(each.getKey(), each.getValue()))
                .toList();
    }

    private List<Identifier> identifiers(Optional<String> nhsNumber) {
        var identifiers = new TreeSet<Identifier>();
        all.forEach(details -> identifiers.addAll(details.identifiers()));
        identifiers.removeIf(identifier -> identifier.system().equals(Identifier.NHS));
        nhsNumber.ifPresent(number -> identifiers.add(new Identifier(Identifier.NHS, number)));
        return List.copyOf(identifiers);
    }

    private NhsNumberStatus status(Optional<String> nhsNumber) {
        return all.stream()
                .filter(details ->
                        details.nhsNumber().isPresent() && details.nhsNumber().equals(nhsNumber))
                .map(PersonDetails::nhsNumberStatus)
                .min(Comparator.naturalOrder())
                .orElse(NhsNumberStatus.ABSENT);
    }

    private <T> Optional<T> value(Function<PersonDetails, @Nullable T> field) {
        return mostFrequent(field, Description::verified).or(() -> mostFrequent(field, details -> true));
    }

    private <T> Optional<T> mostFrequent(Function<PersonDetails, @Nullable T> field, Predicate<PersonDetails> trusted) {
        // By text, so that equals are in an order and lists of words compare.
        var values = new TreeMap<String, T>();
        var frequency = new TreeMap<String, Integer>();
        all.stream().filter(trusted).forEach(details -> {
            var value = field.apply(details);
            if (value != null) {
                values.put(value.toString(), value);
                frequency.merge(value.toString(), 1, Integer::sum);
            }
        });
        // The first of the greatest: max would take the last.
        return frequency.entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> values.get(entry.getKey()));
    }

    private static boolean verified(PersonDetails details) {
        return details.nhsNumberStatus() == NhsNumberStatus.VERIFIED;
    }

    private static @Nullable List<String> name(PersonDetails details) {
        return pair(details.givenName(), details.familyName());
    }

    private static @Nullable List<String> home(PersonDetails details) {
        return pair(details.postcode(), details.address());
    }

    private static @Nullable List<String> pair(String first, String second) {
        return first.isBlank() && second.isBlank() ? null : List.of(first, second);
    }

    private static @Nullable String stated(String text) {
        return text.isBlank() ? null : text;
    }
}
