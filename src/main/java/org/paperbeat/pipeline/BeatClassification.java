package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.ReviewRules;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.Classification;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.ClassifyOptions;

/**
 * Shows a page's beats to a model and attaches what it says and what needs review. Beats a person
 * added or named stay as they are, but count as neighbours of the others.
 */
public final class BeatClassification {
    private final BeatClassifier classifier;
    private final ReviewRules rules;
    private final BeatInputs inputs;

    /** With the usual limits for review. */
    public BeatClassification(BeatClassifier classifier) {
        this(classifier, ClassifyOptions.defaults());
    }

    public BeatClassification(BeatClassifier classifier, ClassifyOptions options) {
        this.classifier = classifier;
        rules = new ReviewRules(classifier.spec(), options);
        inputs = new BeatInputs(classifier.spec().window(), classifier.spec().contextNames());
        if (classifier.spec().allChannels() != BeatInputs.channels()) {
            throw new EcgException(
                    "model",
                    "The model " + classifier.spec().name() + " needs several leads at once.",
                    "Choose a model of one lead.");
        }
    }

    /** The beats in their order, classified trace by trace. */
    public List<Beat> classify(List<Trace> traces, List<Beat> beats) {
        Map<Beat, Beat> done = new HashMap<>();
        for (Trace trace : traces) {
            List<Beat> own =
                    beats.stream()
                            .filter(b -> b.trace().equals(trace.name()))
                            .sorted(Comparator.comparingDouble(Beat::timeSeconds))
                            .toList();
            if (!own.isEmpty()) {
                List<Beat> classified = classify(trace, own);
                for (int i = 0; i < own.size(); i++) {
                    done.put(own.get(i), classified.get(i));
                }
            }
        }
        return beats.stream().map(b -> done.getOrDefault(b, b)).toList();
    }

    private List<Beat> classify(Trace trace, List<Beat> beats) {
        int[] peaks = beats.stream().mapToInt(b -> sampleIndex(trace, b)).toArray();
        List<BeatInput> seen = inputs.of(trace.mv(), trace.samplingRateHz(), peaks);
        List<Classification> said = classifier.classify(seen);
        List<Beat> classified = new ArrayList<>(beats.size());
        for (int i = 0; i < peaks.length; i++) {
            Beat beat = beats.get(i);
            Classification c = said.get(i);
            if (beat.source() == Source.HUMAN) {
                classified.add(beat);
                continue;
            }
            classified.add(
                    beat.classified(
                            BeatSymbol.of(c.best()),
                            c,
                            rules.reasons(
                                    beat, trace.lead(), c, seen.get(i), shown(trace, peaks[i]))));
        }
        return classified;
    }

    static int sampleIndex(Trace trace, Beat beat) {
        long i = Math.round(beat.timeSeconds() * trace.samplingRateHz()) - trace.firstSampleIndex();
        return (int) Math.max(0, Math.min(trace.length() - 1, i));
    }

    /** Share of the model's window about a peak that the trace has. */
    private double shown(Trace trace, int peakIndex) {
        BeatWindow w = classifier.spec().window();
        double step = trace.samplingRateHz() / w.samplingRateHz();
        int known = 0;
        for (int i = 0; i < w.length(); i++) {
            long at = Math.round(peakIndex + (i - w.samplesBefore()) * step);
            if (at >= 0 && at < trace.length() && !Float.isNaN(trace.mv()[(int) at])) {
                known++;
            }
        }
        return (double) known / w.length();
    }
}
