package org.paperbeat.render;

import java.util.List;
import org.paperbeat.model.EcgSignal;

/**
 * What is printed where on a sheet, in mm on paper.
 *
 * @param layoutName e.g. {@code 3x4+II}
 * @param rows lines of traces
 * @param timeZeroMm paper u of paper time 0
 * @param strips in print order
 * @param speedMmPerS paper speed
 * @param gainMmPerMv gain
 */
record Sheet(
        String layoutName,
        int rows,
        double timeZeroMm,
        List<Strip> strips,
        double speedMmPerS,
        double gainMmPerMv) {
    Sheet {
        strips = List.copyOf(strips);
    }

    /**
     * One printed trace.
     *
     * @param signal what it shows
     * @param name unique on the page
     * @param rhythm whether it is a full-width strip below the short ones
     * @param row line of traces from the top
     * @param column from the left
     * @param startSeconds paper time of its left end
     * @param endSeconds paper time of its right end
     * @param baselineMm paper v of 0 mV
     */
    record Strip(
            EcgSignal signal,
            String name,
            boolean rhythm,
            int row,
            int column,
            double startSeconds,
            double endSeconds,
            double baselineMm) {}

    double u(double paperSeconds) {
        return timeZeroMm + paperSeconds * speedMmPerS;
    }

    double v(Strip strip, double mv) {
        return strip.baselineMm() - mv * gainMmPerMv;
    }
}
