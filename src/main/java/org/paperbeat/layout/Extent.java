package org.paperbeat.layout;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.ReducedInk;

/**
 * Where the traces of a page begin and end, pulses left out.
 *
 * @param start u of the first column's beginning, mm
 * @param end u of the last column's end, mm
 * @param leftPulses pulses found at the left, null where a row has none
 * @param rightPulses pulses found at the right, null where a row has none
 */
record Extent(double start, double end, Pulse[] leftPulses, Pulse[] rightPulses) {
    /** A trace that begins this near to a pulse's falling stroke begins at the stroke, mm. */
    private static final double ATTACHED_MM = 1.0;

    /** A pulse's own level line ends, and the trace begins, no farther behind its stroke, mm. */
    private static final double LONGEST_TAIL_MM = 6;

    /** Paper between the two, mm. */
    private static final double GAP_MM = 0.4;

    /** Rows begin together to this, mm. */
    private static final double SAME_MM = 0.4;

    /** Share of the rows with pulses that must show it. */
    private static final double MOST = 0.6;

    static Extent of(ColumnRuns runs, List<TraceRow> rows, BarEvidence bars) {
        PulseFinder finder = new PulseFinder(runs);
        int n = rows.size();
        Pulse[] left = new Pulse[n];
        Pulse[] right = new Pulse[n];
        double[] starts = new double[n];
        double[] ends = new double[n];
        for (int r = 0; r < n; r++) {
            left[r] = finder.atLeft(rows.get(r));
            right[r] = finder.atRight(rows.get(r));
        }
        agree(left);
        agree(right);
        for (int r = 0; r < n; r++) {
            starts[r] = left[r] == null ? Double.NaN : startAfter(left[r], rows.get(r), runs.ink());
            ends[r] =
                    right[r] == null
                            ? Double.NaN
                            : endBefore(right[r], rows.get(r), runs.ink(), bars);
        }
        double gap = afterGap(left, rows, runs.ink());
        double start = Double.isNaN(gap) ? median(starts) : gap;
        if (Double.isNaN(start)) {
            start = median(rows.stream().mapToDouble(TraceRow::left).toArray());
        }
        double end = median(ends);
        if (Double.isNaN(end)) {
            end = median(rows.stream().mapToDouble(TraceRow::right).toArray());
        }
        double tail = new PulseTail(runs).length(rows, left, tooLong(end - start, runs.ink()));
        return new Extent(start + tail, end, left, right);
    }

    /** By how much traces last longer than the nearest usual time, mm. */
    private static double tooLong(double length, ReducedInk ink) {
        double given = ink.frame().calibration().paperSpeed().value();
        double speed = given > 0 ? given : LayoutFinder.USUAL_SPEED;
        return length - speed * TimeOrigin.usualSeconds(length / speed);
    }

    /** Pulses of one page stand at one u; what strays, or stands alone among many rows, is none. */
    private static void agree(Pulse[] pulses) {
        double middle =
                median(
                        Arrays.stream(pulses)
                                .mapToDouble(p -> p == null ? Double.NaN : p.left())
                                .toArray());
        int kept = 0;
        for (int r = 0; r < pulses.length; r++) {
            if (pulses[r] != null && Math.abs(pulses[r].left() - middle) > 2.5) {
                pulses[r] = null;
            }
            kept += pulses[r] == null ? 0 : 1;
        }
        if (kept < Math.max(1, pulses.length / 4)) {
            Arrays.fill(pulses, null);
        }
    }

    private static double startAfter(Pulse p, TraceRow row, ReducedInk ink) {
        int x = (int) Math.round(ink.column(p.right() - 0.3));
        while (x < row.inked().length - 1 && !row.inked()[Math.max(0, x)]) {
            x++;
        }
        double u = ink.u(x);
        return u - p.right() < ATTACHED_MM ? p.right() : u;
    }

    /** Where most rows go on after a gap behind the pulse's own level line; NaN if they do not. */
    private static double afterGap(Pulse[] pulses, List<TraceRow> rows, ReducedInk ink) {
        double[] places = new double[pulses.length];
        int seen = 0;
        for (int r = 0; r < places.length; r++) {
            seen += pulses[r] == null ? 0 : 1;
            places[r] = pulses[r] == null ? Double.NaN : afterGap(pulses[r], rows.get(r), ink);
        }
        double middle = median(places);
        long same = Arrays.stream(places).filter(u -> Math.abs(u - middle) < SAME_MM).count();
        return same >= 2 && same >= MOST * seen ? middle : Double.NaN;
    }

    private static double afterGap(Pulse p, TraceRow row, ReducedInk ink) {
        boolean[] inked = row.inked();
        int least = (int) Math.ceil(GAP_MM * ink.pxPerMmX());
        int x = Math.max(0, (int) Math.round(ink.column(p.right())));
        int end = (int) Math.min(inked.length - 1.0, ink.column(p.right() + LONGEST_TAIL_MM));
        while (x <= end && !inked[x]) {
            x++;
        }
        int gap = 0;
        for (; x <= end; x++) {
            if (inked[x] && gap >= least) {
                return ink.u(x);
            }
            gap = inked[x] ? 0 : gap + 1;
        }
        return Double.NaN;
    }

    private static double endBefore(Pulse p, TraceRow row, ReducedInk ink, BarEvidence bars) {
        for (int r = 0; r < bars.rows(); r++) {
            for (double u = p.left() - 0.8; u > p.left() - 3; u -= 0.3) {
                if (bars.near(r, u, 0.3) > 0.9) {
                    double m = bars.middle(r, u, 0.5);
                    return Double.isNaN(m) ? u : m;
                }
            }
        }
        int x = (int) Math.round(ink.column(p.left() + 0.3));
        while (x > 0 && !row.inked()[Math.min(row.inked().length - 1, x)]) {
            x--;
        }
        double u = ink.u(x);
        return p.left() - u < ATTACHED_MM ? p.left() : u;
    }

    /** Median of the numbers that are not NaN; NaN if there is none. */
    static double median(double[] values) {
        double[] v = Arrays.stream(values).filter(a -> !Double.isNaN(a)).sorted().toArray();
        if (v.length == 0) {
            return Double.NaN;
        }
        return (v[(v.length - 1) / 2] + v[v.length / 2]) / 2;
    }

    double length() {
        return end - start;
    }
}
