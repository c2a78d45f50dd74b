package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Follows one family of grid lines over the page: the phase of their frequency in overlapping
 * windows, unwrapped from window to window while the local frequency is tracked, so that
 * perspective and warp are followed. Windows without lines are left out.
 */
final class PhaseTracker {
    /** Window edge in blocks, and the distance of windows. */
    private static final int WINDOW = 16;

    private static final int STEP = 6;
    private static final double MIN_COHERENCE = 0.3;
    private static final double MIN_PREDICTED_COHERENCE = 0.2;

    /** A predicted window's lines may lie off by this part of their distance. */
    private static final double MAX_OFF = 0.3;

    /** Largest change of frequency from one window to the next, as a part of the carrier. */
    private static final double MAX_CHANGE = 0.06;

    private final Baseband band;
    private final float[] hann = new float[WINDOW * WINDOW];
    private final int columns;
    private final int rows;
    private final Node[] nodes;
    private final double maxChange;
    private final double maxOff;

    /**
     * @param maxOff frequencies farther from the carrier, cycles per pixel, belong to other lines
     */
    PhaseTracker(Baseband band, double maxOff) {
        this.band = band;
        this.maxOff = maxOff * Baseband.BLOCK;
        for (int j = 0; j < WINDOW; j++) {
            for (int i = 0; i < WINDOW; i++) {
                hann[j * WINDOW + i] = (float) (hann(i) * hann(j));
            }
        }
        this.columns = windows(band.width * Baseband.BLOCK);
        this.rows = windows(band.height * Baseband.BLOCK);
        this.nodes = new Node[columns * rows];
        this.maxChange = MAX_CHANGE * Math.hypot(band.fx, band.fy);
    }

    /** Windows along so many pixels. */
    static int windows(int pixels) {
        return Math.max(1, (pixels / Baseband.BLOCK - WINDOW / 2) / STEP + 1);
    }

