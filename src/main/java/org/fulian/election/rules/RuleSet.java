package org.fulian.election.rules;

import java.util.Objects;

/**
 * The rules that a congress adopts in its 选举办法 (domain §2.3); frozen into the election from then on.
 *
 * @param quorum share of the entitled who must be present
 * @param elected share of the base that a candidate's votes must reach
 * @param base of whom that share is taken
 * @param writeIn when a name written in counts
 * @param tie who wins among equals at the last seat
 * @param tooFew what happens when seats stay open
 */
public record RuleSet(Share quorum, Share elected, Base base, WriteIn writeIn, Tie tie, TooFew tooFew) {

    /** Of whom the winning share is taken: all entitled (应到), those present (实到), or the valid ballots (有效票). */
    public enum Base { ENTITLED, PRESENT, VALID }

    /** Names written in (另选他人): never count, always count, or only as many as candidates were marked against. */
    public enum WriteIn { NONE, FREE, WITH_AGAINST }

    /** Equal votes at the last seat: fewer votes against win and only then a new vote, or a new vote at once. */
    public enum Tie { FEWER_AGAINST_THEN_REVOTE, REVOTE }

    /** Fewer winners than seats: leave them vacant, or a run-off among the unelected. */
    public enum TooFew { VACANT, RUNOFF }

    public RuleSet {
        Objects.requireNonNull(quorum, "quorum");
        Objects.requireNonNull(elected, "elected");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(writeIn, "writeIn");
        Objects.requireNonNull(tie, "tie");
        Objects.requireNonNull(tooFew, "tooFew");
    }

    /** The usual rules of federations: more than 2/3 present, more than half of the entitled, write-ins against a candidate, seats left vacant. */
    public static RuleSet federationDefault() {
        return new RuleSet(new Share(2, 3, true), new Share(1, 2, true), Base.ENTITLED, WriteIn.WITH_AGAINST, Tie.FEWER_AGAINST_THEN_REVOTE, TooFew.VACANT);
    }
}
