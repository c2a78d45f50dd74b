package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.WaveLimit;

/** The delineation of one strip; see {@link WaveDelineator}. Not thread-safe. */
final class StripDelineation {
    private final double[] line;
    private final double rateHz;
    private final int[] peaks;
    private final DelineationSettings s;
    private final WaveSlopes fine;
    private final WaveSlopes forT;
    private final WaveSlopes forP;
    private final Wave[] qrs;

    /**
     * @param line without gaps
     * @param peaks R peaks in time order
     */
    StripDelineation(double[] line, double rateHz, int[] peaks, DelineationSettings settings) {
        this.line = line;
        this.rateHz = rateHz;
        this.peaks = peaks;
        this.s = settings;
        fine = new WaveSlopes(SmoothSlope.of(line, rateHz, s.qrsSigma()));
        forT = new WaveSlopes(SmoothSlope.of(line, rateHz, s.tSigma()));
        forP = new WaveSlopes(SmoothSlope.of(line, rateHz, s.pSigma()));
        qrs = new Wave[peaks.length];
    }

    /** From onset to end, samples; {@code height} from the line between both, mV. */
    private record Wave(double onset, double end, double height) {
        double middle() {
            return (onset + end) / 2;
        }
    }

    List<Map<WaveLimit, Double>> limits() {
        for (int k = 0; k < peaks.length; k++) {
            qrs[k] = qrs(k);
        }
        Wave[] t = new Wave[peaks.length];
        Wave[] p = new Wave[peaks.length];
        for (int k = 0; k < peaks.length; k++) {
            t[k] = t(k);
            p[k] = p(k, k == 0 ? null : t[k - 1]);
        }
        dropStrayPs(p);
        List<Map<WaveLimit, Double>> all = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            Map<WaveLimit, Double> m = new EnumMap<>(WaveLimit.class);
            put(m, WaveLimit.P_ONSET, p[k]);
            put(m, WaveLimit.QRS_ONSET, qrs[k]);
            put(m, WaveLimit.T_ONSET, t[k]);
            all.add(m);
        }
        return all;
    }

    private void put(Map<WaveLimit, Double> m, WaveLimit onset, Wave wave) {
        if (wave != null) {
            m.put(onset, wave.onset() / rateHz);
            m.put(WaveLimit.values()[onset.ordinal() + 1], wave.end() / rateHz);
        }
    }

    private int samples(double seconds) {
        return (int) Math.round(seconds * rateHz);
    }

    private Wave qrs(int k) {
        int r = peaks[k];
        int from = Math.max(r - samples(s.qrsBefore()), k == 0 ? 0 : (peaks[k - 1] + r) / 2);
        int to =
                Math.min(
                        r + samples(s.qrsAfter()),
                        k == peaks.length - 1 ? line.length - 1 : (peaks[k + 1] + r) / 2);
        int top = fine.steepest(from, to);
        if (top < 0) {
            return null;
        }
        List<Integer> flanks = fine.flanks(from, to, s.qrsSide() * fine.steepness(top));
        int start = flanks.indexOf(top);
        if (start < 0) {
            return null;
        }
        int first = flanks.get(reach(flanks, start, -1, s.qrsGap()));
        int last = flanks.get(reach(flanks, start, 1, s.qrsGap()));
        double onset = fine.levelFrom(first, -1, s.qrsOnsetShare(), 0);
        double end = fine.levelFrom(last, 1, s.qrsEndShare(), line.length - 1);
        return new Wave(onset, end, range((int) onset, (int) end));
    }

    private Wave t(int k) {
        if (qrs[k] == null) {
            return null;
        }
        double rr = k + 1 < peaks.length ? (peaks[k + 1] - peaks[k]) / rateHz : usualRr();
        int from = (int) qrs[k].end() + samples(s.tFrom());
        int to = peaks[k] + samples(Math.min(s.tReach(), s.tReachShare() * rr));
        if (k + 1 < peaks.length && qrs[k + 1] != null) {
            to = Math.min(to, (int) qrs[k + 1].onset());
        }
        Wave wave = wave(forT, from, to, s.tGap(), s.tOnsetShare(), s.tEndShare());
        double least = Math.max(s.tHeight(), s.tHeightShare() * qrs[k].height());
        return wave == null || wave.height() < least ? null : wave;
    }

    private Wave p(int k, Wave tBefore) {
        if (qrs[k] == null) {
            return null;
        }
        int to = (int) qrs[k].onset() - samples(s.pUntil());
        int from = to - samples(s.pReach());
        if (k > 0) {
            double before = tBefore == null ? peaks[k - 1] + 0.3 * rateHz : tBefore.end();
            from = Math.max(from, (int) before);
        }
        Wave wave = wave(forP, from, to, s.pGap(), s.pOnsetShare(), s.pEndShare());
        double least = Math.max(s.pHeight(), s.pHeightShare() * qrs[k].height());
        return wave == null || wave.height() < least ? null : wave;
    }

    /** The farthest of some flanks that follow each other closely. */
    private int reach(List<Integer> flanks, int start, int step, double gapSeconds) {
        int k = start;
        while (k + step >= 0
                && k + step < flanks.size()
                && Math.abs(flanks.get(k + step) - flanks.get(k)) <= gapSeconds * rateHz) {
            k += step;
        }
        return k;
    }

    /**
     * The wave with the steepest pair of flanks in [from, to]: one up, one down. The gentler of a
     * pair counts at most twice over, lest one steep step make a wave.
     */
    private Wave wave(
            WaveSlopes slopes, int from, int to, double gap, double onsetShare, double endShare) {
        List<Integer> flanks = slopes.flanks(from, to, 0);
        int first = -1;
        int last = -1;
        double most = 0;
        for (int k = 0; k + 1 < flanks.size(); k++) {
            int a = flanks.get(k);
            int b = flanks.get(k + 1);
            double steepA = slopes.steepness(a);
            double steepB = slopes.steepness(b);
            double both = Math.min(steepA, 2 * steepB) + Math.min(steepB, 2 * steepA);
            if (slopes.rises(a) != slopes.rises(b) && b - a <= gap * rateHz && both > most) {
                most = both;
                first = a;
                last = b;
            }
        }
        if (first < 0) {
            return null;
        }
        double onset = slopes.levelFrom(first, -1, onsetShare, Math.max(0, from));
        double end = slopes.levelFrom(last, 1, endShare, Math.min(line.length - 1, to));
        return new Wave(onset, end, height((int) onset, (int) end));
    }

    private double range(int from, int to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, from); i <= Math.min(line.length - 1, to); i++) {
            low = Math.min(low, line[i]);
            high = Math.max(high, line[i]);
        }
        return high > low ? high - low : 0;
    }

    /** Greatest distance from the straight line between both ends. */
    private double height(int from, int to) {
        double most = 0;
        for (int i = from; i <= to; i++) {
            double chord =
                    line[from] + (line[to] - line[from]) * (i - from) / Math.max(1, to - from);
            most = Math.max(most, Math.abs(line[i] - chord));
        }
        return most;
    }

    /** P waves stand at one distance from their QRS complex; fibrillation's waves do not. */
    private void dropStrayPs(Wave[] p) {
        List<Double> distances = new ArrayList<>();
        for (int k = 0; k < p.length; k++) {
            if (p[k] != null) {
                distances.add((qrs[k].onset() - p[k].middle()) / rateHz);
            }
        }
        if (distances.size() < 3) {
            return;
        }
        double usual = median(distances);
        double spread = median(distances.stream().map(d -> Math.abs(d - usual)).toList());
        if (spread > s.pSpread()) {
            java.util.Arrays.fill(p, null);
        }
    }

    private static double median(List<Double> values) {
        return StripPeakDetector.median(values.stream().mapToDouble(v -> v).toArray());
    }

    private double usualRr() {
        List<Double> rr = new ArrayList<>();
        for (int k = 1; k < peaks.length; k++) {
            rr.add((peaks[k] - peaks[k - 1]) / rateHz);
        }
        return rr.isEmpty() ? 0.8 : median(rr);
    }
}
