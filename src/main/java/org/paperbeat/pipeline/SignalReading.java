package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.ClassifyOptions;

/**
 * Reads the beats of an ECG machine's signal, of any sampling rate and length, with the same eyes
 * as a page's: in parts that overlap, so that hours need no more memory than minutes. Beats lie on
 * no page: their pixels are NaN.
 */
public final class SignalReading {
    private static final double PART_SECONDS = 300;
    private static final double OVERLAP_SECONDS = 10;

    private final BeatClassifier classifier;
    private final ClassifyOptions options;

    public SignalReading(BeatClassifier classifier, ClassifyOptions options) {
        this.classifier = classifier;
        this.options = options;
    }

    /** All beats in time order, classified. */
    public List<Beat> beats(LongSignal signal, StageMonitor monitor) {
        double fs = signal.samplingRateHz();
        long part = Math.round(PART_SECONDS * fs);
        long overlap = Math.round(OVERLAP_SECONDS * fs);
        List<Beat> all = new ArrayList<>();
        for (long start = 0; start < signal.length(); start += part) {
            monitor.check();
            monitor.progress("Reading beats", (double) start / signal.length());
            long from = Math.max(0, start - overlap);
            long to = Math.min(signal.length(), start + part + overlap);
            Trace trace = trace(signal, from, signal.read(from, (int) (to - from)));
            List<Beat> found = new BeatDetector().detect(trace);
            double begin = start / fs;
            double end = (start + part) / fs;
            for (Beat b :
                    new BeatClassification(classifier, options).classify(List.of(trace), found)) {
                if (b.timeSeconds() >= begin && b.timeSeconds() < end) {
                    all.add(numbered(b, all.size() + 1));
                }
            }
        }
        return all;
    }

    private static Trace trace(LongSignal signal, long first, float[] mv) {
        float[] nowhere = new float[mv.length];
        Arrays.fill(nowhere, Float.NaN);
        float[] sure = new float[mv.length];
        Arrays.fill(sure, 1);
        Source[] source = new Source[mv.length];
        Arrays.fill(source, Source.MACHINE);
        return new Trace(
                signal.name(),
                signal.lead(),
                true,
                signal.samplingRateHz(),
                (int) first,
                mv,
                nowhere,
                nowhere,
                sure,
                source,
                Double.NaN,
                new Quality(Double.NaN, List.of()));
    }

    private static Beat numbered(Beat b, int number) {
        return new Beat(
                b.trace(),
                number,
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
}
