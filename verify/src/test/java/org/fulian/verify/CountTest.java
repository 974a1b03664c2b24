package org.fulian.verify;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.Test;

/** The rules of election, one by one (docs/election-record.md; domain §2.3). */
public class CountTest {

    private static Map<?, ?> explanations(Map<String, Object> outcome) {
        return (Map<?, ?>) outcome.get("explanations");
    }

    private static String votes(Map<String, Object> outcome, String tally, String id) {
        return JsonWriter.ordered(((Map<?, ?>) outcome.get(tally)).get(id));
    }

    private static String status(int entitled, int present, boolean strict) {
        return Elections.seats(1, "a").of(entitled).with("present", present).with("issued", 0).rule("quorum", Elections.share(2, 3, strict)).outcome()
            .get("status").toString();
    }

    private static List<?> elected(int entitled, int votes, boolean strict) {
        return (List<?>) Elections.seats(1, "a").of(entitled).rule("elected", "strict", strict).ballots(votes, "a", "").outcome().get("elected");
    }

    @Test
    public void strictTable_shouldHoldForQuorumAndMajority() {
        int[][] table = {{30, 21, 16}, {31, 21, 16}, {35, 24, 18}, {36, 25, 19}, {37, 25, 19}};
        for (int[] row : table) {
            assertEquals("VALID", status(row[0], row[1], true));
            assertEquals("NO_QUORUM", status(row[0], row[1] - 1, true));
            assertEquals(List.of("a"), elected(row[0], row[2], true));
            assertEquals(List.of(), elected(row[0], row[2] - 1, true));
        }
    }

    @Test
    public void atLeast_shouldAcceptTheShareItself() {
        assertEquals("VALID", status(30, 20, false));
        assertEquals("NO_QUORUM", status(30, 19, false));
        assertEquals("VALID", status(31, 21, false));
        assertEquals("NO_QUORUM", status(31, 20, false));
        assertEquals(List.of("a"), elected(30, 15, false));
        assertEquals(List.of(), elected(31, 15, false));
    }

    @Test
    public void noQuorum_shouldCountNothing() {
        Map<String, Object> outcome = Elections.seats(3, "abc").of(30).with("present", 20).with("issued", 20).ballots(20, "abc", "").outcome();
        assertEquals("{\"status\":\"NO_QUORUM\",\"reason\":\"应到30人，须超过2/3即21人，实到20人，差1人，不足法定人数，本次选举不能进行\",\"validBallots\":0,\"invalidBallots\":0,"
            + "\"tally\":{},\"writeInTally\":{},\"elected\":[],\"tied\":[],\"vacant\":3,\"explanations\":{}}", JsonWriter.ordered(outcome));
    }

    @Test
    public void moreReturnedThanIssued_shouldBeVoid() {
        Elections election = Elections.seats(2, "ab").with("issued", 9).ballots(10, "a", "");
        assertEquals("{\"status\":\"VOID\",\"reason\":\"发出选票9张，收回选票10张，收回多于发出，本次投票无效，须重新投票\",\"validBallots\":0,\"invalidBallots\":0,"
            + "\"tally\":{},\"writeInTally\":{},\"elected\":[],\"tied\":[],\"vacant\":2,\"explanations\":{}}", JsonWriter.ordered(election.outcome()));
        assertEquals("VALID", election.with("issued", 10).outcome().get("status"));
    }

    @Test
    public void noQuorum_shouldComeBeforeVoid() {
        assertEquals("NO_QUORUM", Elections.seats(1, "a").with("present", 6).with("issued", 1).ballots(2, "a", "").outcome().get("status"));
    }

    @Test
    public void unmarked_shouldAbstain() {
        Map<String, Object> outcome = Elections.seats(2, "ab").ballots(3, "a", "b").ballots(2, "", "a").ballots(1, "", "").outcome();
        assertEquals("{\"for\":3,\"against\":2,\"abstain\":1}", votes(outcome, "tally", "a"));
        assertEquals("{\"for\":0,\"against\":3,\"abstain\":3}", votes(outcome, "tally", "b"));
    }

