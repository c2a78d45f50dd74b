package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Finds the R peaks of a trace, where they lie on the page, and the intervals between them. */
public final class BeatDetector {
    private static final double QUALITY_BEFORE_SECONDS = 0.2;
    private static final double QUALITY_AFTER_SECONDS = 0.3;

    /** A gap longer than this may hide a beat: the interval across it is not known. */
    static final double LONGEST_GAP_SECONDS = 0.3;

    /** The beats of a trace in time order, with RR intervals and trace quality, not classified. */
    public List<Beat> detect(Trace trace) {
        int[] peaks = new StripPeakDetector(trace.samplingRateHz()).detect(trace.mv());
        double[] rr = RrIntervals.seconds(trace.mv(), peaks, trace.samplingRateHz());
        List<Beat> beats = new ArrayList<>(peaks.length);
        for (int k = 0; k < peaks.length; k++) {
            int i = peaks[k];
            beats.add(
                    new Beat(
                            trace.name(),
                            k + 1,
                            trace.timeSeconds(i),
                            trace.xPx()[i],
                            trace.yPx()[i],
                            k == 0 ? Double.NaN : rr[k - 1],
                            k == peaks.length - 1 ? Double.NaN : rr[k],
                            null,
                            null,
                            quality(trace, i),
                            Set.of(),
                            Source.MACHINE));
        }
        return beats;
    }

    /** Mean confidence of the samples about a beat; what the page does not show counts as 0. */
    public static double quality(Trace trace, int peakIndex) {
        int from = peakIndex - (int) Math.round(QUALITY_BEFORE_SECONDS * trace.samplingRateHz());
        int to = peakIndex + (int) Math.round(QUALITY_AFTER_SECONDS * trace.samplingRateHz());
        double sum = 0;
        int n = 0;
        for (int i = Math.max(0, from); i <= Math.min(trace.length() - 1, to); i++) {
            double c = trace.confidence()[i];
            sum += Float.isNaN(trace.mv()[i]) || Double.isNaN(c) ? 0 : c;
            n++;
        }
        return n == 0 ? 0 : sum / n;
    }
}
