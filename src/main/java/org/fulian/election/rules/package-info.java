/**
 * Rules of election (standard 3.4; domain §2.3): what is a valid ballot, who is elected, and why. Integers only, plain Java, no OFBiz, no database.
 * The way of a vote: {@link org.fulian.election.rules.BallotBox} counts papers into {@link org.fulian.election.rules.Totals} (or two people enter totals),
 * {@link org.fulian.election.rules.Decision} applies the {@link org.fulian.election.rules.RuleSet} and explains every outcome with its numbers.
 */
package org.fulian.election.rules;