    @Test
    public void ballot_shouldBeInvalidWithMoreNamesThanSeats() {
        Map<String, Object> outcome = Elections.seats(2, "abcd").ballots(1, "abc", "").ballots(1, "ab", "").ballots(1, "ab", "c", "王某").outcome();
        assertEquals(1, outcome.get("validBallots"));
        assertEquals(2, outcome.get("invalidBallots"));
        assertEquals("{\"for\":1,\"against\":0,\"abstain\":0}", votes(outcome, "tally", "a"));
    }

    @Test
    public void ballot_shouldBeInvalidWithUnknownCandidateOrWrongWriteIn() {
        Elections election = Elections.seats(3, "ab").ballots(1, "ax", "").ballots(1, "a", "x").ballots(1, "", "ab", "b").ballots(1, "", "ab", "王某", "王某")
            .ballots(1, "a", "b", "王某");
        for (String rule : List.of("NONE", "FREE", "WITH_AGAINST")) {
            Map<String, Object> outcome = election.rule("writeIn", rule).outcome();
            assertEquals(rule, 1, outcome.get("validBallots"));
            assertEquals(rule, 4, outcome.get("invalidBallots"));
        }
    }

    @Test
    public void writeIns_shouldCountAsTheRuleSays() {
        Elections election = Elections.seats(2, "ab").ballots(2, "a", "b", "王某").ballots(3, "a", "", "王某").ballots(1, "", "ab", "王某", "李某").ballots(4, "", "");
        assertEquals(Map.of(), election.rule("writeIn", "NONE").outcome().get("writeInTally"));
        assertEquals("{\"for\":6,\"against\":0,\"abstain\":4}", votes(election.rule("writeIn", "FREE").outcome(), "writeInTally", "王某"));
        Map<String, Object> outcome = election.rule("writeIn", "WITH_AGAINST").outcome();
        assertEquals("{\"李某\":{\"for\":1,\"against\":0,\"abstain\":9},\"王某\":{\"for\":3,\"against\":0,\"abstain\":7}}", JsonWriter.ordered(outcome.get("writeInTally")));
        assertEquals(10, outcome.get("validBallots"));
    }

    @Test
    public void voidWriteIns_shouldNotMakeTheBallotTooFull() {
        Elections election = Elections.seats(1, "ab").ballots(1, "a", "", "王某").ballots(1, "a", "b", "王某", "李某");
        assertEquals(2, election.outcome().get("validBallots"));
        assertEquals(2, election.rule("writeIn", "NONE").outcome().get("validBallots"));
        assertEquals(0, election.rule("writeIn", "FREE").outcome().get("validBallots"));
    }

    @Test
    public void writeIn_shouldBeElectedLikeACandidate() {
        Map<String, Object> outcome = Elections.seats(1, "a").ballots(6, "", "a", "王某").ballots(4, "a", "").outcome();
        assertEquals(List.of("王某"), outcome.get("elected"));
        assertEquals("应到10人，须超过半数即6票，另选得票6票，当选", explanations(outcome).get("王某"));
    }

    @Test
    public void base_shouldBeEntitledPresentOrValid() {
        Elections election = Elections.seats(1, "a").of(12).with("present", 10).with("issued", 10).ballots(5, "a", "").ballots(2, "x", "").ballots(3, "", "a");
        assertEquals(List.of(), election.outcome().get("elected"));
        assertEquals("应到12人，须超过半数即7票，得票5票，差2票，未当选", explanations(election.outcome()).get("a"));
        election.rule("elected", "base", "PRESENT");
        assertEquals("实到10人，须超过半数即6票，得票5票，差1票，未当选", explanations(election.outcome()).get("a"));
        election.rule("elected", "strict", false);
        assertEquals("实到10人，须达到半数即5票，得票5票，当选", explanations(election.outcome()).get("a"));
        election.rule("elected", "base", "VALID").rule("elected", "strict", true);
        assertEquals("有效票8张，须超过半数即5票，得票5票，当选", explanations(election.outcome()).get("a"));
        election.rule("elected", "num", 1L).rule("elected", "den", 1L);
        assertEquals("有效票8张，须超过全数即9票，得票5票，差4票，未当选", explanations(election.outcome()).get("a"));
    }

