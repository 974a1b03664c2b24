package org.fulian.bench;

import java.util.Locale;

/**
 * One line of the table. Lower is better for every figure.
 *
 * @param limit what the figure may be; null when it is for information only
 * @param peer  the yardstick measured in the same run; null when the limit is a fixed one
 */
record Figure(String name, double measured, Double limit, Double peer, String unit) {
    static Figure fixed(String name, double measured, double limit, String unit) {
        return new Figure(name, measured, limit, null, unit);
    }

    /** May take {@code times} as long as the peer, and {@code plus} on top. */
    static Figure against(String name, double measured, double peer, double times, double plus, String unit) {
        return new Figure(name, measured, times * peer + plus, peer, unit);
    }

    static Figure information(String name, double measured, Double peer, String unit) {
        return new Figure(name, measured, null, peer, unit);
    }

    boolean isMissed() {
        return limit != null && measured > limit;
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-58s %11s %11s %11s %7s  %s", "figure", "measured", "limit", "peer", "ratio", "verdict");
    }

    String line() {
        return String.format(Locale.ROOT, "%-58s %11s %11s %11s %7s  %s", name, number(measured), number(limit), number(peer),
                peer == null || peer == 0 ? "-" : String.format(Locale.ROOT, "%.2f", measured / peer),
                limit == null ? "info" : isMissed() ? "FAIL" : "PASS");
    }

    private String number(Double value) {
        return value == null ? "-" : String.format(Locale.ROOT, value < 10 ? "%.2f %s" : "%.0f %s", value, unit);
    }
}
