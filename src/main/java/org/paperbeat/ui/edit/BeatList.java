package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.beat.RrIntervals;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Beats of a page put in order: sorted, numbered, with the intervals between them. */
final class BeatList {
    private BeatList() {}

    /** The page with other beats of one trace, in any order. */
    static Digitization replaced(Digitization page, Trace trace, List<Beat> beats) {
        List<Beat> all = new ArrayList<>();
        for (Trace t : page.traces()) {
            if (t.name().equals(trace.name())) {
                all.addAll(ordered(trace, beats));
            } else {
                page.beats().stream().filter(b -> b.trace().equals(t.name())).forEach(all::add);
            }
        }
        return page.withBeats(page.readingTrace(), all, page.model());
    }

    /** Sorted by time, numbered from 1, intervals unknown where a gap may hide a beat. */
    static List<Beat> ordered(Trace trace, List<Beat> beats) {
        List<Beat> sorted =
                beats.stream().sorted(Comparator.comparingDouble(Beat::timeSeconds)).toList();
        int[] peaks = sorted.stream().mapToInt(b -> sampleIndex(trace, b.timeSeconds())).toArray();
        double[] rr = RrIntervals.seconds(trace.mv(), peaks, trace.samplingRateHz());
        List<Beat> ordered = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            double before = k == 0 ? Double.NaN : rr[k - 1];
            double after = k == peaks.length - 1 ? Double.NaN : rr[k];
            ordered.add(placed(sorted.get(k), k + 1, before, after));
        }
        return ordered;
    }

    /** Nearest sample of a trace to a paper time, on the trace. */
    static int sampleIndex(Trace trace, double timeSeconds) {
        long i = Math.round(timeSeconds * trace.samplingRateHz()) - trace.firstSampleIndex();
        return (int) Math.max(0, Math.min(trace.length() - 1L, i));
    }

    private static Beat placed(Beat b, int number, double rrPrev, double rrNext) {
        return new Beat(
                b.trace(),
                number,
                b.timeSeconds(),
                b.xPx(),
                b.yPx(),
                rrPrev,
                rrNext,
                b.symbol(),
                b.classification(),
                b.quality(),
                b.review(),
                b.source());
    }

    /** The same beat under another trace's name. */
    static Beat onTrace(Beat b, String trace) {
        return new Beat(
                trace,
                b.number(),
                b.timeSeconds(),
                b.xPx(),
                b.yPx(),
                b.rrPrevSeconds(),
                b.rrNextSeconds(),
                b.symbol(),
                b.classification(),
                b.quality(),
                b.review(),
                b.source());
    }

    /** The same beat at another sample of its trace, by a source. */
    static Beat at(Beat b, Trace trace, int sampleIndex, double quality, Source source) {
        return new Beat(
                trace.name(),
                b.number(),
                trace.timeSeconds(sampleIndex),
                trace.xPx()[sampleIndex],
                trace.yPx()[sampleIndex],
                b.rrPrevSeconds(),
                b.rrNextSeconds(),
                b.symbol(),
                b.classification(),
                quality,
                b.review(),
                source);
    }
}
