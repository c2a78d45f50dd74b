package org.paperbeat.train;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Another rhythm for a strip of normal beats: new intervals, P waves larger, smaller or turned,
 * which beats come early. Not to be modified.
 *
 * @param rrSeconds from each beat to the next
 * @param pFactor factor on each beat's P wave
 * @param early whether a beat is a supraventricular premature one
 * @param flutterMv size of the fibrillation waves between beats, mV
 */
record RhythmPlan(double[] rrSeconds, double[] pFactor, boolean[] early, double flutterMv) {
    private static final double SHORTEST_RR_SECONDS = 0.28;

    /** What hearts do. */
    enum Rhythm {
        /** One or two early beats. */
        EARLY_BEATS,
        /** Every second, third or fourth beat early. */
        BIGEMINY,
        /** Early beats in a row, a fast rhythm that begins and ends at once. */
        RUN,
        /** Intervals that swing with breathing; all beats normal. */
        SINUS_ARRHYTHMIA,
        /** No P waves, no order in the intervals; all beats normal. */
        FIBRILLATION,
        /** A long interval or two; all beats normal. */
        PAUSE
    }

    /**
     * A plan by chance.
     *
     * @param rr intervals of the strip, s; at least 5
     */
    static RhythmPlan of(Rhythm rhythm, double[] rr, SplittableRandom random) {
        int beats = rr.length + 1;
        double[] p = new double[beats];
        Arrays.fill(p, 1);
        RhythmPlan plan = new RhythmPlan(rr.clone(), p, new boolean[beats], 0);
        switch (rhythm) {
            case EARLY_BEATS -> plan.pattern(beats, random);
            case BIGEMINY -> plan.pattern(2 + random.nextInt(3), random);
            case RUN -> plan.run(random);
            case SINUS_ARRHYTHMIA -> plan.breathe(random);
            case FIBRILLATION -> plan = plan.fibrillation(random);
            default -> plan.pause(random);
        }
        for (int i = 0; i < plan.rrSeconds.length; i++) {
            plan.rrSeconds[i] = Math.max(SHORTEST_RR_SECONDS, plan.rrSeconds[i]);
        }
        return plan;
    }

    private void pattern(int every, SplittableRandom random) {
        int beats = early.length;
        double p = pWave(random);
        double coupling = 0.5 + 0.37 * random.nextDouble();
        double compensation = 1.1 * random.nextDouble();
        for (int i = 1 + random.nextInt(beats - 2); i < beats; i += every) {
            early(i, coupling + 0.04 * random.nextGaussian(), p, compensation);
        }
        int second = 1 + random.nextInt(beats - 1);
        boolean another = every == beats && random.nextDouble() < 0.4;
        if (another && !early[second] && !early[second - 1]) {
            early(second, coupling + 0.06 * random.nextGaussian(), p, compensation);
        }
    }

    /** The pause after it makes up for a share of what it came early. */
    private void early(int beat, double coupling, double p, double compensation) {
        double cut = rrSeconds[beat - 1] * (1 - Math.max(0.4, Math.min(0.88, coupling)));
        rrSeconds[beat - 1] -= cut;
        if (beat < rrSeconds.length) {
            rrSeconds[beat] += compensation * cut;
        }
        pFactor[beat] = p;
        early[beat] = true;
    }

    private void run(SplittableRandom random) {
        int beats = early.length;
        int length = 3 + random.nextInt(Math.max(1, beats - 4));
        int start = random.nextInt(Math.max(1, beats - 3));
        int end = Math.min(beats, start + length);
        double p = pWave(random);
        double pace = 0.45 + 0.35 * random.nextDouble();
        for (int i = start; i < end; i++) {
            if (i > 0) {
                rrSeconds[i - 1] *= Math.max(0.38, pace + 0.02 * random.nextGaussian());
            }
            pFactor[i] = p;
            early[i] = true;
        }
        if (end < beats) {
            rrSeconds[end - 1] *= 1 + 0.6 * random.nextDouble();
        }
    }

    private void breathe(SplittableRandom random) {
        double depth = 0.05 + 0.15 * random.nextDouble();
        double turn = 2 * Math.PI / (3 + 3 * random.nextDouble());
        double phase = 2 * Math.PI * random.nextDouble();
        double pace = 0.7 + 0.7 * random.nextDouble();
        double t = 0;
        for (int i = 0; i < rrSeconds.length; i++) {
            rrSeconds[i] *= pace * (1 + depth * Math.sin(turn * t + phase));
            t += rrSeconds[i];
        }
    }

    private RhythmPlan fibrillation(SplittableRandom random) {
        Arrays.fill(pFactor, 0);
        double mean = Arrays.stream(rrSeconds).average().orElse(1);
        double pace = 0.6 + 0.5 * random.nextDouble();
        double sd = 0.12 + 0.2 * random.nextDouble();
        for (int i = 0; i < rrSeconds.length; i++) {
            rrSeconds[i] = mean * pace * Math.exp(sd * random.nextGaussian());
        }
        double waves = random.nextDouble() < 0.7 ? 0.02 + 0.06 * random.nextDouble() : 0;
        return new RhythmPlan(rrSeconds, pFactor, early, waves);
    }

    private void pause(SplittableRandom random) {
        rrSeconds[random.nextInt(rrSeconds.length)] *= 1.3 + random.nextDouble();
        if (random.nextBoolean()) {
            rrSeconds[random.nextInt(rrSeconds.length)] *= 1.15 + 0.5 * random.nextDouble();
        }
    }

    /** Of early beats: as usual, hidden, or of another size and sense. */
    private static double pWave(SplittableRandom random) {
        double u = random.nextDouble();
        return u < 0.25 ? 1 : u < 0.45 ? 0 : -1 + 2.4 * random.nextDouble();
    }
}
