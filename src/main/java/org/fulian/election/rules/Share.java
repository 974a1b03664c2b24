package org.fulian.election.rules;

/**
 * A share that a count must reach: 「超过半数」 is more than 1/2 (strict), 「三分之二以上」 at least 2/3 (not strict). Never a floating point number.
 *
 * @param num numerator, 0 to den
 * @param den denominator, 1 or more
 * @param strict more than the share, else at least the share
 */
public record Share(int num, int den, boolean strict) {

    /** @throws IllegalArgumentException when the share is not within 0 and 1 */
    public Share {
        if (den < 1 || num < 0 || num > den) {
            throw new IllegalArgumentException("A share lies between 0 and 1: " + num + "/" + den);
        }
    }

    public boolean isReachedBy(long count, long base) {
        long left = count * den;
        long right = base * num;
        return strict ? left > right : left >= right;
    }

    /** The smallest count that reaches this share: of 37, more than half is 19, more than two thirds 25. */
    public long needed(long base) {
        long product = base * num;
        return strict ? product / den + 1 : (product + den - 1) / den;
    }
}
