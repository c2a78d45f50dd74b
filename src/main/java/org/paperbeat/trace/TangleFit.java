package org.paperbeat.trace;

import java.util.List;

/**
 * Reads lines whose strokes are one piece of ink: each is moved in turn until all together look
 * like the page (analysis by synthesis), what one draws being nobody else's.
 */
final class TangleFit {
    private static final int ROUNDS = 4;
    private static final int PER_COLUMN = 2;

    /** What several lines drew over each other is never sure. */
    private static final float MOST_CONFIDENCE = 0.35f;

    private final InkStrip window;
    private final Stroke stroke;
    private final double[][] nodes;

    /**
     * @param page columns of all rows that the lines may reach
     */
    TangleFit(InkStrip page, List<RegionLine> lines, Stroke stroke) {
        this.window = page;
        this.stroke = stroke;
        nodes = new double[lines.size()][];
        for (int k = 0; k < nodes.length; k++) {
            nodes[k] = nodes(lines.get(k).part(page.x0(), page.x0() + page.columns() - 1));
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < nodes.length; k++) {
                fit(k);
            }
        }
    }

    /** A path as rows of the window, at columns and between them. */
    private double[] nodes(InkPath path) {
        int n = path.crossing().length;
        double[] y = new double[(n - 1) * PER_COLUMN + 1];
        for (int c = 0; c < n; c++) {
            int before = path.crossing()[Math.max(0, c - 1)];
            int after = path.crossing()[c];
            double at = (before + after) / 2.0;
            if (path.top()[c] < Math.min(before, after)) {
                at = path.top()[c];
            } else if (path.bottom()[c] > Math.max(before, after)) {
                at = path.bottom()[c];
            }
            y[c * PER_COLUMN] = at - window.y0();
            if (c < n - 1) {
                y[c * PER_COLUMN + 1] = after - window.y0();
            }
        }
        return y;
    }

    private void fit(int line) {
        float[][] others = new float[window.columns()][window.rows()];
        for (int k = 0; k < nodes.length; k++) {
            if (k != line) {
                StrokeFit.draw(window, nodes[k], stroke, others);
            }
        }
        StrokeFit.refineAmong(window, nodes[line], stroke, others);
    }

    /** Puts a line's rows into its reading. */
    Reading into(int line, Reading reading) {
        Curve curve = reading.curve();
        double[] y = curve.y().clone();
        float[] confidence = reading.confidence().clone();
        double[] n = nodes[line];
        for (int i = 0; i < y.length; i++) {
            double at = (curve.x0() + i * curve.step() - window.x0()) * PER_COLUMN;
            if (at >= PER_COLUMN && at <= n.length - 1 - PER_COLUMN) {
                int k = Math.min((int) at, n.length - 2);
                y[i] = window.y0() + n[k] + (n[k + 1] - n[k]) * (at - k);
                confidence[i] = Math.min(confidence[i], MOST_CONFIDENCE);
            }
        }
        return new Reading(new Curve(curve.x0(), curve.step(), y), confidence, reading.edges());
    }
}
