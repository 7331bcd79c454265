package org.braid.sample;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** All that is sent about a person. */
final class Feeds implements Closeable {
    private final SocialCareFeed socialCare;
    private final HealthFeed health;
    private final EducationFeed education;
    private final AccessToWorkFeed accessToWork;
    private final ProviderFeed provider;
    private final SecondProviderFeed secondProvider;
    private final ChildrenFeed children;
    private final JusticeFeed justice;
    private final HousingFeed housing;
    private final CardFeed cards;
    private final ChargingFeed charges;
    private final AllocationFeed allocations;

    Feeds(Path out, LocalDate asOf, Scribe scribe, Mess mess, Truth truth) throws IOException {
        socialCare = new SocialCareFeed(out.resolve(Key.SOCIAL_CARE), asOf, scribe, mess, truth);
        health = new HealthFeed(out.resolve(Key.NHS_PHB), asOf, scribe, mess, truth);
        education = new EducationFeed(out.resolve(Key.EDUCATION), asOf, scribe, mess, truth);
        accessToWork = new AccessToWorkFeed(out.resolve(Key.ACCESS_TO_WORK), asOf, scribe, mess, truth);
        provider = new ProviderFeed(out.resolve(Key.PROVIDER), asOf, scribe, mess, truth);
        secondProvider = new SecondProviderFeed(out.resolve(Key.PROVIDER), asOf, scribe, mess, truth);
        children = new ChildrenFeed(out.resolve(Key.CHILDREN), asOf, scribe, mess, truth);
        justice = new JusticeFeed(out.resolve(Key.CRIMINAL_JUSTICE), asOf, scribe, mess, truth);
        housing = new HousingFeed(out.resolve(Key.HOUSING), asOf, scribe, mess, truth);
        cards = new CardFeed(out.resolve(Key.PAYMENT_CARD), asOf, scribe, mess, truth);
        charges = new ChargingFeed(out.resolve(Key.CHARGING), asOf, scribe, mess, truth);
        allocations = new AllocationFeed(out.resolve(Key.ALLOCATION), asOf, scribe, mess, truth);
    }

    void write(Person person, long seed) throws IOException {
        var care = care(person, new Dice(seed, Key.SOCIAL_CARE, person.number()));
        if (person.has(Line.NHS_PHB)) {
            health.write(person, care.joint(), new Dice(seed, Key.NHS_PHB, person.number()));
        }
        if (person.has(Line.EDUCATION)) {
            education.write(person, new Dice(seed, Key.EDUCATION, person.number()));
        }
        if (person.has(Line.EMPLOYMENT)) {
            accessToWork.write(person, new Dice(seed, Key.ACCESS_TO_WORK, person.number()));
        }
        var isProvided = provided(person, care, new Dice(seed, Key.PROVIDER, person.number()));
        if (!isProvided) {
            providedElsewhere(person, care, new Dice(seed, SecondProviderFeed.AUTHORITY, person.number()));
        }
        further(person, seed);
        cards.write(person, care, new Dice(seed, Key.PAYMENT_CARD, person.number()));
        charges.write(person, care, new Dice(seed, Key.CHARGING, person.number()));
        allocations.write(person, care, new Dice(seed, Key.ALLOCATION, person.number()));
    }

    /** The children's record of somebody who may not be compared: all that is told under this description. */
    void writeRestricted(Person person, long seed) throws IOException {
        children.write(person, new Dice(seed, Key.CHILDREN, person.number()));
    }

    private void further(Person person, long seed) throws IOException {
        if (person.has(Line.CHILDREN) && !person.restricted()) {
            children.write(person, new Dice(seed, Key.CHILDREN, person.number()));
        }
        if (person.has(Line.CRIMINAL_JUSTICE)) {
            justice.write(person, new Dice(seed, Key.CRIMINAL_JUSTICE, person.number()));
        }
        if (person.has(Line.HOUSING)) {
            housing.write(person, new Dice(seed, Key.HOUSING, person.number()));
        }
    }

    private CarePackage care(Person person, Dice dice) throws IOException {
        if (!person.has(Line.SOCIAL_CARE)) {
            return CarePackage.NONE;
        }
        // Some have lived with the other council before, which still knows them.
        if (dice.chance(0.01)) {
            socialCare.write(person, other(person.council()), true, dice);
        }
        return socialCare.write(person, person.council(), false, dice);
    }

    private static String other(String council) {
        return council.equals(World.NORTHMERE) ? World.SOUTHWOLD_VALE : World.NORTHMERE;
    }

    /** Three in ten of those with money that others can hold; and now and then somebody of whom no council tells. */
    private boolean provided(Person person, CarePackage care, Dice dice) throws IOException {
        var held = care.held();
        var comes = dice.chance(held.isEmpty() ? 0.002 : 0.3);
        if (comes) {
            provider.write(person, held, dice);
        }
        return comes;
    }

    /** One in seven of the others; drawn apart, so that all else is as it was before there was a second provider. */
    private void providedElsewhere(Person person, CarePackage care, Dice dice) throws IOException {
        if (!care.held().isEmpty() && dice.chance(0.15)) {
            secondProvider.write(person, care.held(), dice);
        }
    }

    @Override
    public void close() throws IOException {
        socialCare.close();
        health.close();
        education.close();
        accessToWork.close();
        provider.close();
        secondProvider.close();
        children.close();
        justice.close();
        housing.close();
        cards.close();
        charges.close();
        allocations.close();
    }
}
