package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.beat.WaveDelineator;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Trace;
import org.paperbeat.model.WaveLimit;

/**
 * Where the waves of a page's beats begin and end: as the machine finds them on the traces, and
 * where a person said otherwise, as the person said. Research use only.
 */
public final class BeatIntervals {
    /** A beat that moved no farther is still the one a person looked at. */
    private static final double SAME_SECONDS = 0.011;

    private BeatIntervals() {}

    /** One for each beat of the page, in their order. */
    public static List<BeatLimits> of(Digitization page) {
        Map<Beat, BeatLimits> found = new HashMap<>();
        for (Trace trace : page.traces()) {
            List<Beat> own =
                    page.beats().stream().filter(b -> b.trace().equals(trace.name())).toList();
            List<BeatLimits> limits = of(trace, own, page.limits());
            for (int k = 0; k < own.size(); k++) {
                found.put(own.get(k), limits.get(k));
            }
        }
        List<BeatLimits> all = new ArrayList<>();
        for (Beat b : page.beats()) {
            all.add(found.getOrDefault(b, none(b)));
        }
        return all;
    }

    /**
     * One for each beat of a trace, in their order.
     *
     * @param beats of the trace in time order
     * @param byHand limits a person set, of any trace
     */
    public static List<BeatLimits> of(Trace trace, List<Beat> beats, List<BeatLimits> byHand) {
        double rate = trace.samplingRateHz();
        int[] peaks =
                beats.stream()
                        .mapToInt(b -> (int) Math.round(b.timeSeconds() * rate))
                        .map(i -> i - trace.firstSampleIndex())
                        .map(i -> Math.max(0, Math.min(trace.length() - 1, i)))
                        .toArray();
        List<Map<WaveLimit, Double>> found = new WaveDelineator(rate).delineate(trace.mv(), peaks);
        double start = trace.timeSeconds(0);
        List<BeatLimits> limits = new ArrayList<>();
        for (int k = 0; k < peaks.length; k++) {
            Map<WaveLimit, Double> seconds = new HashMap<>();
            found.get(k).forEach((limit, at) -> seconds.put(limit, start + at));
            limits.add(corrected(none(beats.get(k)), seconds, byHand));
        }
        return limits;
    }

    private static BeatLimits corrected(
            BeatLimits none, Map<WaveLimit, Double> seconds, List<BeatLimits> byHand) {
        BeatLimits machine =
                new BeatLimits(none.trace(), none.beatSeconds(), seconds, none.human());
        return byHand.stream()
                .filter(h -> h.trace().equals(none.trace()))
                .filter(h -> Math.abs(h.beatSeconds() - none.beatSeconds()) < SAME_SECONDS)
                .findFirst()
                .map(machine::corrected)
                .orElse(machine);
    }

    private static BeatLimits none(Beat b) {
        return new BeatLimits(b.trace(), b.timeSeconds(), Map.of(), java.util.Set.of());
    }
}
