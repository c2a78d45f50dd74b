package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.beat.RrIntervals;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgRecord;

/**
 * Training strips in which other rhythms were written into people's normal beats: MIT-BIH has early
 * supraventricular beats of few patients and fibrillation of fewer, and it is not their hearts'
 * shapes that make those rhythms. One thread.
 */
final class RewrittenStrips {
    private static final double STRIP_SECONDS = 10;
    private static final double SHORT_SECONDS = 2.5;
    private static final double SHORT_SHARE = 1.0 / 3;
    private static final int LEAST_BEATS = 6;
    private static final double REGULAR = 0.12;
    private static final int STRIPS_OF_A_RECORD = 12;
    private static final int TRIES = 60;

    private final BeatInputs inputs;
    private final SplittableRandom random;
    private final List<ReferenceBeat> beats = new ArrayList<>();

    RewrittenStrips(BeatInputs inputs, long seed) {
        this.inputs = inputs;
        random = new SplittableRandom(seed);
    }

    List<ReferenceBeat> beats() {
        return beats;
    }

    /** Adds some strips of a record where all beats are N. */
    void addRecord(EcgRecord record, float[] mv) {
        int n = (int) Math.round(STRIP_SECONDS * record.samplingRateHz());
        int used = 0;
        for (int i = 0; i < TRIES && used < STRIPS_OF_A_RECORD && mv.length > n; i++) {
            int from = random.nextInt(mv.length - n);
            List<BeatAnnotation> inside =
                    record.beats().stream()
                            .filter(b -> b.sampleIndex() >= from && b.sampleIndex() < from + n)
                            .toList();
            boolean normal =
                    inside.stream().allMatch(b -> b.symbol().aami() == BeatSymbol.NORMAL.aami());
            if (normal) {
                int[] peaks = inside.stream().mapToInt(b -> b.sampleIndex() - from).toArray();
                float[] strip = Arrays.copyOfRange(mv, from, from + n);
                used += add(record.name(), strip, record.samplingRateHz(), peaks) ? 1 : 0;
            }
        }
    }

    /**
     * Adds a strip in every rhythm, if it is regular and long enough.
     *
     * @param mv a strip whose beats are all N
     */
    boolean add(String name, float[] mv, double fs, int[] peaks) {
        if (peaks.length < LEAST_BEATS) {
            return false;
        }
        double[] rr = RrIntervals.seconds(mv, peaks, fs);
        double mean = Arrays.stream(rr).average().orElse(Double.NaN);
        double variance = 0;
        for (double v : rr) {
            variance += (v - mean) * (v - mean) / rr.length;
        }
        if (!(Math.sqrt(variance) <= REGULAR * mean)) {
            return false;
        }
        for (RhythmPlan.Rhythm rhythm : RhythmPlan.Rhythm.values()) {
            RhythmPlan plan = RhythmPlan.of(rhythm, rr, random);
            cut(name, RhythmWriter.write(mv, fs, peaks, plan, random), plan.early(), fs);
        }
        return true;
    }

    private void cut(String name, RhythmWriter.Written strip, boolean[] early, double fs) {
        double seconds = random.nextDouble() < SHORT_SHARE ? SHORT_SECONDS : STRIP_SECONDS;
        int n = (int) Math.round(seconds * fs);
        int next = 0;
        for (int start = 0; start < strip.mv().length; start += n) {
            int end = Math.min(strip.mv().length, start + n);
            int first = next;
            while (next < early.length && strip.peaks()[next] < end) {
                next++;
            }
            int[] peaks = Arrays.copyOfRange(strip.peaks(), first, next);
            for (int k = 0; k < peaks.length; k++) {
                peaks[k] -= start;
            }
            List<BeatInput> seen = inputs.of(Arrays.copyOfRange(strip.mv(), start, end), fs, peaks);
            for (int k = 0; k < peaks.length; k++) {
                BeatSymbol symbol =
                        early[first + k]
                                ? BeatSymbol.SUPRAVENTRICULAR_PREMATURE
                                : BeatSymbol.NORMAL;
                beats.add(new ReferenceBeat(name, strip.peaks()[first + k], symbol, seen.get(k)));
            }
        }
    }
}
