package org.fulian.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One vote for one office: rules, the number of seats, who was there, whom one could vote for. */
record Vote(Rules rules, int seats, int entitled, int present, int issued, List<String> candidates) {
    enum Mark { FOR, AGAINST, ABSTAIN }

    /** A paper as it was filled in, good or not. */
    record Ballot(Map<String, Mark> marks, List<String> writeIns) {
        /** Marks and write-ins may be left out: a paper without any is a blank paper. */
        static Ballot read(String pointer, Object value) {
            Fields fields = Fields.of(pointer, value);
            Map<String, Mark> marks = new LinkedHashMap<>();
            if (fields.has("marks")) {
                Fields marked = fields.object("marks");
                for (String name : marked.names()) {
                    marks.put(name, marked.choice(name, Mark.class));
                }
            }
            List<String> writeIns = fields.has("writeIns") ? fields.names("writeIns") : List.of();
            fields.end();
            return new Ballot(marks, writeIns);
        }
    }

    /** Reads what is common to a count's input and a record; the roster's numbers may lie in an object of their own. */
    static Vote read(Fields fields, Fields roster) {
        Rules rules = Rules.read(fields.object("ruleSet"));
        int seats = fields.count("seats");
        if (seats < 1) {
            throw fields.error("seats", "impossible number " + seats);
        }
        int entitled = roster.count("entitled");
        int present = roster.count("present");
        int issued = roster.count("issued");
        if (present > entitled) {
            throw roster.error("present", "impossible number " + present + ", more than entitled (" + entitled + ")");
        }
        if (issued > present) {
            throw roster.error("issued", "impossible number " + issued + ", more than present (" + present + ")");
        }
        List<String> candidates = fields.names("candidates");
        Set<String> seen = new HashSet<>();
        for (String candidate : candidates) {
            if (!seen.add(candidate)) {
                throw fields.error("candidates", "\"" + InputException.oneLine(candidate) + "\" occurs twice");
            }
        }
        return new Vote(rules, seats, entitled, present, issued, candidates);
    }

    static List<Ballot> readBallots(Fields fields, String pointer) {
        List<Ballot> ballots = new ArrayList<>();
        for (Object ballot : fields.list("ballots")) {
            ballots.add(Ballot.read(Fields.child(Fields.child(pointer, "ballots"), ballots.size()), ballot));
        }
        return ballots;
    }

    boolean quorate() {
        return rules.quorum().reachedBy(present, entitled);
    }

    /** The number of which a person needs her share of votes. */
    int base(int validBallots) {
        return switch (rules.base()) {
            case ENTITLED -> entitled;
            case PRESENT -> present;
            case VALID -> validBallots;
        };
    }
}
