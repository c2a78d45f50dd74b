package org.paperbeat.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.EcgRecord;

/**
 * R peaks found on strips against annotated ones (ANSI/AAMI EC57), each strip read by itself as on
 * paper: also beats at its ends count. Collects over records; one thread.
 */
public final class PeakEvaluation {
    private static final double MOSTLY_FLUTTER = 0.4;

    private final double stripSeconds;
    private final double toleranceSeconds;
    private final List<Double> errorsMs = new ArrayList<>();
    private long found;
    private long missed;
    private long wrong;

    public PeakEvaluation(double stripSeconds, double toleranceSeconds) {
        this.stripSeconds = stripSeconds;
        this.toleranceSeconds = toleranceSeconds;
    }

    /**
     * Adds a record's strips; a last shorter one is left out, as are the strips of ventricular
     * flutter in 207, where there are no beats to annotate.
     *
     * @param mv the signal to read
     */
    public void add(EcgRecord record, float[] mv) {
        double fs = record.samplingRateHz();
        int n = (int) Math.round(stripSeconds * fs);
        StripPeakDetector detector = new StripPeakDetector(fs);
        for (int start = 0; start + n <= mv.length; start += n) {
            int from = start;
            int[] reference =
                    record.beats().stream()
                            .mapToInt(BeatAnnotation::sampleIndex)
                            .filter(i -> i >= from && i < from + n)
                            .map(i -> i - from)
                            .toArray();
            boolean flutter = reference.length < MOSTLY_FLUTTER * stripSeconds;
            if (!(record.name().equals("207") && flutter)) {
                add(reference, detector.detect(Arrays.copyOfRange(mv, from, from + n)), fs);
            }
        }
    }

    private void add(int[] reference, int[] detected, double fs) {
        PeakMatching m = PeakMatching.of(reference, detected, toleranceSeconds * fs);
        for (int k = 0; k < reference.length; k++) {
            int d = m.detectedOfReference()[k];
            if (d < 0) {
                missed++;
            } else {
                found++;
                errorsMs.add(Math.abs(detected[d] - reference[k]) / fs * 1000);
            }
        }
        wrong += m.falseDetections().length;
    }

    /** Share of annotated peaks that were found. */
    public double sensitivity() {
        return (double) found / (found + missed);
    }

    /** Share of found peaks that are annotated. */
    public double positivePredictivity() {
        return (double) found / (found + wrong);
    }

    /** Median distance of matched peaks, ms. */
    public double medianErrorMs() {
        double[] sorted = errorsMs.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    public long found() {
        return found;
    }

    public long missed() {
        return missed;
    }

    public long wrong() {
        return wrong;
    }
}
