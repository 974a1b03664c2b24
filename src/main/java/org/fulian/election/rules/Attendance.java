package org.fulian.election.rules;

/**
 * The numbers of a meeting before its ballots are opened.
 *
 * @param seats how many are to be elected, 1 or more
 * @param entitled how many may vote (应到)
 * @param present how many came (实到), at most the entitled
 * @param issued ballots handed out (发出), at most those present
 */
public record Attendance(int seats, int entitled, int present, int issued) {

    /** @throws IllegalArgumentException when the numbers are impossible, saying which */
    public Attendance {
        require(seats >= 1, "seats must be 1 or more: " + seats);
        require(entitled >= 0 && present >= 0 && issued >= 0, "numbers must not be negative");
        require(present <= entitled, "more present (" + present + ") than entitled (" + entitled + ")");
        require(issued <= present, "more ballots issued (" + issued + ") than people present (" + present + ")");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
