package org.braid.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;

/** Decides what care a person has from a council, and what of it changes in a resubmission. */
final class CarePlanner {
    static final String JOINT_DESCRIPTION = "Joint package: ICB share (ODS QZZ)";

    private final LocalDate asOf;
    private final Mess mess;
    private final CareServices services;

    CarePlanner(LocalDate asOf, Mess mess) {
        this.asOf = asOf;
        this.mess = mess;
        services = new CareServices(asOf);
    }

    String reference() {
        return services.reference();
    }

    /**
     * @param movedAway whether the person now lives with the other council
     * @param resubmitted whether the council sends its file twice
     */
    CarePackage plan(Person person, boolean movedAway, boolean resubmitted, Dice dice) {
        var planned = new ArrayList<Service>();
        var number = 1 + dice.below(10) / 5 + dice.below(10) / 8;
        for (int i = 0; i < number; i++) {
            planned.add(revised(services.service(person, i == 0, dice), movedAway, resubmitted, dice));
        }
        var joint = !movedAway && person.has(Line.NHS_PHB) && dice.chance(0.04) ? joint(dice) : null;
        if (joint != null) {
            planned.add(joint(joint, dice));
        }
        return new CarePackage(planned, joint);
    }

    private CarePackage.Joint joint(Dice dice) {
        var every = dice.chance(0.5) ? Every.WEEK : Every.FOUR_WEEKS;
        var weekly = dice.pounds(40, 480);
        var amount = every == Every.WEEK ? weekly : weekly.multiply(BigDecimal.valueOf(4));
        return new CarePackage.Joint(
                Price.of(amount, every, Year.OF_365_DAYS), services.openSpan(dice), !dice.chance(1 / 12.0));
    }

    private Service joint(CarePackage.Joint joint, Dice dice) {
        var weeks = joint.price().every() == Every.WEEK ? 1 : 4;
        var fourWeekly = joint.price().amount().multiply(BigDecimal.valueOf(4 / weeks));
        var told = dice.chance(1 / 6.0) ? fourWeekly.add(dice.pounds(8, 60, 400)) : fourWeekly;
        // In quarters of a four-weekly amount of whole pence a week, nothing is rounded.
        var price = dice.chance(0.6)
                ? Price.of(told.divide(BigDecimal.valueOf(4)), Every.WEEK, Year.OF_52_WEEKS)
                : Price.of(told, Every.FOUR_WEEKS, Year.OF_52_WEEKS);
        var part = joint.told() ? Service.Part.JOINT_TOLD_BY_BOARD : Service.Part.JOINT_UNTOLD;
        var kind = CareServices.community("Home support or domiciliary care", JOINT_DESCRIPTION);
        return new Service(
                reference(), kind, CareServices.MANAGED, price, price, joint.span(), part, Service.Presence.BOTH);
    }

    private Service revised(Service service, boolean movedAway, boolean resubmitted, Dice dice) {
        var span = movedAway ? ended(service.span(), dice) : service.span();
        var share = resubmitted && service.price() != null ? dice.share() : 1;
        var first = service.price();
        if (first != null && share < mess.amountCorrected()) {
            first = first.withAmount(first.amount().add(dice.pounds(1, 12)));
        }
        return new Service(
                service.reference(),
                service.kind(),
                service.mechanism(),
                service.price(),
                first,
                span,
                service.part(),
                presence(share - mess.amountCorrected()));
    }

    private Service.Presence presence(double share) {
        if (share < 0 || share >= mess.rowDropped() + mess.rowAdded()) {
            return Service.Presence.BOTH;
        }
        return share < mess.rowDropped() ? Service.Presence.FIRST_ONLY : Service.Presence.LAST_ONLY;
    }

    /** Ends when the person moves to the other council, in the last year; some go on by mistake. */
    private Span ended(Span span, Dice dice) {
        var moved = dice.daysBefore(asOf, 20, 300);
        return dice.chance(0.25) || moved.isBefore(span.first()) ? span : new Span(span.first(), moved);
    }
}
