package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** The same as a part of the harmonics' spacing; a few heavy lines tell it no better. */
    private static final double MAX_SHIFT = 0.3;

    /** Lines nearer to the next harmonic of 5 mm lines than this are that one's. */
    private static final double NEIGHBOUR = 0.45;

    /** Perspective makes lines no narrower or wider than by this, as a part of the carrier. */
    private static final double MAX_STRETCH = 0.35;

    /** Counts of two windows side by side that differ by more are not of the same lines. */
    private static final double MAX_JUMP = 0.35;

    private static final int[] SIDES = {1, 0, -1, 0, 0, 1, 0, -1};

    private final Baseband band;
    private final double[] hann = new double[WINDOW];
    private final int columns;
    private final int rows;
    private final Node[] nodes;

    /** What a window's sum would be if all its lines were in phase; NaN = not measured yet. */
    private final double[] mostSum;

    private final double maxChange;
    private final double maxOff;

    /**
     * @param spacing of the harmonics of 5 mm lines, cycles per pixel
     */
    PhaseTracker(Baseband band, double spacing) {
        this.band = band;
        this.maxOff = NEIGHBOUR * spacing * band.block;
        for (int i = 0; i < WINDOW; i++) {
            hann[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / WINDOW);
        }
        this.columns = windows(band.width * band.block, band.block);
        this.rows = windows(band.height * band.block, band.block);
        this.nodes = new Node[columns * rows];
        this.mostSum = new double[columns * rows];
        Arrays.fill(mostSum, Double.NaN);
        double carrier = Math.hypot(band.fx, band.fy);
        this.maxChange = band.block * Math.max(MAX_CHANGE * carrier, MAX_SHIFT * spacing);
    }

    /** Distance of windows, pixels. */
    static int step(int block) {
        return STEP * block;
    }

    /** Windows along so many pixels. */
    static int windows(int pixels, int block) {
        return Math.max(1, (pixels / block - WINDOW / 2) / STEP + 1);
    }

    /** Windows on the page. */
    double windows() {
        return nodes.length;
    }

    /** One window's lines: frequency off the carrier (cycles per block) and phase (cycles). */
    private static final class Node {
        /** Windowed sums {re, im} of its upper left, upper right, lower left, lower right. */
        final double[] quarters = new double[8];

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
            refine(n, 0, 0);
            if (seed == null || n.coherence > seed.coherence) {
                seed = n;
            }
        }
        if (seed == null || seed.coherence < MIN_COHERENCE) {
            return List.of();
        }
        grow(seed);
        boolean[] torn = torn();
        List<GridPoint> points = new ArrayList<>();
        for (int k = 0; k < nodes.length; k++) {
            if (nodes[k] != null && !torn[k]) {
                points.add(toPoint(nodes[k]));
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
            double x = band.centre(centreBlock(k % columns));
            double y = band.centre(centreBlock(k / columns));
            double[] p = predicted.at(x, y);
            double dx = (p[1] - band.fx) * band.block;
            double dy = (p[2] - band.fy) * band.block;
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
        double x = band.centre(centreBlock(n.column));
        double y = band.centre(centreBlock(n.row));
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
        while (!front.isEmpty()) {
            Node from = front.poll();
            for (int k = 0; k < SIDES.length; k += 2) {
                Node next = step(from, SIDES[k], SIDES[k + 1]);
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
        refine(next, from.dx, from.dy);
        if (next.coherence < MIN_COHERENCE
                || isStretched(next)
                || Math.hypot(next.dx - from.dx, next.dy - from.dy) > maxChange) {
            return null;
        }
        double predicted = predicted(from, next, di, dj);
        next.phase += Math.rint(predicted - next.phase);
        return Math.abs(next.phase - predicted) > 0.3 ? null : next;
    }

    private static double predicted(Node from, Node next, int di, int dj) {
        return from.phase + STEP * (di * (from.dx + next.dx) + dj * (from.dy + next.dy)) / 2;
    }

    private boolean isStretched(Node n) {
        double carrier = Math.hypot(band.fx, band.fy);
        double own = Math.hypot(band.fx + n.dx / band.block, band.fy + n.dy / band.block);
        return Math.abs(Math.log(own / carrier)) > MAX_STRETCH;
    }

    /**
     * Windows whose count disagrees with a window beside them: somewhere between them a line was
     * missed, so that which of both is right is not known.
     */
    private boolean[] torn() {
        boolean[] torn = new boolean[nodes.length];
        for (int k = 0; k < nodes.length; k++) {
            for (int m = 0; m < 2; m++) {
                int i = k % columns + 1 - m;
                int j = k / columns + m;
                Node next = i < columns && j < rows ? nodes[j * columns + i] : null;
                if (nodes[k] != null
                        && next != null
                        && Math.abs(next.phase - predicted(nodes[k], next, 1 - m, m)) > MAX_JUMP) {
                    torn[k] = true;
                    torn[j * columns + i] = true;
                }
            }
        }
        return torn;
    }

    /**
     * Two rounds of frequency from the phase step inside the window.
     *
     * @param dx of the lines beside these; those of other lines lie farther off
     */
    private void refine(Node n, double dx, double dy) {
        for (int round = 0; round < 2; round++) {
            double[] slope = slope(n);
            double[] before = {n.dx, n.dy};
            n.dx += slope[0];
            n.dy += slope[1];
            double off = Math.hypot(n.dx - dx, n.dy - dy);
            if (off > maxOff) {
                n.dx = dx + (n.dx - dx) * maxOff / off;
                n.dy = dy + (n.dy - dy) * maxOff / off;
            }
            Node again = measure(n.column, n.row, n.dx, n.dy);
            if (again.coherence < n.coherence) {
                n.dx = before[0];
                n.dy = before[1];
                return;
            }
            n.phase = again.phase;
            n.coherence = again.coherence;
            System.arraycopy(again.quarters, 0, n.quarters, 0, n.quarters.length);
        }
    }

    /** Amplitude and phase of a window's lines at a given frequency off the carrier. */
    private Node measure(int column, int row, double dx, double dy) {
        Node n = new Node();
        n.column = column;
        n.row = row;
        n.dx = dx;
        n.dy = dy;
        sum(n);
        double[] q = n.quarters;
        double re = q[0] + q[2] + q[4] + q[6];
        double im = q[1] + q[3] + q[5] + q[7];
        double most = mostSum(column, row);
        n.phase = Math.atan2(im, re) / (2 * Math.PI);
        n.coherence = most <= 0 ? 0 : Math.hypot(re, im) / most;
        return n;
    }

    /** Frequency still left in a window, from the phases of its halves; cycles per block. */
    private static double[] slope(Node n) {
        double[] q = n.quarters;
        // the Hann halves' centres of mass lie 0.297 windows apart
        double distance = 0.297 * WINDOW;
        return new double[] {
            turn(q[0] + q[4], q[1] + q[5], q[2] + q[6], q[3] + q[7]) / distance,
            turn(q[0] + q[2], q[1] + q[3], q[4] + q[6], q[5] + q[7]) / distance,
        };
    }

    /** Turn from one complex number to another, cycles. */
    private static double turn(double re0, double im0, double re1, double im1) {
        return Math.atan2(im1 * re0 - re1 * im0, re1 * re0 + im1 * im0) / (2 * Math.PI);
    }

    private static int firstBlock(int index) {
        return (int) Math.ceil(centreBlock(index) - WINDOW / 2.0);
    }

    /** Root of the windowed power times the sum of weights. */
    private double mostSum(int column, int row) {
        int index = row * columns + column;
        if (Double.isNaN(mostSum[index])) {
            int x0 = firstBlock(column);
            int y0 = firstBlock(row);
            double power = 0;
            double weight = 0;
            for (int j = Math.max(0, -y0); j < Math.min(WINDOW, band.height - y0); j++) {
                for (int i = Math.max(0, -x0); i < Math.min(WINDOW, band.width - x0); i++) {
                    int k = (y0 + j) * band.width + x0 + i;
                    double w = hann[j] * hann[i];
                    power += w * (band.re[k] * band.re[k] + band.im[k] * band.im[k]);
                    weight += w;
                }
            }
            mostSum[index] = Math.sqrt(power * weight);
        }
        return mostSum[index];
    }

    /** Sums a window's quarters, turned back by its frequency about its centre. */
    private void sum(Node n) {
        int x0 = firstBlock(n.column);
        int y0 = firstBlock(n.row);
        double[] alongX = waves(n.dx, x0 - centreBlock(n.column));
        double[] alongY = waves(n.dy, y0 - centreBlock(n.row));
        int first = Math.max(0, -x0);
        int last = Math.min(WINDOW, band.width - x0);
        int half = WINDOW / 2;
        for (int j = Math.max(0, -y0); j < Math.min(WINDOW, band.height - y0); j++) {
            int start = (y0 + j) * band.width + x0;
            int quarter = j < half ? 0 : 4;
            double c = alongY[2 * j];
            double s = alongY[2 * j + 1];
            addRow(n.quarters, quarter, start, alongX, first, Math.min(half, last), c, s);
            addRow(n.quarters, quarter + 2, start, alongX, Math.max(half, first), last, c, s);
        }
    }

    private void addRow(
            double[] sums, int at, int start, double[] wave, int from, int to, double c, double s) {
        double re = 0;
        double im = 0;
        for (int i = from; i < to; i++) {
            double a = band.re[start + i];
            double b = band.im[start + i];
            re += a * wave[2 * i] - b * wave[2 * i + 1];
            im += a * wave[2 * i + 1] + b * wave[2 * i];
        }
        sums[at] += re * c - im * s;
        sums[at + 1] += re * s + im * c;
    }

    /** The window's weights times a wave {re, im}, from a place relative to its centre on. */
    private double[] waves(double frequency, double from) {
        double[] waves = new double[2 * WINDOW];
        double c = Math.cos(-2 * Math.PI * frequency * from);
        double s = Math.sin(-2 * Math.PI * frequency * from);
        double stepCos = Math.cos(-2 * Math.PI * frequency);
        double stepSin = Math.sin(-2 * Math.PI * frequency);
        for (int i = 0; i < WINDOW; i++) {
            waves[2 * i] = hann[i] * c;
            waves[2 * i + 1] = hann[i] * s;
            double turned = c * stepCos - s * stepSin;
            s = c * stepSin + s * stepCos;
            c = turned;
        }
        return waves;
    }
}