    @Test
    public void explanation_shouldReadAsInTheSpecification() {
        Map<String, Object> outcome = Elections.seats(1, "ab").of(37).with("present", 35).with("issued", 35).ballots(18, "a", "b").ballots(17, "b", "").outcome();
        assertEquals("应到37人，须超过半数即19票，得票18票，差1票，未当选", explanations(outcome).get("a"));
        assertEquals("应到37人，须超过2/3即25人，实到35人，达到法定人数；发出选票35张，收回选票35张，收回不多于发出，本次选举有效；有效票35张，无效票0张；应选1人，当选0人，空缺1人", outcome.get("reason"));
    }

    @Test
    public void moreWinnersThanSeats_shouldGoByVotes() {
        Map<String, Object> outcome = Elections.seats(2, "cba").ballots(4, "ab", "").ballots(3, "bc", "").ballots(3, "ca", "").outcome();
        assertEquals(List.of("a", "b"), outcome.get("elected"));
        assertEquals(List.of(), outcome.get("tied"));
        assertEquals(0, outcome.get("vacant"));
        assertEquals("应到10人，须超过半数即6票，得票6票，达到票数者3人，多于应选2人，得票在后，未当选", explanations(outcome).get("c"));
        assertEquals("应到10人，须超过半数即6票，得票7票，达到票数者3人，多于应选2人，得票在前，当选", explanations(outcome).get("a"));
    }

    /** a and b have five votes each for one seat; one paper is against a. */
    private static Elections equalVotes() {
        return Elections.seats(1, "ab").rule("elected", "num", 1L).rule("elected", "den", 3L).ballots(5, "a", "").ballots(1, "b", "a").ballots(4, "b", "");
    }

    @Test
    public void tie_shouldGoToFewerAgainst() {
        Map<String, Object> outcome = equalVotes().outcome();
        assertEquals(List.of("b"), outcome.get("elected"));
        assertEquals(List.of(), outcome.get("tied"));
        assertEquals("应到10人，须超过1/3即4票，得票5票，达到票数者2人，多于应选1人，末位得票相等者2人，其反对票1票较多，未当选", explanations(outcome).get("a"));
        assertEquals("应到10人，须超过1/3即4票，得票5票，达到票数者2人，多于应选1人，末位得票相等者2人，其反对票0票较少，当选", explanations(outcome).get("b"));
    }

    @Test
    public void tie_shouldGoToRevoteAtOnceWhereTheRuleSaysSo() {
        Map<String, Object> outcome = equalVotes().rule("tie", "REVOTE").outcome();
        assertEquals(List.of(), outcome.get("elected"));
        assertEquals(List.of("a", "b"), outcome.get("tied"));
        assertEquals(1, outcome.get("vacant"));
        assertEquals("应到10人，须超过1/3即4票，得票5票，达到票数者2人，多于应选1人，末位得票相等者2人，不能确定当选人，须重新投票，未当选", explanations(outcome).get("a"));
        assertTrue(outcome.get("reason").toString().endsWith("应选1人，当选0人，空缺1人，得票相等须重新投票2人"));
    }

    @Test
    public void tie_shouldRemainAmongThoseWithEqualAgainst() {
        Elections election = Elections.seats(2, "abcd").rule("elected", "num", 1L).rule("elected", "den", 4L)
            .ballots(4, "ab", "").ballots(4, "cd", "").ballots(1, "", "bcd").ballots(1, "", "d");
        Map<String, Object> outcome = election.outcome();
        assertEquals(List.of("a"), outcome.get("elected"));
        assertEquals(List.of("b", "c"), outcome.get("tied"));
        assertEquals(1, outcome.get("vacant"));
        assertTrue(explanations(outcome).get("d").toString().endsWith("其反对票2票较多，未当选"));
        assertEquals(List.of("a", "b", "c", "d"), election.rule("tie", "REVOTE").outcome().get("tied"));
    }

