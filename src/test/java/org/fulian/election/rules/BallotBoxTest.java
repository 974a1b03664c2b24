package org.fulian.election.rules;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import java.util.List;
import java.util.Map;
import org.fulian.election.rules.RuleSet.WriteIn;
import org.fulian.election.rules.Totals.Mismatch;
import org.fulian.election.rules.Totals.Rule;
import org.junit.Test;

public class BallotBoxTest {
    private static final List<String> CANDIDATES = List.of("a", "b", "c");

    private static Totals count(WriteIn writeIn, int seats, Ballot... ballots) {
        RuleSet usual = RuleSet.federationDefault();
        RuleSet rules = new RuleSet(usual.quorum(), usual.elected(), usual.base(), writeIn, usual.tie(), usual.tooFew());
        return BallotBox.count(List.of(ballots), CANDIDATES, rules, seats);
    }

    private static Ballot ballot(Map<String, Mark> marks, String... writeIns) {
        return new Ballot(marks, List.of(writeIns));
    }

    @Test
    public void nameWithoutMark_shouldAbstain() {
        Totals totals = count(WriteIn.NONE, 2, ballot(Map.of("a", Mark.FOR, "b", Mark.AGAINST)), ballot(Map.of()));
        assertEquals(new Votes(1, 0, 1), totals.candidates().get("a"));
        assertEquals(new Votes(0, 1, 1), totals.candidates().get("b"));
        assertEquals(new Votes(0, 0, 2), totals.candidates().get("c"));
        assertEquals(List.of(), totals.check(2));
    }

    @Test
    public void moreNamesThanSeats_shouldVoidThePaper() {
        Totals totals = count(WriteIn.FREE, 2, ballot(Map.of("a", Mark.FOR, "b", Mark.FOR, "c", Mark.FOR)), ballot(Map.of("a", Mark.FOR, "b", Mark.FOR), "w"));
        assertEquals(0, totals.valid());
        assertEquals(2, totals.invalid());
        assertEquals(2, totals.returned());
    }

    @Test
    public void unknownName_shouldVoidThePaper() {
        assertEquals(1, count(WriteIn.FREE, 2, ballot(Map.of("x", Mark.AGAINST))).invalid());
    }

    @Test
    public void candidateWrittenInOrNameWrittenTwice_shouldVoidThePaperUnderEveryRule() {
        for (WriteIn rule : WriteIn.values()) {
            assertEquals(2, count(rule, 3, ballot(Map.of(), "a"), ballot(Map.of("a", Mark.AGAINST, "b", Mark.AGAINST), "w", "w")).invalid());
        }
    }

    @Test
    public void writeIn_shouldNeedAVoteAgainstForEachName() {
        Totals totals = count(WriteIn.WITH_AGAINST, 3,
            ballot(Map.of("a", Mark.AGAINST), "w"),
            ballot(Map.of("a", Mark.AGAINST), "w", "v"),
            ballot(Map.of("a", Mark.ABSTAIN), "w"));
        assertEquals(3, totals.valid());
        assertEquals(Map.of("w", new Votes(1, 0, 2)), totals.writeIns());
    }

    @Test
    public void voidWriteIn_shouldNotCountAgainstTheSeats() {
        Totals totals = count(WriteIn.NONE, 1, ballot(Map.of("a", Mark.FOR), "w"));
        assertEquals(1, totals.valid());
        assertEquals(Map.of(), totals.writeIns());
        assertEquals(1, count(WriteIn.FREE, 1, ballot(Map.of("a", Mark.FOR), "w")).invalid());
    }

    @Test
    public void candidateNamedTwice_shouldBeRefused() {
        RuleSet rules = RuleSet.federationDefault();
        assertThrows(IllegalArgumentException.class, () -> BallotBox.count(List.of(), List.of("a", "a"), rules, 1));
    }

    @Test
    public void sheetThatDoesNotAddUp_shouldNameTheDifference() {
        Totals sheet = new Totals(36, 34, 1, Map.of("a", new Votes(20, 10, 5)), Map.of());
        assertEquals(List.of(new Mismatch(Rule.RETURNED_IS_VALID_PLUS_INVALID, null, 1), new Mismatch(Rule.VOTES_ARE_VALID_BALLOTS, "a", 1)), sheet.check(3));
        Totals tooMany = new Totals(2, 2, 0, Map.of("a", new Votes(2, 0, 0), "b", new Votes(2, 0, 0)), Map.of());
        assertEquals(List.of(new Mismatch(Rule.FAVOUR_WITHIN_SEATS, null, 2)), tooMany.check(1));
    }
}
