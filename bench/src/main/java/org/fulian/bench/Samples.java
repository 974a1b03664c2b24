package org.fulian.bench;

import java.util.Arrays;

/** Times of repeated runs, in milliseconds. */
final class Samples {
    private final double[] millis;

    private Samples(double[] millis) {
        this.millis = millis;
        Arrays.sort(this.millis);
    }

    /** Something to be timed. */
    interface Task {
        void run() throws Exception;
    }

    static double time(Task task) throws Exception {
        long begin = System.nanoTime();
        task.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    /** Runs the tasks in turn, so that whatever else the machine does meets them alike; the first quarter of the rounds only warms up. */
    static Samples[] ofEach(int rounds, Task... tasks) throws Exception {
        int warmUp = rounds / 4;
        double[][] millis = new double[tasks.length][rounds];
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < tasks.length; i++) {
                double taken = time(tasks[i]);
                if (round >= 0) {
                    millis[i][round] = taken;
                }
            }
        }
        return Arrays.stream(millis).map(Samples::new).toArray(Samples[]::new);
    }

    static Samples of(double... millis) {
        return new Samples(millis.clone());
    }

    double median() {
        return percentile(50);
    }

    double percentile(int percent) {
        return millis[Math.min(millis.length - 1, millis.length * percent / 100)];
    }
}
