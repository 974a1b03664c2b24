package org.fulian.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * One election made up from a number: small, so that ties, thin majorities and full seats are frequent, and with every kind of faulty paper.
 * The same number gives the same election. The form is the parsed input of the verifier's command {@code count}.
 */
final class RandomElection {
    private static final List<String> NAMES = List.of("a", "b", "c", "A", "丁一", "卜二", "刁三", "王毛", "王 毛", "欧阳某", "\ud842\udfb7某", "\uff21");
    private static final List<String> OTHERS = List.of("方某", "尹某", "\ud842\udfb6某", "\uff22");
    private static final int[][] SHARES = {{1, 2}, {1, 2}, {2, 3}, {1, 3}, {1, 3}, {1, 4}, {0, 1}, {1, 1}, {3, 4}};

    private final SplittableRandom random;
    private List<String> candidates = List.of();

    private RandomElection(long number) {
        this.random = new SplittableRandom(number);
    }

    static Map<String, Object> input(long number) {
        return new RandomElection(number).election();
    }

    private Map<String, Object> election() {
        candidates = pick(NAMES, random.nextInt(NAMES.size()));
        int entitled = number(1, 24);
        int present = chance(3) ? number(0, entitled) : entitled - random.nextInt(1 + entitled / 4);
        int issued = Math.max(0, present - (chance(2) ? random.nextInt(2) : 0));
        int returned = chance(20) ? issued + 1 : Math.max(0, issued - (chance(2) ? random.nextInt(3) : 0));
        int seats = number(1, chance(4) ? candidates.size() + 2 : Math.max(1, candidates.size() / 2));
        int temper = number(1, 9);
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("ruleSet", rules());
        input.put("seats", (long) (chance(200) ? 0 : chance(200) ? Integer.MAX_VALUE : seats));
        input.put("entitled", (long) entitled);
        input.put("present", (long) (chance(200) ? entitled + 1 : present));
        input.put("issued", (long) (chance(200) ? present + 1 : issued));
        input.put("candidates", candidates);
        input.put("ballots", IntStream.range(0, returned).mapToObj(i -> ballot(seats, temper)).toList());
        return input;
    }

    private Map<String, Object> rules() {
        Map<String, Object> elected = share();
        elected.put("base", one("ENTITLED", "PRESENT", "VALID"));
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("quorum", share());
        rules.put("elected", elected);
        rules.put("writeIn", one("NONE", "FREE", "WITH_AGAINST"));
        rules.put("tie", one("FEWER_AGAINST_THEN_REVOTE", "REVOTE"));
        rules.put("tooFew", one("VACANT", "RUNOFF"));
        return rules;
    }

    private Map<String, Object> share() {
        int[] share = SHARES[random.nextInt(SHARES.length)];
        int den = chance(10) ? number(0, 30) : share[1];
        int num = den == share[1] ? share[0] : random.nextInt(den + 2);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("num", (long) num);
        fields.put("den", (long) den);
        fields.put("strict", random.nextBoolean());
        return fields;
    }

    /** Most voters stay within the seats; some do not, write nonsense, or nothing. */
    private Map<String, Object> ballot(int seats, int temper) {
        Map<String, Object> marks = new LinkedHashMap<>();
        List<String> writeIns = new ArrayList<>(chance(4) ? pick(OTHERS, number(1, 2)) : List.of());
        int free = chance(15) ? candidates.size() : Math.max(0, seats - writeIns.size());
        for (String candidate : pick(candidates, candidates.size())) {
            boolean favours = free > 0 && random.nextInt(10) < temper;
            free -= favours ? 1 : 0;
            if (favours || chance(2)) {
                marks.put(candidate, favours ? "FOR" : one("AGAINST", "AGAINST", "ABSTAIN"));
            }
        }
        if (chance(40)) {
            marks.put(one("nobody", OTHERS.get(0)), one("FOR", "AGAINST", "ABSTAIN"));
        }
        if (chance(40)) {
            writeIns.add(candidates.isEmpty() || random.nextBoolean() ? OTHERS.get(0) : candidates.get(0));
        }
        Map<String, Object> ballot = new LinkedHashMap<>();
        ballot.put("marks", marks);
        ballot.put("writeIns", writeIns);
        return ballot;
    }

    private List<String> pick(List<String> from, int number) {
        List<String> left = new ArrayList<>(from);
        List<String> picked = new ArrayList<>();
        while (picked.size() < number) {
            picked.add(left.remove(random.nextInt(left.size())));
        }
        return picked;
    }

    private int number(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
