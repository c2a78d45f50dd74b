package org.paperbeat.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SyntheticEcgOptions;

/**
 * A made-up twelve-lead ECG with annotated beats: normal, atrial premature, ventricular premature
 * and fusion.
 *
 * <p>A moving dipole (see {@link DipoleHeart}) is seen from eight leads by the matrix of Dower
 * (Dower et al. 1980, doi:10.1002/clc.4960030301); III, aVR, aVL and aVF follow from I and II,
 * exactly: I and II are whole multiples of 2 µV. 500 Hz.
 */
public final class SyntheticEcg {
    /** Samples per second. */
    public static final int SAMPLING_RATE_HZ = 500;

    private static final double STEP_MV = 0.002;

    /** Rows I, II, V1 ... V6; columns x (left), y (feet), z (back). */
    private static final double[][] DOWER = {
        {0.632, -0.235, 0.059},
        {0.235, 1.066, -0.132},
        {-0.515, 0.157, -0.917},
        {0.044, 0.164, -1.387},
        {0.882, 0.098, -1.277},
        {1.213, 0.127, -0.601},
        {1.125, 0.127, -0.086},
        {0.831, 0.076, 0.230}
    };

    /**
     * Generates a recording named {@code synthetic-<seed>}.
     *
     * @return leads I, II, III, aVR, aVL, aVF, V1 to V6, in mV
     */
    public EcgRecord generate(SyntheticEcgOptions options) {
        Random random = new Random(options.seed());
        DipoleHeart heart = new DipoleHeart(random);
        int n = (int) Math.round(options.durationSeconds() * SAMPLING_RATE_HZ);
        List<BeatSequence.TimedBeat> beats = new BeatSequence(options, random).generate();
        double[][] dipole = new double[3][n];
        List<BeatAnnotation> annotations = new ArrayList<>();
        for (BeatSequence.TimedBeat beat : beats) {
            double size = 1 + 0.03 * random.nextGaussian();
            for (DipoleWave wave : heart.beat(beat.symbol(), beat.rrPrevSeconds())) {
                add(dipole, wave.scaled(size), beat.timeSeconds());
            }
            int index = (int) Math.round(beat.timeSeconds() * SAMPLING_RATE_HZ);
            if (index >= 0 && index < n) {
                annotations.add(new BeatAnnotation(index, beat.symbol()));
            }
        }
        double[][] seen = project(dipole, options, random);
        return new EcgRecord(
                "synthetic-" + options.seed(),
                SAMPLING_RATE_HZ,
                leads(seen),
                annotations,
                List.of("synthetic ECG, seed " + options.seed()));
    }

    private static void add(double[][] dipole, DipoleWave wave, double rSeconds) {
        double centre = rSeconds + wave.delaySeconds();
        double reach = 6 * wave.widthSeconds();
        int from = Math.max(0, (int) Math.ceil((centre - reach) * SAMPLING_RATE_HZ));
        int to = Math.min(dipole[0].length - 1, (int) ((centre + reach) * SAMPLING_RATE_HZ));
        for (int i = from; i <= to; i++) {
            double value = wave.at((double) i / SAMPLING_RATE_HZ - rSeconds);
            dipole[0][i] += value * wave.x();
            dipole[1][i] += value * wave.y();
            dipole[2][i] += value * wave.z();
        }
    }

    private static double[][] project(
            double[][] dipole, SyntheticEcgOptions options, Random random) {
        int n = dipole[0].length;
        double[][] seen = new double[DOWER.length][n];
        double breath = 0.2 + 0.1 * random.nextDouble();
        for (int lead = 0; lead < DOWER.length; lead++) {
            double[] w = DOWER[lead];
            double phase = 2 * Math.PI * random.nextDouble();
            double wander = options.wanderMv() * (0.5 + random.nextDouble());
            double noise = 0;
            for (int i = 0; i < n; i++) {
                double t = (double) i / SAMPLING_RATE_HZ;
                // first-order low-pass: muscle noise has no sharp corners on paper
                noise = 0.6 * noise + 0.8 * options.noiseMv() * random.nextGaussian();
                seen[lead][i] =
                        w[0] * dipole[0][i]
                                + w[1] * dipole[1][i]
                                + w[2] * dipole[2][i]
                                + wander * StrictMath.sin(2 * Math.PI * breath * t + phase)
                                + noise;
            }
        }
        return seen;
    }

    private static List<EcgSignal> leads(double[][] seen) {
        int n = seen[0].length;
        float[][] mv = new float[12][n];
        for (int i = 0; i < n; i++) {
            long one = Math.round(seen[0][i] / STEP_MV);
            long two = Math.round(seen[1][i] / STEP_MV);
            mv[0][i] = toMv(2 * one);
            mv[1][i] = toMv(2 * two);
            mv[2][i] = toMv(2 * (two - one));
            mv[3][i] = toMv(-(one + two));
            mv[4][i] = toMv(2 * one - two);
            mv[5][i] = toMv(2 * two - one);
            for (int v = 0; v < 6; v++) {
                mv[6 + v][i] = toMv(Math.round(seen[2 + v][i] * 1000));
            }
        }
        List<EcgSignal> signals = new ArrayList<>();
        for (int k = 0; k < 12; k++) {
            Lead lead = Lead.values()[k];
            signals.add(new EcgSignal(lead.label(), lead, mv[k]));
        }
        return signals;
    }

    private static float toMv(long microvolts) {
        return microvolts / 1000f;
    }
}
