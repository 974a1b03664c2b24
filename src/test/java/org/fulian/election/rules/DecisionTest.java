package org.fulian.election.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNull;
import static org.junit.Assert.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fulian.election.rules.Decision.Ground;
import org.fulian.election.rules.Decision.Status;
import org.fulian.election.rules.RuleSet.Base;
import org.fulian.election.rules.RuleSet.Tie;
import org.fulian.election.rules.RuleSet.TooFew;
import org.fulian.election.rules.RuleSet.WriteIn;
import org.junit.Test;

/** 37 entitled, 35 present and voting, unless a case says otherwise: 19 votes elect. */
public class DecisionTest {
    private static final RuleSet USUAL = RuleSet.federationDefault();
    private static final int VALID = 35;

    private static Totals totals(Map<String, Votes> candidates, Map<String, Votes> writeIns) {
        return new Totals(VALID, VALID, 0, candidates, writeIns);
    }

    /** Candidate, votes in favour, votes against, and so on; the rest abstain. */
    private static Map<String, Votes> votes(Object... cells) {
        Map<String, Votes> votes = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 3) {
            int inFavour = (Integer) cells[i + 1];
            int against = (Integer) cells[i + 2];
            votes.put((String) cells[i], new Votes(inFavour, against, VALID - inFavour - against));
        }
        return votes;
    }

    private static Decision decide(RuleSet rules, int seats, Map<String, Votes> candidates, Map<String, Votes> writeIns) {
        return Decision.of(rules, new Attendance(seats, 37, 35, 35), totals(candidates, writeIns));
    }

    private static RuleSet rules(Tie tie, TooFew tooFew) {
        return new RuleSet(USUAL.quorum(), USUAL.elected(), USUAL.base(), USUAL.writeIn(), tie, tooFew);
    }

    @Test
    public void twoThirdsPresent_shouldBeNoQuorum() {
        Decision decision = Decision.of(USUAL, new Attendance(3, 30, 20, 20), totals(votes("a", 20, 0), Map.of()));
        assertEquals(Status.NO_QUORUM, decision.status());
        assertEquals(List.of(), decision.elected());
        assertEquals(3, decision.vacant());
    }

    @Test
    public void moreReturnedThanIssued_shouldVoidTheVote() {
        assertEquals(Status.VOID, Decision.of(USUAL, new Attendance(1, 37, 35, 34), totals(votes("a", 35, 0), Map.of())).status());
    }

    @Test
    public void halfOfTheEntitled_shouldNotElect() {
        Decision decision = decide(USUAL, 2, votes("a", 19, 0, "b", 18, 0), Map.of());
        assertEquals(List.of("a"), decision.elected());
        assertEquals(1, decision.vacant());
        assertEquals(new Decision.Explanation(Ground.TOO_FEW_VOTES, 19, 18, 37), decision.explanations().get("b"));
        assertNull(decision.runoff());
    }

    @Test
    public void halfOfTheValid_shouldElectWhereTheRulesTakeThatBase() {
        RuleSet ofValid = new RuleSet(USUAL.quorum(), USUAL.elected(), Base.VALID, WriteIn.NONE, Tie.REVOTE, TooFew.VACANT);
        assertEquals(List.of("b"), decide(ofValid, 1, votes("b", 18, 0), Map.of()).elected());
        RuleSet ofPresent = new RuleSet(USUAL.quorum(), new Share(2, 3, false), Base.PRESENT, WriteIn.NONE, Tie.REVOTE, TooFew.VACANT);
        assertEquals(List.of(), decide(ofPresent, 1, votes("b", 23, 0), Map.of()).elected());
        assertEquals(List.of("b"), decide(ofPresent, 1, votes("b", 24, 0), Map.of()).elected());
    }

    @Test
    public void moreWinnersThanSeats_shouldGoByVotesDownwards() {
        Decision decision = decide(USUAL, 2, votes("a", 20, 0, "b", 30, 0, "c", 25, 0), Map.of());
        assertEquals(List.of("b", "c"), decision.elected());
        assertEquals(Ground.SEATS_FULL, decision.explanations().get("a").ground());
    }

    @Test
    public void equalsAtTheLastSeat_shouldGoByFewerAgainst() {
        Decision decision = decide(USUAL, 2, votes("a", 30, 0, "b", 25, 5, "c", 25, 3), Map.of());
        assertEquals(List.of("a", "c"), decision.elected());
        assertEquals(Ground.ELECTED_BY_FEWER_AGAINST, decision.explanations().get("c").ground());
        assertEquals(Ground.MORE_AGAINST, decision.explanations().get("b").ground());
        assertEquals(0, decision.vacant());
    }

    @Test
    public void equalsInEverything_shouldBeVotedOnAgain() {
        Decision decision = decide(USUAL, 2, votes("c", 25, 3, "a", 30, 0, "b", 25, 3, "d", 25, 9), Map.of());
        assertEquals(List.of("a"), decision.elected());
        assertEquals(List.of("b", "c"), decision.tied());
        assertEquals(1, decision.vacant());
        assertEquals(Ground.MORE_AGAINST, decision.explanations().get("d").ground());
    }

    @Test
    public void equals_shouldBeTiedAtOnceWhereTheRulesSaySo() {
        Decision decision = decide(rules(Tie.REVOTE, TooFew.VACANT), 2, votes("a", 30, 0, "b", 25, 5, "c", 25, 3), Map.of());
        assertEquals(List.of("b", "c"), decision.tied());
    }

    @Test
    public void equalsWithAPersonWrittenIn_shouldAlwaysBeVotedOnAgain() {
        Decision decision = decide(USUAL, 2, votes("a", 30, 0, "b", 25, 5), votes("w", 25, 0));
        assertEquals(List.of("a"), decision.elected());
        assertEquals(List.of("b", "w"), decision.tied());
    }

    @Test
    public void personWrittenIn_shouldBeElectedLikeACandidate() {
        assertEquals(List.of("w", "a"), decide(USUAL, 2, votes("a", 20, 15, "b", 3, 32), votes("w", 21, 0)).elected());
    }

    @Test
    public void runoff_shouldTakeTwiceTheOpenSeatsAndEqualsAtTheCut() {
        Decision decision = decide(rules(Tie.REVOTE, TooFew.RUNOFF), 2, votes("a", 30, 0, "b", 18, 0, "c", 12, 0, "d", 12, 0, "e", 11, 0), Map.of());
        assertEquals(List.of("b", "c", "d"), decision.runoff());
        assertEquals(1, decision.vacant());
    }

    @Test
    public void runoff_shouldBeEmptyWhenNoSeatIsOpen() {
        assertEquals(List.of(), decide(rules(Tie.REVOTE, TooFew.RUNOFF), 1, votes("a", 30, 0, "b", 18, 0), Map.of()).runoff());
    }

    @Test
    public void impossibleNumbers_shouldBeRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Attendance(1, 37, 38, 30));
        assertThrows(IllegalArgumentException.class, () -> new Attendance(1, 37, 35, 36));
        assertThrows(IllegalArgumentException.class, () -> new Attendance(0, 37, 35, 35));
        assertThrows(IllegalArgumentException.class, () -> new Attendance(1, -1, -1, -1));
    }
}
