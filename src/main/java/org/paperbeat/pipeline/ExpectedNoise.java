package org.paperbeat.pipeline;

import java.util.List;
import java.util.Locale;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Trace;
import org.paperbeat.trace.EinthovenCheck;

/**
 * How much noise the traces of a page are expected to hold, as a part of their power, from what can
 * be seen without knowing the truth: how far strips differ from their short twins, how far the
 * leads' laws are broken where lines are unclear, how poor the lines are, and whether the paper ran
 * so slowly that a QRS complex is hardly wider than the pen.
 *
 * <p>A sum of four terms whose weights are the non-negative least squares fit (Lawson and Hanson
 * 1974, doi:10.1137/1.9781611971217) of the true noise of 274 drawn pages of random severity that
 * nothing else speaks against; see NOTES. Broken laws alone count little: recorders that sample or
 * filter leads apart break them by up to one half on pages read without fault.
 */
final class ExpectedNoise {
    /** Of pages read well, and what strips, unclear laws, poor lines and slow paper add to it. */
    private static final double LEAST = 0.004;

    private static final double OF_TWINS = 0.33;
    private static final double OF_UNCLEAR_LAWS = 1.67;
    private static final double OF_POOR_LINES = 0.017;
    private static final double OF_SLOW_PAPER = 0.014;

    /** A pen of 0.4 mm takes 32 ms at 12.5 mm/s. */
    private static final double SLOW_MM_PER_S = 20;

    /** Pages of more expected noise are more likely to be below 10 dB than one in three. */
    private static final double MOST = 0.03;

    private final double twins;
    private final double laws;
    private final double unclear;
    private final double poor;
    private final boolean slow;

    /**
     * @param quality of the page
     */
    ExpectedNoise(List<Trace> traces, PageCalibration calibration, double quality) {
        EinthovenCheck check = new EinthovenCheck();
        twins = known(check.twins(traces));
        laws = known(check.laws(traces));
        unclear = TraceReach.unclearPart(traces);
        poor = 1 - quality;
        slow = calibration != null && calibration.paperSpeed().value() < SLOW_MM_PER_S;
    }

    private static double known(double residual) {
        return Double.isNaN(residual) ? 0 : Math.min(1, residual);
    }

    /** Noise power over signal power. */
    double share() {
        return LEAST
                + OF_TWINS * twins * twins
                + OF_UNCLEAR_LAWS * laws * unclear
                + OF_POOR_LINES * poor
                + (slow ? OF_SLOW_PAPER : 0);
    }

    boolean isTooMuch() {
        return share() > MOST;
    }

    /** What speaks most against the page. */
    String sentence() {
        double ofTwins = OF_TWINS * twins * twins;
        double ofLaws = OF_UNCLEAR_LAWS * laws * unclear;
        if (slow && Math.max(ofTwins, ofLaws) < OF_SLOW_PAPER) {
            return "The paper ran so slowly that QRS complexes are hardly wider than the pen.";
        }
        if (ofTwins > ofLaws) {
            return String.format(
                    Locale.ROOT,
                    "A rhythm strip differs from the short trace of its lead (residual %.2f).",
                    twins);
        }
        return String.format(
                Locale.ROOT,
                "The leads contradict each other (residual %.2f) and %.0f %% of them is unclear.",
                laws,
                100 * unclear);
    }
}
