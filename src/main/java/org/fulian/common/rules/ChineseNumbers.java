package org.fulian.common.rules;

/** Numbers in Chinese numerals as official papers write them. */
public final class ChineseNumbers {
    private static final String DIGITS = RuleTables.text("digits");
    private static final String UNITS = RuleTables.text("units");
    private static final String WAN = RuleTables.text("wan");
    private static final String YI = RuleTables.text("yi");
    private static final long LIMIT = 1_0000_0000_0000L;

    private ChineseNumbers() { }

    /** By place value: 12 as "ten two", 105 with a zero in the gap. */
    public static String words(long number) {
        if (number < 0 || number >= LIMIT) {
            throw new IllegalArgumentException("Out of range: " + number);
        }
        if (number == 0) {
            return digit(0);
        }
        String text = number < 1_0000 ? section((int) number)
                : number < 1_0000_0000 ? joined(number, 1_0000, WAN) : joined(number, 1_0000_0000, YI);
        // Ten to nineteen begin with the unit itself.
        String oneTen = digit(1) + UNITS.charAt(0);
        return text.startsWith(oneTen) ? text.substring(1) : text;
    }

    /** Digit by digit, as years are written. */
    public static String digits(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars().forEach(c -> out.append(c >= '0' && c <= '9' ? digit(c - '0') : Character.toString(c)));
        return out.toString();
    }

    private static String joined(long number, long base, String unit) {
        long rest = number % base;
        String high = number / base < 1_0000 ? section((int) (number / base)) : joined(number / base, 1_0000, WAN);
        String low = rest == 0 ? "" : rest < 1_0000 ? section((int) rest) : joined(rest, 1_0000, WAN);
        String gap = rest > 0 && rest < base / 10 ? digit(0) : "";
        return high + unit + gap + low;
    }

    private static String section(int number) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        int divisor = 1000;
        for (int place = 3; place >= 0; place--, divisor /= 10) {
            int digit = number / divisor % 10;
            if (digit == 0) {
                gap = out.length() > 0;
            } else {
                out.append(gap ? digit(0) : "").append(digit(digit)).append(place > 0 ? String.valueOf(UNITS.charAt(place - 1)) : "");
                gap = false;
            }
        }
        return out.toString();
    }

    private static String digit(int digit) {
        return String.valueOf(DIGITS.charAt(digit));
    }
}
