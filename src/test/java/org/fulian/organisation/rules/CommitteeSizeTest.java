package org.fulian.organisation.rules;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.fulian.organisation.rules.CommitteeSize.Advice;
import org.fulian.organisation.rules.CommitteeSize.Count;
import org.fulian.organisation.rules.CommitteeSize.Topic;
import org.junit.Test;

/** Ranges of domain §1.3: delegates 20 to 50, committee 7 to 19 and odd, vice-chairs 1 to 5, one chair. */
public class CommitteeSizeTest {
    private final CommitteeSize usual = new CommitteeSize(20, 50, 7, 19, 1, 5);

    private List<Topic> topics(int chairs, int viceChairs, int members, int delegates) {
        return usual.check(new Count(chairs, viceChairs, members, delegates)).stream().map(Advice::topic).toList();
    }

    @Test
    public void usualCommittee_shouldGetNoAdvice() {
        assertEquals(List.of(), topics(1, 2, 15, 37));
        assertEquals(List.of(), topics(1, 1, 7, 20));
        assertEquals(List.of(), topics(1, 5, 19, 50));
    }

    @Test
    public void emptyTerm_shouldNameEverythingThatIsMissing() {
        assertEquals(List.of(Topic.NO_CHAIR, Topic.VICE_CHAIRS, Topic.MEMBERS, Topic.DELEGATES), topics(0, 0, 0, 0));
    }

    @Test
    public void evenCommittee_shouldBePointedOut() {
        assertEquals(List.of(Topic.MEMBERS_EVEN), topics(1, 2, 14, 36));
    }

    @Test
    public void numbersBeyondTheRange_shouldBePointedOut() {
        assertEquals(List.of(Topic.VICE_CHAIRS, Topic.MEMBERS, Topic.DELEGATES), topics(1, 6, 21, 51));
    }

    @Test
    public void advice_shouldCarryItsNumbers() {
        assertEquals(new Advice(Topic.MEMBERS, 5, 7, 19), usual.check(new Count(1, 1, 5, 20)).get(0));
    }
}
