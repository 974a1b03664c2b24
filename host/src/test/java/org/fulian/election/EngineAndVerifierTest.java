package org.fulian.election;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.List;
import java.util.Map;
import org.fulian.bench.ElectionBench;
import org.junit.Test;

/** Two implementations of one specification must agree; {@code ElectionBench} compares as many elections as one likes. */
public class EngineAndVerifierTest {
    private static final int ELECTIONS = 20_000;

    @Test
    public void engineAndVerifier_shouldAgreeOnRandomElections() {
        ElectionBench bench = new ElectionBench();
        assertEquals(Map.of(), bench.compare(1, ELECTIONS));
        for (String outcome : List.of("status VALID", "status NO_QUORUM", "status VOID", "status REFUSED", "with invalid ballots", "with write-ins", "with ties",
            "with vacant seats", "with a run-off", "with all seats filled", "with a write-in elected", "decided by fewer against")) {
            assertTrue(outcome + " in " + bench.seen(), bench.seen().getOrDefault(outcome, 0L) > ELECTIONS / 1000);
        }
    }
}
