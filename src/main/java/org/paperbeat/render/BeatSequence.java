package org.paperbeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.options.SyntheticEcgOptions;

/**
 * When a synthetic heart beats, and which kind of beat: sinus rhythm that follows breathing (0.25
 * Hz) and blood pressure (0.1 Hz) as in McSharry et al. 2003, with early beats between.
 */
final class BeatSequence {
    /**
     * One beat.
     *
     * @param timeSeconds of the R peak
     * @param symbol its kind
     * @param rrPrevSeconds since the beat before
     */
    record TimedBeat(double timeSeconds, BeatSymbol symbol, double rrPrevSeconds) {}

    private final SyntheticEcgOptions options;
    private final Random random;
    private final List<TimedBeat> beats = new ArrayList<>();

    BeatSequence(SyntheticEcgOptions options, Random random) {
        this.options = options;
        this.random = random;
    }

    /** Beats from a second before the recording to a second after it. */
    List<TimedBeat> generate() {
        double sinus = -1 + random.nextDouble() * rr(0);
        double last = sinus - rr(0);
        BeatSymbol before = BeatSymbol.NORMAL;
        while (sinus < options.durationSeconds() + 1) {
            double rr = rr(sinus);
            BeatSymbol symbol = next(before);
            double time = sinus;
            switch (symbol) {
                case VENTRICULAR_PREMATURE -> {
                    // the sinus node is not reset: the pause is compensatory
                    time = last + rr * (0.55 + 0.15 * random.nextDouble());
                    sinus = sinus + rr;
                }
                case ATRIAL_PREMATURE -> {
                    // the sinus node is reset and recovers a little late
                    time = last + rr * (0.6 + 0.15 * random.nextDouble());
                    sinus = time + rr * 1.08;
                }
                case FUSION_VENTRICULAR_NORMAL -> {
                    time = sinus - 0.03 * rr;
                    sinus = sinus + rr;
                }
                default -> sinus = sinus + rr;
            }
            beats.add(new TimedBeat(time, symbol, time - last));
            last = time;
            before = symbol;
        }
        return beats;
    }

    private BeatSymbol next(BeatSymbol before) {
        double p = random.nextDouble();
        if (before != BeatSymbol.NORMAL) {
            return BeatSymbol.NORMAL;
        }
        double v = options.ventricularPrematureFraction();
        double a = v + options.atrialPrematureFraction();
        double f = a + options.fusionFraction();
        if (p < v) {
            return BeatSymbol.VENTRICULAR_PREMATURE;
        }
        if (p < a) {
            return BeatSymbol.ATRIAL_PREMATURE;
        }
        return p < f ? BeatSymbol.FUSION_VENTRICULAR_NORMAL : BeatSymbol.NORMAL;
    }

    private double rr(double time) {
        double mean = 60 / options.heartRatePerMinute();
        double slow = 0.02 * StrictMath.sin(2 * Math.PI * 0.1 * time + 1);
        double breath = 0.03 * StrictMath.sin(2 * Math.PI * 0.25 * time);
        return mean * (1 + slow + breath + 0.008 * random.nextGaussian());
    }
}