    private static double hann(int i) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
    }

    /** One window's lines: frequency off the carrier (cycles per block) and phase (cycles). */
    private static final class Node {
        int column;
        int row;
        double dx;
        double dy;
        double phase;
        double coherence;
    }

    /** The tracked windows of the largest coherent part of the page; empty if there is none. */
    List<GridPoint> track() {
        Node seed = null;
        for (int k = 0; k < nodes.length; k++) {
            Node n = measure(k % columns, k / columns, 0, 0);
            refine(n);
            if (seed == null || n.coherence > seed.coherence) {
                seed = n;
            }
        }
        if (seed == null || seed.coherence < MIN_COHERENCE) {
            return List.of();
        }
        grow(seed);
        List<GridPoint> points = new ArrayList<>();
        for (Node n : nodes) {
            if (n != null) {
                points.add(toPoint(n));
            }
        }
        return points;
    }

    /**
     * Measures every window where a map says the lines are, islands and margins included.
     *
     * @param predicted line count at a place, and its change per pixel along x and y
     */
    List<GridPoint> remeasure(Prediction predicted) {
        List<GridPoint> points = new ArrayList<>();
        for (int k = 0; k < nodes.length; k++) {
            double x = Baseband.centre(centreBlock(k % columns));
            double y = Baseband.centre(centreBlock(k / columns));
            double[] p = predicted.at(x, y);
            double dx = (p[1] - band.fx) * Baseband.BLOCK;
            double dy = (p[2] - band.fy) * Baseband.BLOCK;
            if (Math.abs(dx) > 0.4 || Math.abs(dy) > 0.4) {
                continue;
            }
            Node n = measure(k % columns, k / columns, dx, dy);
            double off = band.fx * x + band.fy * y + n.phase - p[0];
            off -= Math.rint(off);
            if (n.coherence >= MIN_PREDICTED_COHERENCE && Math.abs(off) < MAX_OFF) {
                points.add(new GridPoint(x, y, p[0] + off, n.coherence));
            }
        }
        return points;
    }

    /** {count, change along x, change along y} at a place. */
    interface Prediction {
        double[] at(double x, double y);
    }

    private GridPoint toPoint(Node n) {
        double x = Baseband.centre(centreBlock(n.column));
        double y = Baseband.centre(centreBlock(n.row));
        return new GridPoint(x, y, band.fx * x + band.fy * y + n.phase, n.coherence);
    }

    private static double centreBlock(int index) {
        return index * STEP + STEP / 2.0;
    }

    private void grow(Node seed) {
        PriorityQueue<Node> front =
                new PriorityQueue<>((a, b) -> Double.compare(b.coherence, a.coherence));
        nodes[seed.row * columns + seed.column] = seed;
        front.add(seed);
        int[] steps = {1, 0, -1, 0, 0, 1, 0, -1};
        while (!front.isEmpty()) {
            Node from = front.poll();
            for (int k = 0; k < 8; k += 2) {
                Node next = step(from, steps[k], steps[k + 1]);
                if (next != null) {
                    nodes[next.row * columns + next.column] = next;
                    front.add(next);
                }
            }
        }
    }

    private Node step(Node from, int di, int dj) {
        int i = from.column + di;
        int j = from.row + dj;
        if (i < 0 || j < 0 || i >= columns || j >= rows || nodes[j * columns + i] != null) {
            return null;
        }
        Node next = measure(i, j, from.dx, from.dy);
        refine(next);
        if (next.coherence < MIN_COHERENCE
                || Math.hypot(next.dx - from.dx, next.dy - from.dy) > maxChange * Baseband.BLOCK) {
            return null;
        }
        double predicted =
                from.phase + STEP * (di * (from.dx + next.dx) + dj * (from.dy + next.dy)) / 2;
        next.phase += Math.rint(predicted - next.phase);
        return Math.abs(next.phase - predicted) > 0.3 ? null : next;
    }

    /** Two rounds of frequency from the phase step inside the window. */
    private void refine(Node n) {
        for (int round = 0; round < 2; round++) {
            double[] slope = slope(n);
            double[] before = {n.dx, n.dy};
            n.dx += slope[0];
            n.dy += slope[1];
            double off = Math.hypot(n.dx, n.dy);
            if (off > maxOff) {
                n.dx *= maxOff / off;
                n.dy *= maxOff / off;
            }
            Node again = measure(n.column, n.row, n.dx, n.dy);
            if (again.coherence < n.coherence) {
                n.dx = before[0];
                n.dy = before[1];
                return;
            }
            n.phase = again.phase;
            n.coherence = again.coherence;
        }
    }

    /** Amplitude and phase of a window's lines at a given frequency off the carrier. */
    private Node measure(int column, int row, double dx, double dy) {
        double[] sums = sums(column, row, dx, dy, 0, WINDOW, 0, WINDOW);
        Node n = new Node();
        n.column = column;
        n.row = row;
        n.dx = dx;
        n.dy = dy;
        n.phase = Math.atan2(sums[1], sums[0]) / (2 * Math.PI);
        n.coherence =
                sums[2] <= 0 ? 0 : Math.hypot(sums[0], sums[1]) / Math.sqrt(sums[2] * sums[3]);
        return n;
    }

    /** Frequency still left in a window, from the phases of its halves; cycles per block. */
    private double[] slope(Node n) {
        int h = WINDOW / 2;
        double[] left = sums(n.column, n.row, n.dx, n.dy, 0, h, 0, WINDOW);
        double[] right = sums(n.column, n.row, n.dx, n.dy, h, WINDOW, 0, WINDOW);
        double[] top = sums(n.column, n.row, n.dx, n.dy, 0, WINDOW, 0, h);
        double[] bottom = sums(n.column, n.row, n.dx, n.dy, 0, WINDOW, h, WINDOW);
        // the Hann halves' centres of mass lie 0.297 windows apart
        double distance = 0.297 * WINDOW;
        return new double[] {
            turn(left, right) / distance, turn(top, bottom) / distance,
        };
    }

    private static double turn(double[] a, double[] b) {
        return Math.atan2(b[1] * a[0] - b[0] * a[1], b[0] * a[0] + b[1] * a[1]) / (2 * Math.PI);
    }

    /** Windowed sums {re, im, sum of weight x power, sum of weight} over a part of a window. */
    private double[] sums(
            int column, int row, double dx, double dy, int i0, int i1, int j0, int j1) {
        double centreX = centreBlock(column);
        double centreY = centreBlock(row);
        int x0 = (int) Math.ceil(centreX - WINDOW / 2.0);
        int y0 = (int) Math.ceil(centreY - WINDOW / 2.0);
        double[] out = new double[4];
        double stepCos = Math.cos(-2 * Math.PI * dx);
        double stepSin = Math.sin(-2 * Math.PI * dx);
        int first = Math.max(i0, -x0);
        int last = Math.min(i1, band.width - x0);
        for (int j = Math.max(j0, -y0); j < Math.min(j1, band.height - y0); j++) {
            double angle = -2 * Math.PI * (dx * (x0 + first - centreX) + dy * (y0 + j - centreY));
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            for (int i = first; i < last; i++) {
                int k = (y0 + j) * band.width + x0 + i;
                double w = hann[j * WINDOW + i];
                double re = band.re[k];
                double im = band.im[k];
                out[0] += w * (re * c - im * s);
                out[1] += w * (re * s + im * c);
                out[2] += w * (re * re + im * im);
                out[3] += w;
                double turned = c * stepCos - s * stepSin;
                s = c * stepSin + s * stepCos;
                c = turned;
            }
        }
        return out;
    }
}
