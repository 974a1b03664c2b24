package org.fulian.common.rules;

/** A 12-digit statistical region code: province 2, city 2, county 2, township 3, village or community 3. */
public record RegionCode(String text) {
    /** The administrative level that a code names. */
    public enum Level { PROVINCE, CITY, COUNTY, TOWNSHIP, COMMUNITY, VILLAGE }

    private static final int[] ENDS = {2, 4, 6, 9, 12};

    /** Only well-formed codes become instances. */
    public RegionCode {
        if (!isValid(text)) {
            throw new IllegalArgumentException("Not a region code: " + text);
        }
    }

    /** Twelve digits without a gap: below a level of zeros only zeros follow. */
    public static boolean isValid(String text) {
        if (text == null || !text.matches("[1-9][0-9]{11}")) {
            return false;
        }
        boolean ended = false;
        int start = 0;
        for (int end : ENDS) {
            boolean zeros = text.substring(start, end).matches("0+");
            if (ended && !zeros) {
                return false;
            }
            ended |= zeros;
            start = end;
        }
        return true;
    }

    /** The level; residents' committees have 001–199 in the last place, villagers' committees 200 and above. */
    public Level level() {
        if (part(4) > 0) {
            return part(4) < 200 ? Level.COMMUNITY : Level.VILLAGE;
        }
        if (part(3) > 0) {
            return Level.TOWNSHIP;
        }
        return part(2) > 0 ? Level.COUNTY : part(1) > 0 ? Level.CITY : Level.PROVINCE;
    }

    /** Whether this region lies in the other or is the same. */
    public boolean isWithin(RegionCode other) {
        return text.startsWith(other.significant());
    }

    private String significant() {
        int last = switch (level()) {
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY -> 6;
            case TOWNSHIP -> 9;
            default -> 12;
        };
        return text.substring(0, last);
    }

    private int part(int index) {
        return Integer.parseInt(text.substring(index == 0 ? 0 : ENDS[index - 1], ENDS[index]));
    }
}
