package org.fulian.organisation.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * How many people a term should have in each office (domain §1.3). The numbers are parameters and a mismatch is advice, never a refusal: the
 * standard sets none, and places differ.
 *
 * @param delegatesMin fewest delegates
 * @param delegatesMax most delegates
 * @param membersMin fewest members of the executive committee, chair and vice-chairs included
 * @param membersMax most members of the executive committee
 * @param viceChairsMin fewest vice-chairs
 * @param viceChairsMax most vice-chairs
 */
public record CommitteeSize(int delegatesMin, int delegatesMax, int membersMin, int membersMax, int viceChairsMin, int viceChairsMax) {

    /** Who is in office. @param members the executive committee, chair and vice-chairs included */
    public record Count(int chairs, int viceChairs, int members, int delegates) { }

    /** One thing to look at. */
    public enum Topic { NO_CHAIR, VICE_CHAIRS, MEMBERS, MEMBERS_EVEN, DELEGATES }

    /** A number that is out of its range. @param from smallest usual number @param to largest usual number */
    public record Advice(Topic topic, int actual, int from, int to) { }

    /** Everything about a term's offices that is unusual, in the order chair, vice-chairs, committee, delegates. */
    public List<Advice> check(Count count) {
        List<Advice> advice = new ArrayList<>();
        if (count.chairs() != 1) {
            advice.add(new Advice(Topic.NO_CHAIR, count.chairs(), 1, 1));
        }
        addIfOutside(advice, Topic.VICE_CHAIRS, count.viceChairs(), viceChairsMin, viceChairsMax);
        addIfOutside(advice, Topic.MEMBERS, count.members(), membersMin, membersMax);
        if (count.members() > 0 && count.members() % 2 == 0) {
            advice.add(new Advice(Topic.MEMBERS_EVEN, count.members(), membersMin, membersMax));
        }
        addIfOutside(advice, Topic.DELEGATES, count.delegates(), delegatesMin, delegatesMax);
        return advice;
    }

    private static void addIfOutside(List<Advice> advice, Topic topic, int actual, int from, int to) {
        if (actual < from || actual > to) {
            advice.add(new Advice(topic, actual, from, to));
        }
    }
}
