package org.paperbeat.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;

/**
 * Chooses the trace whose beats count: the longest II, else the longest lead the beat model was
 * trained on, else the longest trace. Length is the time that was really read; ties go to the
 * earlier trace.
 */
final class ReadingTrace {
    private ReadingTrace() {}

    /**
     * The trace to read.
     *
     * @param traces of the page
     * @param modelLeads leads of the model's contract; empty = no model
     * @return empty where nothing was read at all
     */
    static Optional<Trace> choose(List<Trace> traces, List<Lead> modelLeads) {
        return longest(traces, t -> t.lead() == Lead.II)
                .or(() -> longest(traces, t -> modelLeads.contains(t.lead())))
                .or(() -> longest(traces, t -> true));
    }

    private static Optional<Trace> longest(List<Trace> traces, Predicate<Trace> which) {
        return traces.stream()
                .filter(which)
                .filter(t -> readSeconds(t) > 0)
                .max(
                        Comparator.comparingDouble(ReadingTrace::readSeconds)
                                .thenComparing(t -> -traces.indexOf(t)));
    }

    /** Seconds of a trace that are not missing. */
    static double readSeconds(Trace trace) {
        float[] mv = trace.mv();
        long read = IntStream.range(0, mv.length).filter(i -> !Float.isNaN(mv[i])).count();
        return read / trace.samplingRateHz();
    }
}
