package org.paperbeat.train;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.beat.WaveDelineator;
import org.paperbeat.io.WfdbAnnotation;
import org.paperbeat.model.WaveLimit;

/**
 * Limits of waves found against those a cardiologist marked, lead by lead: error (found minus
 * marked), share of the marked limits that were found, share of the found that are marked. Found
 * and marked are the same limit within 150 ms, as in the literature on LUDB. What lies before the
 * first or after the last marked limit of a lead is left out: LUDB leaves the outer beats unmarked.
 * Collects over leads; one thread.
 */
public final class DelineationEvaluation {
    private static final double TOLERANCE_SECONDS = 0.15;
    private static final double MARGIN_SECONDS = 0.05;
    private static final int ONSET = 39;
    private static final int END = 40;
    private static final int P = 24;
    private static final int QRS = 1;
    private static final int T = 27;

    private final Map<WaveLimit, Tally> tallies = new EnumMap<>(WaveLimit.class);

    public DelineationEvaluation() {
        for (WaveLimit limit : WaveLimit.values()) {
            tallies.put(limit, new Tally());
        }
    }

    /** What is known of one limit. */
    public static final class Tally {
        private final SummaryStatistics errorsMs = new SummaryStatistics();
        private int missed;
        private int wrong;

        /** Mean of found minus marked, ms. */
        public double meanMs() {
            return errorsMs.getMean();
        }

        /** Standard deviation of found minus marked, ms. */
        public double sdMs() {
            return errorsMs.getStandardDeviation();
        }

        /** Share of the marked limits that were found. */
        public double sensitivity() {
            return errorsMs.getN() / (double) (errorsMs.getN() + missed);
        }

        /** Share of the found limits that are marked. */
        public double positivePredictivity() {
            return errorsMs.getN() / (double) (errorsMs.getN() + wrong);
        }

        /** Marked limits. */
        public long marked() {
            return errorsMs.getN() + missed;
        }
    }

    /**
     * Two standard deviations of what experts mark on the same ECG, ms (CSE Working Party 1985, Eur
     * Heart J 6:815-825, as tabled by Martinez et al. 2004, doi:10.1109/TBME.2003.821031); NaN for
     * the T wave's onset, for which none is given.
     */
    public static double cseToleranceMs(WaveLimit limit) {
        return switch (limit) {
            case P_ONSET -> 10.2;
            case P_END -> 12.7;
            case QRS_ONSET -> 6.5;
            case QRS_END -> 11.6;
            case T_ONSET -> Double.NaN;
            case T_END -> 30.6;
        };
    }

    /** The result for one limit. */
    public Tally of(WaveLimit limit) {
        return tallies.get(limit);
    }

    /**
     * Adds one lead.
     *
     * @param marks as in LUDB: {@code (}, {@code p}, {@code N} or {@code t}, {@code )}
     */
    public void add(float[] mv, double samplingRateHz, List<WfdbAnnotation> marks) {
        int[] peaks = new StripPeakDetector(samplingRateHz).detect(mv);
        add(new WaveDelineator(samplingRateHz).delineate(mv, peaks), samplingRateHz, marks);
    }

    void add(
            List<Map<WaveLimit, Double>> found, double samplingRateHz, List<WfdbAnnotation> marks) {
        Map<WaveLimit, List<Double>> marked = marked(marks, samplingRateHz);
        double first =
                marked.values().stream().flatMap(List::stream).mapToDouble(d -> d).min().orElse(0);
        double last =
                marked.values().stream().flatMap(List::stream).mapToDouble(d -> d).max().orElse(0);
        for (WaveLimit limit : WaveLimit.values()) {
            double[] is =
                    found.stream()
                            .filter(m -> isWithin(m, limit, first, last))
                            .mapToDouble(m -> m.get(limit))
                            .sorted()
                            .toArray();
            match(tallies.get(limit), is, marked.get(limit));
        }
    }

    /** Whether the whole wave lies where waves are marked. */
    private static boolean isWithin(
            Map<WaveLimit, Double> found, WaveLimit limit, double first, double last) {
        int onset = limit.ordinal() / 2 * 2;
        double from = found.getOrDefault(WaveLimit.values()[onset], Double.NaN);
        double to = found.getOrDefault(WaveLimit.values()[onset + 1], Double.NaN);
        return from >= first - MARGIN_SECONDS && to <= last + MARGIN_SECONDS;
    }

    private static void match(Tally tally, double[] found, List<Double> marked) {
        int[] is = java.util.Arrays.stream(found).mapToInt(DelineationEvaluation::micros).toArray();
        int[] should = marked.stream().mapToInt(DelineationEvaluation::micros).toArray();
        PeakMatching m = PeakMatching.of(should, is, TOLERANCE_SECONDS * 1e6);
        for (int k = 0; k < should.length; k++) {
            int d = m.detectedOfReference()[k];
            if (d < 0) {
                tally.missed++;
            } else {
                tally.errorsMs.addValue((is[d] - should[k]) / 1e3);
            }
        }
        tally.wrong += m.falseDetections().length;
    }

    private static int micros(double seconds) {
        return (int) Math.round(seconds * 1e6);
    }

    private static Map<WaveLimit, List<Double>> marked(
            List<WfdbAnnotation> marks, double samplingRateHz) {
        Map<WaveLimit, List<Double>> found = new EnumMap<>(WaveLimit.class);
        for (WaveLimit limit : WaveLimit.values()) {
            found.put(limit, new ArrayList<>());
        }
        for (int i = 0; i < marks.size(); i++) {
            WaveLimit onset = onsetOf(marks.get(i).code());
            if (onset == null) {
                continue;
            }
            if (i > 0 && marks.get(i - 1).code() == ONSET) {
                found.get(onset).add(marks.get(i - 1).sampleIndex() / samplingRateHz);
            }
            if (i + 1 < marks.size() && marks.get(i + 1).code() == END) {
                WaveLimit end = WaveLimit.values()[onset.ordinal() + 1];
                found.get(end).add(marks.get(i + 1).sampleIndex() / samplingRateHz);
            }
        }
        return found;
    }

    private static WaveLimit onsetOf(int code) {
        return switch (code) {
            case P -> WaveLimit.P_ONSET;
            case QRS -> WaveLimit.QRS_ONSET;
            case T -> WaveLimit.T_ONSET;
            default -> null;
        };
    }
}
