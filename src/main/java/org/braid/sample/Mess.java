package org.braid.sample;

/**
 * How often things are wrong, as shares of one; a longer list than a record should have, because it is one to be read. Each is drawn by itself, for each person in each feed, or for each row.
 *
 * @param nhsNumberMissing of the people in a feed that asks for the NHS number
 * @param nhsNumberMistyped one digit wrong, so that the check digit no longer fits
 * @param nhsNumberTransposed two neighbouring digits swapped, so that it no longer fits either
 * @param nameTypo one letter lost, doubled, swapped or wrong in the given or the family name
 * @param nickname of those whose name has one
 * @param otherFamilyName the name before or after marriage, of those who have had two
 * @param birthSwapped day and month swapped, where that gives a date
 * @param birthMistyped a digit of the day or the year wrong
 * @param movedHouse the postcode of the last home
 * @param postcodeBlank no postcode
 * @param postcodeClosedUp a postcode without its space
 * @param shouted names in capitals, or all in small letters
 * @param blanks blanks before, after or doubled within a name
 * @param accentsLost of names with letters beyond A to Z
 * @param rowTwice exact copies of a row
 * @param rowContradicted copies of a row's key with another amount
 * @param rowSpoilt amounts in words, unknown frequencies, ends before starts, no reference, no identity, torn lines
 * @param amountCorrected rows that a resubmission changes
 * @param rowDropped rows that a resubmission leaves out
 * @param rowAdded rows that only the resubmission has
 */
record Mess(
        double nhsNumberMissing,
        double nhsNumberMistyped,
        double nhsNumberTransposed,
        double nameTypo,
        double nickname,
        double otherFamilyName,
        double birthSwapped,
        double birthMistyped,
        double movedHouse,
        double postcodeBlank,
        double postcodeClosedUp,
        double shouted,
        double blanks,
        double accentsLost,
        double rowTwice,
        double rowContradicted,
        double rowSpoilt,
        double amountCorrected,
        double rowDropped,
        double rowAdded) {

    /** As often as council and NHS extracts show. */
    static Mess usual() {
        return new Mess(
                0.08, 0.006, 0.004, 0.02, 0.03, 0.02, 0.007, 0.007, 0.05, 0.02, 0.10, 0.03, 0.01, 0.30, 0.005, 0.0005,
                0.003, 0.01, 0.003, 0.003);
    }

    /** Of a file that is sent again corrected: its rows can be used. */
    Mess corrected() {
        return new Mess(
                nhsNumberMissing,
                nhsNumberMistyped,
                nhsNumberTransposed,
                nameTypo,
                nickname,
                otherFamilyName,
                birthSwapped,
                birthMistyped,
                movedHouse,
                postcodeBlank,
                postcodeClosedUp,
                shouted,
                blanks,
                accentsLost,
                0,
                0,
                0,
                amountCorrected,
                rowDropped,
                rowAdded);
    }

    Fate fate(Dice dice) {
        var share = dice.share();
        if (share < rowTwice) {
            return Fate.TWICE;
        }
        if (share < rowTwice + rowContradicted) {
            return Fate.CONTRADICTED;
        }
        return share < rowTwice + rowContradicted + rowSpoilt ? Fate.SPOILT : Fate.FINE;
    }
}
