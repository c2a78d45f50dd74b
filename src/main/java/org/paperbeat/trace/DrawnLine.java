package org.paperbeat.trace;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/**
 * A trace laid back into the rectified page.
 *
 * @param column frame column of each sample
 * @param row frame row of each sample; NaN where there is none
 * @param source of each sample
 */
record DrawnLine(double[] column, double[] row, Source[] source) {
    private static final int PARTS_PER_COLUMN = 2;

    static DrawnLine of(Trace trace, PageLayout layout, PaperFrame frame) {
        int n = trace.length();
        double[] column = new double[n];
        double[] row = new double[n];
        double speed = frame.calibration().paperSpeed().value();
        double gain = frame.calibration().gain().value();
        for (int i = 0; i < n; i++) {
            column[i] = frame.column(layout.timeZeroMm() + trace.timeSeconds(i) * speed);
            row[i] = frame.row(trace.zeroMm() - trace.mv()[i] * gain);
        }
        return new DrawnLine(column, row, trace.source());
    }

    double left() {
        return column.length == 0 ? 0 : column[0];
    }

    double right() {
        return column.length == 0 ? 0 : column[column.length - 1];
    }

    boolean isEmpty() {
        return Arrays.stream(row).allMatch(Double::isNaN);
    }

    /** The line as a path through a strip; empty columns have their top below their bottom. */
    InkPath path(InkStrip strip) {
        int n = strip.columns();
        int[] crossing = new int[n];
        int[] top = new int[n];
        int[] bottom = new int[n];
        Arrays.fill(bottom, -1);
        for (int i = 1; i < row.length; i++) {
            if (Double.isNaN(row[i]) || Double.isNaN(row[i - 1])) {
                continue;
            }
            int parts = (int) Math.ceil(PARTS_PER_COLUMN * (column[i] - column[i - 1]));
            for (int k = 0; k <= parts; k++) {
                double f = k / (double) Math.max(1, parts);
                int c = (int) Math.round(column[i - 1] + f * (column[i] - column[i - 1]));
                double at = row[i - 1] + f * (row[i] - row[i - 1]);
                int r = (int) Math.round(at) - strip.y0();
                r = Math.max(0, Math.min(strip.rows() - 1, r));
                add(c - strip.x0(), r, crossing, top, bottom);
            }
        }
        return new InkPath(crossing, top, bottom);
    }

    private static void add(int c, int r, int[] crossing, int[] top, int[] bottom) {
        if (c < 0 || c >= top.length) {
            return;
        }
        top[c] = bottom[c] < 0 ? r : Math.min(top[c], r);
        bottom[c] = Math.max(bottom[c], r);
        crossing[c] = r;
    }

    /** Who made the line in each column of a strip. */
    Source[] made(InkStrip strip) {
        Source[] made = new Source[strip.columns()];
        Arrays.fill(made, Source.MACHINE);
        for (int i = 0; i < row.length; i++) {
            int c = (int) Math.round(column[i]) - strip.x0();
            if (c >= 0 && c < made.length && source[i] == Source.HUMAN) {
                made[c] = Source.HUMAN;
            }
        }
        return made;
    }

    /** Pins what a person made, but for what lies between new anchors. */
    void pinHuman(Pins pins, InkStrip strip, List<PagePoint> anchors) {
        double from = anchors.stream().mapToDouble(PagePoint::x).min().orElse(Double.NaN);
        double to = anchors.stream().mapToDouble(PagePoint::x).max().orElse(Double.NaN);
        for (int i = 0; i < row.length; i++) {
            boolean between = column[i] > from - 0.5 && column[i] < to + 0.5;
            if (source[i] == Source.HUMAN && !Double.isNaN(row[i]) && !between) {
                pins.set((int) Math.round(column[i]) - strip.x0(), row[i] - strip.y0());
            }
        }
    }
}