    @Test
    public void tie_shouldNotTouchThoseClearlyAhead() {
        Map<String, Object> outcome = Elections.seats(2, "abc").rule("tie", "REVOTE").rule("elected", "num", 1L).rule("elected", "den", 4L)
            .ballots(5, "ab", "").ballots(5, "ac", "").outcome();
        assertEquals(List.of("a"), outcome.get("elected"));
        assertEquals(List.of("b", "c"), outcome.get("tied"));
    }

    @Test
    public void tieWithWriteIn_shouldAlwaysGoToRevote() {
        Map<String, Object> outcome = Elections.seats(1, "abc").rule("elected", "num", 1L).rule("elected", "den", 4L)
            .ballots(3, "a", "c").ballots(3, "b", "ca").ballots(3, "", "ca", "王某").outcome();
        assertEquals(List.of(), outcome.get("elected"));
        assertEquals(List.of("a", "b", "王某"), outcome.get("tied"));
    }

    @Test
    public void equalsInsideTheSeats_shouldAllBeElectedById() {
        Map<String, Object> outcome = Elections.seats(3, "cbad").ballots(6, "abc", "").ballots(4, "d", "").outcome();
        assertEquals(List.of("a", "b", "c"), outcome.get("elected"));
        assertEquals(0, outcome.get("vacant"));
    }

    @Test
    public void runoff_shouldAppearOnlyUnderItsRule() {
        assertFalse(Elections.seats(1, "a").outcome().containsKey("runoff"));
        assertEquals(List.of(), Elections.seats(1, "ab").rule("tooFew", "RUNOFF").ballots(6, "a", "").outcome().get("runoff"));
        assertFalse(Elections.seats(1, "ab").rule("tooFew", "RUNOFF").with("present", 1).with("issued", 1).outcome().containsKey("runoff"));
        assertFalse(Elections.seats(1, "ab").rule("tooFew", "RUNOFF").with("issued", 0).ballots(1, "a", "").outcome().containsKey("runoff"));
    }

    @Test
    public void runoff_shouldTakeTwiceTheOpenSeatsAndEqualsAtTheCut() {
        Elections election = Elections.seats(2, "abcdef").rule("tooFew", "RUNOFF").ballots(6, "a", "").ballots(2, "bc", "").ballots(1, "ed", "");
        assertEquals(List.of("b", "c"), election.outcome().get("runoff"));
        election.ballots(1, "ed", "");
        assertEquals(List.of("b", "c", "d", "e"), election.outcome().get("runoff"));
        assertEquals("应到10人，须超过半数即6票，得票2票，差4票，未当选，列入另行选举候选人", explanations(election.outcome()).get("e"));
        assertEquals("应到10人，须超过半数即6票，得票0票，差6票，未当选", explanations(election.outcome()).get("f"));
    }

    @Test
    public void runoff_shouldTakeEverybodyWhereTheyAreFew() {
        assertEquals(List.of("b", "a"), Elections.seats(3, "ab").rule("tooFew", "RUNOFF").ballots(3, "b", "").outcome().get("runoff"));
    }

    @Test
    public void runoff_shouldLeaveOutTheTiedAndWriteIns() {
        Map<String, Object> outcome = Elections.seats(1, "abc").rule("tooFew", "RUNOFF").rule("tie", "REVOTE").rule("elected", "num", 1L).rule("elected", "den", 3L)
            .ballots(4, "a", "").ballots(4, "b", "").ballots(2, "", "ac", "王某").outcome();
        assertEquals(List.of("a", "b"), outcome.get("tied"));
        assertEquals(List.of("c"), outcome.get("runoff"));
    }
}
