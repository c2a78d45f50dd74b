package org.paperbeat.beat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.EcgException;

/**
 * Cuts what a classifier sees out of a signal: of each beat its window in units of the strip's
 * usual R height, the same less the strip's median beat, and its rhythm features. Immutable.
 *
 * <p>A strip of up to {@value #WHOLE_STRIP_SECONDS} s is one neighbourhood; in longer signals a
 * beat's neighbourhood is the {@value #AROUND_SECONDS} s before and after it, so that a long record
 * is read as paper would show it.
 */
public final class BeatInputs {
    static final double WHOLE_STRIP_SECONDS = 15;
    static final double AROUND_SECONDS = 5;
    private static final double HEIGHT_SECONDS = 0.1;
    private static final double NEXT_BEAT_SECONDS = 0.2;
    private static final double LEAST_HEIGHT_MV = 0.1;

    private final BeatWindow window;
    private final int[] chosen;

    /** With every feature there is. */
    public BeatInputs(BeatWindow window) {
        this(window, contextNames());
    }

    /**
     * With some of the features, as a model asks for.
     *
     * @param names of the features in {@link BeatInput#context()}, in order
     * @throws EcgException if one is not known to this version
     */
    public BeatInputs(BeatWindow window, List<String> names) {
        this.window = window;
        List<String> known = contextNames();
        chosen = names.stream().mapToInt(known::indexOf).toArray();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] < 0) {
                throw new EcgException(
                        "beats",
                        "The model asks for "
                                + names.get(i)
                                + ", which this version of PaperBeat"
                                + " does not compute.",
                        "Use the version of PaperBeat that made the model, or train it again.");
            }
        }
    }

    /** Names of all features there are. */
    public static List<String> contextNames() {
        List<String> names = new ArrayList<>(RhythmFeatures.names());
        names.addAll(BeatShape.names());
        return names;
    }

    /** Channels of {@link BeatInput#channels()}. */
    public static int channels() {
        return 2;
    }

    /**
     * One input per R peak. Samples beyond the signal or in a gap are 0, the filtered line's level.
     *
     * @param mv signal, NaN in gaps
     * @param peaks ascending sample indices
     */
    public List<BeatInput> of(float[] mv, double samplingRateHz, int[] peaks) {
        if (peaks.length == 0) {
            return List.of();
        }
        double[] filtered =
                new ZeroPhaseFilter(samplingRateHz, window.lowHz(), window.highHz()).apply(mv);
        float[][] cut = new float[peaks.length][];
        double[] heights = new double[peaks.length];
        for (int k = 0; k < peaks.length; k++) {
            cut[k] = cut(filtered, samplingRateHz, peaks[k]);
            heights[k] = height(cut[k]);
            if (k + 1 < peaks.length) {
                hideNextBeat(cut[k], (peaks[k + 1] - peaks[k]) / samplingRateHz);
            }
        }
        double[] rr = RrIntervals.seconds(mv, peaks, samplingRateHz);
        boolean whole = mv.length <= WHOLE_STRIP_SECONDS * samplingRateHz;
        List<BeatInput> inputs = new ArrayList<>(peaks.length);
        Neighbourhood all = whole ? neighbourhood(cut, heights, rr, 0, peaks.length) : null;
        int from = 0;
        int to = 0;
        double reach = AROUND_SECONDS * samplingRateHz;
        for (int k = 0; k < peaks.length; k++) {
            while (peaks[from] < peaks[k] - reach) {
                from++;
            }
            while (to < peaks.length && peaks[to] <= peaks[k] + reach) {
                to++;
            }
            Neighbourhood near = whole ? all : neighbourhood(cut, heights, rr, from, to);
            inputs.add(input(cut[k], near, whole ? k : k - from));
        }
        return inputs;
    }

    /**
     * Beats of a strip.
     *
     * @param scale usual height, mV
     * @param median beat, mV
     * @param rr intervals, s
     * @param shape of its beats
     */
    private record Neighbourhood(double scale, float[] median, double[] rr, BeatShape shape) {}

    private Neighbourhood neighbourhood(
            float[][] cut, double[] heights, double[] rr, int from, int to) {
        double scale =
                Math.max(
                        LEAST_HEIGHT_MV,
                        StripPeakDetector.median(Arrays.copyOfRange(heights, from, to)));
        float[][] beats = Arrays.copyOfRange(cut, from, to);
        float[] median = medianBeat(beats);
        double[] intervals = Arrays.copyOfRange(rr, from, Math.max(from, to - 1));
        return new Neighbourhood(scale, median, intervals, BeatShape.of(window, beats, median));
    }

    private BeatInput input(float[] beat, Neighbourhood near, int index) {
        int n = window.length();
        float[][] channels = new float[2][n];
        for (int i = 0; i < n; i++) {
            boolean known = !Float.isNaN(beat[i]);
            channels[0][i] = known ? (float) (beat[i] / near.scale()) : 0;
            boolean both = known && !Float.isNaN(near.median()[i]);
            channels[1][i] = both ? (float) ((beat[i] - near.median()[i]) / near.scale()) : 0;
        }
        float[] rhythm = RhythmFeatures.of(near.rr(), index);
        float[] shape = near.shape().features(beat);
        float[] context = new float[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            int k = chosen[i];
            context[i] = k < rhythm.length ? rhythm[k] : shape[k - rhythm.length];
        }
        return new BeatInput(channels, context);
    }

    /** The window about a peak at the window's sampling rate, by cubic interpolation. */
    private float[] cut(double[] x, double samplingRateHz, int peak) {
        float[] out = new float[window.length()];
        double step = samplingRateHz / window.samplingRateHz();
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) at(x, peak + (i - window.samplesBefore()) * step);
        }
        return out;
    }

    /**
     * What belongs to the next beat says how fast the heart is, not what this beat is, and few
     * training patients are fast.
     */
    private void hideNextBeat(float[] beat, double rrSeconds) {
        double end = (rrSeconds - NEXT_BEAT_SECONDS) * window.samplingRateHz();
        int from = window.samplesBefore() + (int) Math.max(0, Math.ceil(end));
        for (int i = from; i < beat.length; i++) {
            beat[i] = Float.NaN;
        }
    }

    /** Catmull-Rom interpolation; linear next to an end or gap; NaN beyond. */
    private static double at(double[] x, double position) {
        int i = (int) Math.floor(position);
        double t = position - i;
        if (i < 0 || i >= x.length || (t > 0 && i + 1 >= x.length)) {
            return Double.NaN;
        }
        if (t == 0) {
            return x[i];
        }
        double b = x[i];
        double c = x[i + 1];
        double a = i > 0 && !Double.isNaN(x[i - 1]) ? x[i - 1] : 2 * b - c;
        double d = i + 2 < x.length && !Double.isNaN(x[i + 2]) ? x[i + 2] : 2 * c - b;
        return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private double height(float[] beat) {
        int reach = (int) Math.round(HEIGHT_SECONDS * window.samplingRateHz());
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = Math.max(0, window.samplesBefore() - reach);
                i <= Math.min(beat.length - 1, window.samplesBefore() + reach);
                i++) {
            if (!Float.isNaN(beat[i])) {
                low = Math.min(low, beat[i]);
                high = Math.max(high, beat[i]);
            }
        }
        return high > low ? high - low : 0;
    }

    static float[] medianBeat(float[][] beats) {
        int n = beats.length == 0 ? 0 : beats[0].length;
        float[] median = new float[n];
        float[] column = new float[beats.length];
        for (int i = 0; i < n; i++) {
            int m = 0;
            for (float[] beat : beats) {
                if (!Float.isNaN(beat[i])) {
                    column[m++] = beat[i];
                }
            }
            Arrays.sort(column, 0, m);
            median[i] =
                    m == 0
                            ? Float.NaN
                            : m % 2 == 1 ? column[m / 2] : (column[m / 2 - 1] + column[m / 2]) / 2;
        }
        return median;
    }
}
