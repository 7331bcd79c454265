package org.braid.record;

import org.braid.entitlement.Funder;
import org.braid.entitlement.Money;

/**
 * One funder's money that a finding is about.
 *
 * @param weekly of what is in force on the record's day, rounded once
 * @param financialYear what falls into its funder's financial year around that day, rounded once
 */
public record Stake(Funder funder, Money weekly, Money financialYear) {}
