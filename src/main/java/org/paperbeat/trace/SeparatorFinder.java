package org.paperbeat.trace;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.PaperFrame;

/**
 * Sets aside the bars between columns and the legs of pulses at the ends of leads.
 *
 * <p>A thick bar shows for itself. A bar as thin as the trace is believed where most ends of
 * columns on the page have one just alike.
 */
final class SeparatorFinder {
    private static final int LEAST_SUPPORT = 3;

    private record Found(RegionLine line, double end, EndBar bar) {
        double offset() {
            return (bar.left() + bar.right()) / 2.0 - end;
        }

        int width() {
            return bar.right() - bar.left();
        }
    }

    private SeparatorFinder() {}

    static void hide(List<RegionLine> lines, Stroke stroke, PaperFrame frame) {
        double pulse = frame.calibration().gain().value() * frame.pxPerMmY();
        List<Found> found = new ArrayList<>();
        for (RegionLine line : lines) {
            for (double end : new double[] {line.left(), line.right()}) {
                for (EndBar bar :
                        EndBar.find(
                                line.padded(), end, line.home(), stroke, frame.pxPerMmX(), pulse)) {
                    found.add(new Found(line, end, bar));
                }
            }
        }
        for (Found f : found) {
            if (f.bar().certain() || supported(f, found)) {
                f.line().hide(f.bar());
            }
        }
    }

    private static boolean supported(Found f, List<Found> all) {
        long alike =
                all.stream()
                        .filter(
                                o ->
                                        Math.abs(o.offset() - f.offset()) < 1
                                                && Math.abs(o.width() - f.width()) < 2)
                        .map(o -> (o.line().region().row() << 16) + Math.round(o.end()))
                        .distinct()
                        .count();
        return alike >= LEAST_SUPPORT;
    }
}
