package org.paperbeat.trace;

import java.util.List;
import org.paperbeat.model.Trace;

/**
 * How much of a trace runs along another's line. Strokes cross, but two leads that stay on the same
 * ink are one line read twice.
 */
public final class SharedInk {
    /** Lines are thicker than this, mm. */
    private static final double SAME_MM = 0.15;

    private SharedInk() {}

    /**
     * Part of a trace's samples that lie where another trace has its own at the same time, 0 to 1.
     *
     * @param index of the trace
     * @param gainMmPerMv of the page
     */
    public static double part(List<Trace> traces, int index, double gainMmPerMv) {
        Trace trace = traces.get(index);
        boolean[] shared = new boolean[trace.length()];
        for (int k = 0; k < traces.size(); k++) {
            if (k != index) {
                mark(shared, trace, traces.get(k), gainMmPerMv);
            }
        }
        int read = 0;
        int both = 0;
        for (int i = 0; i < shared.length; i++) {
            read += Float.isNaN(trace.mv()[i]) ? 0 : 1;
            both += shared[i] ? 1 : 0;
        }
        return read == 0 ? 0 : both / (double) read;
    }

    private static void mark(boolean[] shared, Trace trace, Trace other, double gainMmPerMv) {
        int shift = trace.firstSampleIndex() - other.firstSampleIndex();
        int first = Math.max(0, -shift);
        int last = Math.min(trace.length(), other.length() - shift);
        for (int i = first; i < last; i++) {
            double v = trace.zeroMm() - gainMmPerMv * trace.mv()[i];
            double w = other.zeroMm() - gainMmPerMv * other.mv()[i + shift];
            shared[i] |= Math.abs(v - w) < SAME_MM;
        }
    }
}
