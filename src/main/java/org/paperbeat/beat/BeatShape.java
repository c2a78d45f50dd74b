package org.paperbeat.beat;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.BeatWindow;

/**
 * How alike the beats of a strip are, in the QRS and before it where the P wave lies. Where an
 * atrial fibrillation has no P wave, what lies before the QRS differs from beat to beat.
 */
final class BeatShape {
    private static final double QRS_SECONDS = 0.08;
    private static final double P_FROM_SECONDS = 0.26;
    private static final double P_TO_SECONDS = 0.07;

    private final float[] median;
    private final int qrsFrom;
    private final int qrsTo;
    private final int pFrom;
    private final int pTo;
    private final float usualQrs;
    private final float usualP;
    private final float pHeight;

    private BeatShape(BeatWindow w, float[][] beats, float[] median) {
        this.median = median;
        qrsFrom = index(w, -QRS_SECONDS);
        qrsTo = index(w, QRS_SECONDS);
        pFrom = index(w, -P_FROM_SECONDS);
        pTo = index(w, -P_TO_SECONDS);
        usualQrs = usual(beats, qrsFrom, qrsTo);
        usualP = usual(beats, pFrom, pTo);
        double qrs = range(median, qrsFrom, qrsTo);
        pHeight = qrs > 0 ? (float) Math.min(1, range(median, pFrom, pTo) / qrs) : 0;
    }

    static BeatShape of(BeatWindow window, float[][] beats, float[] median) {
        return new BeatShape(window, beats, median);
    }

    static List<String> names() {
        return List.of(
                "qrs_likeness",
                "p_likeness",
                "strip_qrs_likeness",
                "strip_p_likeness",
                "strip_p_height");
    }

    float[] features(float[] beat) {
        return new float[] {
            correlation(beat, median, qrsFrom, qrsTo),
            correlation(beat, median, pFrom, pTo),
            usualQrs,
            usualP,
            pHeight
        };
    }

    private static int index(BeatWindow w, double seconds) {
        int i = w.samplesBefore() + (int) Math.round(seconds * w.samplingRateHz());
        return Math.max(0, Math.min(w.length() - 1, i));
    }

    private float usual(float[][] beats, int from, int to) {
        double[] r = new double[beats.length];
        for (int k = 0; k < r.length; k++) {
            r[k] = correlation(beats[k], median, from, to);
        }
        return r.length == 0 ? 0 : (float) StripPeakDetector.median(r);
    }

    private static double range(float[] x, int from, int to) {
        float[] v = Arrays.copyOfRange(x, from, to + 1);
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (float f : v) {
            if (!Float.isNaN(f)) {
                low = Math.min(low, f);
                high = Math.max(high, f);
            }
        }
        return high > low ? high - low : 0;
    }

    /** Pearson's r over the samples both have; 0 where there is none. */
    static float correlation(float[] a, float[] b, int from, int to) {
        int n = 0;
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int i = from; i <= to; i++) {
            if (!Float.isNaN(a[i]) && !Float.isNaN(b[i])) {
                n++;
                sa += a[i];
                sb += b[i];
                saa += a[i] * a[i];
                sbb += b[i] * b[i];
                sab += a[i] * b[i];
            }
        }
        double va = saa - sa * sa / n;
        double vb = sbb - sb * sb / n;
        if (n < 3 || va <= 1e-12 || vb <= 1e-12) {
            return 0;
        }
        return (float) ((sab - sa * sb / n) / Math.sqrt(va * vb));
    }
}
