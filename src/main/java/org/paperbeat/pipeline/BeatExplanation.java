package org.paperbeat.pipeline;

import java.util.List;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.Trace;

/** Says which stretches of a trace made a model give a beat its class. */
public final class BeatExplanation {
    private static final double SMOOTH_SECONDS = 0.02;

    private final BeatClassifier classifier;
    private final BeatInputs inputs;

    public BeatExplanation(BeatClassifier classifier) {
        this.classifier = classifier;
        inputs = new BeatInputs(classifier.spec().window(), classifier.spec().contextNames());
    }

    /**
     * How much each sample of the trace speaks for a beat's class.
     *
     * @param beats of the trace in time order
     * @param index of the beat among them
     * @param aami the class in question
     * @return per sample of the trace, 1 = most; NaN beyond the beat's window
     */
    public float[] importance(Trace trace, List<Beat> beats, int index, AamiClass aami) {
        int[] peaks =
                beats.stream().mapToInt(b -> BeatClassification.sampleIndex(trace, b)).toArray();
        BeatInput input = inputs.of(trace.mv(), trace.samplingRateHz(), peaks).get(index);
        float[] window = smooth(classifier.saliency(List.of(input), List.of(aami))[0]);
        float most = 0;
        for (float v : window) {
            most = Math.max(most, v);
        }
        BeatWindow w = classifier.spec().window();
        double step = w.samplingRateHz() / trace.samplingRateHz();
        float[] along = new float[trace.length()];
        for (int i = 0; i < along.length; i++) {
            double at = w.samplesBefore() + (i - peaks[index]) * step;
            boolean inside = at >= 0 && at <= window.length - 1 && !Float.isNaN(trace.mv()[i]);
            along[i] = inside ? (float) (most == 0 ? 0 : between(window, at) / most) : Float.NaN;
        }
        return along;
    }

    /** The class the model itself gives a beat. */
    public AamiClass said(Trace trace, List<Beat> beats, int index) {
        int[] peaks =
                beats.stream().mapToInt(b -> BeatClassification.sampleIndex(trace, b)).toArray();
        BeatInput input = inputs.of(trace.mv(), trace.samplingRateHz(), peaks).get(index);
        return classifier.classify(List.of(input)).get(0).best();
    }

    private static double between(float[] x, double at) {
        int i = (int) Math.min(x.length - 2, Math.floor(at));
        return x[i] + (at - i) * (x[i + 1] - x[i]);
    }

    /** By a Gaussian: single samples of a gradient are noise. */
    private float[] smooth(float[] x) {
        double sd = SMOOTH_SECONDS * classifier.spec().window().samplingRateHz();
        int reach = (int) Math.ceil(3 * sd);
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            double weights = 0;
            for (int k = Math.max(0, i - reach); k <= Math.min(x.length - 1, i + reach); k++) {
                double w = Math.exp(-0.5 * (k - i) * (k - i) / (sd * sd));
                sum += w * x[k];
                weights += w;
            }
            y[i] = (float) (sum / weights);
        }
        return y;
    }
}
