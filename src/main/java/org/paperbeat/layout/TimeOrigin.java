package org.paperbeat.layout;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.ReducedInk;

/**
 * Refines where the columns begin, on the full ink map. Ends of lines are drawn where they are;
 * bars and pulses are often drawn on whole pixels, so they serve only where the ends are hidden.
 */
final class TimeOrigin {
    /** What pages show, s: ten seconds, or a strip of paper as long at another speed. */
    private static final double[] USUAL_SECONDS = {10, 5, 20, 2.5};

    private static final double USUAL_TOLERANCE = 0.04;

    /** Intervals of the sampled records that pages are printed from, s. */
    private static final double[] INTERVALS = {0.002, 0.001, 0.004, 0.01, 0};

    /** Refined places this near to each other mean the same, mm. */
    static final double SAME_MM = 0.13;

    /** Ends measured on several lines agree to about this, mm. */
    private static final double AGREE_MM = 0.015;

    /** So many more ends must agree if the record was not sampled at the usual 500 Hz. */
    private static final double OTHERWISE = 1.2;

    /** Share of the lines that must begin together for their beginnings to decide. */
    private static final double CLEAR = 0.6;

    /**
     * Share of the ends near the bars' beginning that must agree to be believed before the bars.
     */
    private static final double UNITED = 0.55;

    /** So many ends that agree are believed whatever others say. */
    private static final double MANY_ENDS = 2.3;

    private static final int LEAST_UNITED = 3;

    /** What goes on so far beyond the last of equal columns is no trace, mm. */
    private static final double BEYOND_MM = 1;

    /** Traces are no longer than usual, or shorter, by less than this, mm. */
    private static final double OWN_MM = 1.2;

    /** Breaks of traces may lie so far from where equal columns begin, mm. */
    private static final double UNEVEN_MM = 0.9;

    /** Traces this near to their usual length are as long as that, mm. */
    private static final double WHOLE_MM = 0.5;

    /** A single break of traces of usual length may lie so far off, mm. */
    private static final double WHOLE_STRAY_MM = 4;

    /** A pulse's tail is no longer than this, mm. */
    private static final double TAIL_MM = 2.6;

    /** Bars that agree with the end tell of tails so long, mm. */
    private static final double LONG_TAIL_MM = 5.5;

    /** A refinement may move a beginning no farther, mm. */
    private static final double MOVE_MM = 0.6;

    private final InkProfile profile;
    private final LineEnds ends;
    private final ReducedInk coarse;
    private final List<TraceRow> rows;
    private final Extent extent;
    private double usualMm;

    /** Whether the traces are known to last as long as is usual. */
    private boolean whole;

    private final double speed;

    TimeOrigin(InkMap map, ColumnRuns runs, List<TraceRow> rows, Extent extent, double speed) {
        this.profile = new InkProfile(map);
        this.ends = new LineEnds(map, profile, runs, rows);
        this.coarse = runs.ink();
        this.rows = rows;
        this.extent = extent;
        this.speed = speed;
        this.usualMm = speed * usualSeconds(extent.length() / speed);
    }

    /** The time that pages show which is nearest to one, s; ten seconds if none is near. */
    static double usualSeconds(double seconds) {
        for (double usual : USUAL_SECONDS) {
            if (Math.abs(seconds / usual - 1) < USUAL_TOLERANCE) {
                return usual;
            }
        }
        return USUAL_SECONDS[0];
    }

    /** The same columns with refined beginnings. */
    Columns refine(Columns columns, boolean[] wide) {
        int n = columns.count();
        double[] starts = columns.starts().clone();
        boolean[] ruled = moveToBars(starts, columns.measured(), wide);
        boolean allRuled = n > 2 && Borders.count(ruled) == n - 1;
        double own = ownPitch(starts, columns);
        if (!Double.isNaN(own) && !(allRuled && new Borders(starts, ruled).evenly() != null)) {
            return ofPitch(starts, columns, own);
        }
        double pitch = usualMm / n;
        Borders borders = new Borders(starts, columns.measured());
        double barred = borders.byAll(pitch);
        if (Double.isNaN(barred) && !Double.isNaN(ends.cutStart(starts[0]))) {
            barred = new Borders(starts, ruled).byMost(pitch);
        }
        if (Double.isNaN(barred) && n > 2) {
            double[] line = borders.evenly();
            if (line != null) {
                pitch = line[1];
                barred = line[0];
            }
        }
        int seen = Borders.count(columns.measured());
        int rules = Borders.count(ruled);
        boolean bars =
                rules > 1
                        && rules == n - 1
                        && !Double.isNaN(new Borders(starts, ruled).byAll(usualMm / n));
        double start = start(starts[0], columns.end(), barred, seen > 1, bars);
        boolean regular = !Double.isNaN(barred) && Math.abs(start - barred) < 2 * SAME_MM;
        starts[0] = start;
        straighten(starts, columns, pitch, regular);
        if (!regular && !bars) {
            even(starts, columns.measured());
        }
        double end = start + n * pitch;
        boolean beyond = seen > 1 && (regular || bars) && columns.end() > end + BEYOND_MM;
        return new Columns(starts, beyond ? end : columns.end(), columns.measured());
    }

    /** Moves beginnings to the bars beside them; returns which have one. */
    private boolean[] moveToBars(double[] starts, boolean[] measured, boolean[] wide) {
        boolean[] ruled = new boolean[starts.length];
        for (int k = 1; k < starts.length; k++) {
            double u = bar(starts[k], wide);
            ruled[k] = measured[k] && !Double.isNaN(u);
            starts[k] = ruled[k] ? u : starts[k];
        }
        return ruled;
    }

    /**
     * Moves beginnings to where equal columns have them, if they are near or were so before a QRS
     * complex beside a bar was taken for it.
     */
    private static void straighten(double[] starts, Columns seen, double pitch, boolean regular) {
        for (int k = 1; k < starts.length; k++) {
            double even = starts[0] + k * pitch;
            boolean measured = seen.measured()[k];
            double off = Math.min(Math.abs(starts[k] - even), Math.abs(seen.starts()[k] - even));
            boolean close = off < (measured ? 2 * SAME_MM : 1);
            starts[k] = close && (regular || !measured) ? even : starts[k];
        }
    }

    /**
     * Width of columns that together last no usual time, but that the borders agree with better
     * than with usual ones; NaN where they do not.
     */
    private double ownPitch(double[] starts, Columns columns) {
        int n = starts.length;
        double pitch = (columns.end() - starts[0]) / n;
        Borders borders = new Borders(starts, columns.measured());
        boolean[] own = borders.on(pitch);
        boolean[] usual = borders.on(usualMm / n);
        boolean agreed =
                Borders.lever(own) > Borders.lever(usual)
                        && 2 * Borders.count(own) >= Borders.count(columns.measured());
        boolean near = Math.abs(pitch - usualMm / n) < UNEVEN_MM;
        return agreed && near && n * Math.abs(pitch - usualMm / n) > OWN_MM ? pitch : Double.NaN;
    }

    /** Columns of one width, of which the lines' beginnings alone tell where they begin. */
    private Columns ofPitch(double[] coarse, Columns columns, double pitch) {
        usualMm = Double.NaN;
        double[] starts = coarse.clone();
        starts[0] = start(coarse[0], columns.end(), coarse[0], true, false);
        double[] right = ends.ends(columns.end(), -1);
        double ended = Extent.median(right);
        boolean clear = Arrays.stream(right).filter(u -> Math.abs(u - ended) < SAME_MM).count() > 1;
        double width = clear ? (ended - starts[0]) / starts.length : pitch;
        for (int k = 1; k < starts.length; k++) {
            double even = starts[0] + k * width;
            boolean seen = columns.measured()[k] && Math.abs(starts[k] - even) < 2 * SAME_MM;
            starts[k] = seen ? starts[k] : even;
        }
        return new Columns(starts, columns.end(), columns.measured());
    }

    /**
     * Breaks of traces are seen to about half a millimetre, and now and then a QRS complex is taken
     * for one: columns are as wide as most breaks have it.
     */
    private void even(double[] starts, boolean[] measured) {
        double[] widths = new double[starts.length];
        Arrays.fill(widths, Double.NaN);
        for (int k = 1; k < starts.length; k++) {
            widths[k] = measured[k] ? (starts[k] - starts[0]) / k : Double.NaN;
        }
        double usual = usualMm / starts.length;
        whole |= Math.abs(extent.length() - usualMm) < WHOLE_MM;
        double pitch = whole ? usual : Extent.median(widths);
        if (!(Math.abs(pitch - usual) < UNEVEN_MM)) {
            return;
        }
        for (int k = 1; k < starts.length; k++) {
            double stray = Math.abs(starts[k] - starts[0] - k * pitch);
            if (stray > (whole ? WHOLE_STRAY_MM : UNEVEN_MM)) {
                return;
            }
        }
        for (int k = 1; k < starts.length; k++) {
            starts[k] = starts[0] + k * pitch;
        }
    }

    private double bar(double u, boolean[] wide) {
        double[] seen = new double[2 * rows.size()];
        Arrays.fill(seen, Double.NaN);
        for (int r = 0; r < rows.size(); r++) {
            if (wide[r]) {
                continue;
            }
            double base = rows.get(r).baselineAt(coarse.column(u));
            seen[2 * r] = profile.stroke(u, 1.0, base - 3, base - 1.2);
            seen[2 * r + 1] = profile.stroke(u, 1.0, base + 1.2, base + 3);
        }
        return Extent.median(seen);
    }

    /**
     * @param several whether bars or breaks of several columns say where the first one begins
     * @param bars whether bars, which are exact, are among them
     */
    private double start(
            double coarseStart, double coarseEnd, double barred, boolean several, boolean bars) {
        boolean attached = false;
        for (Pulse p : extent.leftPulses()) {
            attached |= p != null && Math.abs(p.right() - coarseStart) < 0.4;
        }
        double[] left = attached ? new double[0] : ends.ends(coarseStart, 1);
        double[] right = ends.ends(coarseEnd, -1);
        double seen = beginning(left, coarseStart);
        // breaks between columns are seen less exactly than beginnings that all lines share
        boolean sure = !bars && shared(left);
        boolean refuted = several && !sure && Math.abs(seen - barred) > 2 * SAME_MM;
        boolean clear = !Double.isNaN(seen) && !refuted;
        double ended = clear ? Double.NaN : byEnds(right, attached);
        // bars confirm the ends or refute them, and decide where a pulse has not hidden the start
        boolean hidden = bars ? Math.abs(barred - coarseStart) > MOVE_MM : attached;
        boolean confirmed = !bars || Math.abs(barred - ended) < 2 * SAME_MM;
        if (hidden && confirmed && Math.abs(ended - coarseStart) < TAIL_MM) {
            return ended;
        }
        if (attached && several && isTail(coarseStart, coarseEnd, barred)) {
            return barred;
        }
        if (!clear && !bars && united(right) && Math.abs(ended - coarseStart) < MOVE_MM) {
            whole = true;
            return ended;
        }
        boolean even = !clear && !Double.isNaN(barred);
        double reference = clear ? seen : even ? barred : coarseStart;
        double reach = clear || even || attached ? 1.2 * SAME_MM : MOVE_MM;
        double cut = even ? ends.cutStart(coarseStart) : Double.NaN;
        if (Math.abs(cut - barred) < SAME_MM) {
            return cut;
        }
        double best = !even || Math.abs(barred - coarseStart) > MOVE_MM ? coarseStart : barred;
        return densest(left, right, reference, reach, clear ? seen : best, even);
    }

    /** Whether what lies before the bars' beginning is a pulse's tail: then the rest is whole. */
    private boolean isTail(double coarseStart, double coarseEnd, double barred) {
        double tail = barred - coarseStart;
        return tail > MOVE_MM
                && tail < LONG_TAIL_MM
                && Math.abs(coarseEnd - barred - usualMm) < WHOLE_MM;
    }

    /**
     * Where most beginnings lie, and most ends less the whole length.
     *
     * @param reference no farther from it than {@code reach}
     * @param best where there are none
     * @param even whether {@code best} is by bars: ends that scatter, as on scans, are less exact
     */
    private double densest(
            double[] left,
            double[] right,
            double reference,
            double reach,
            double best,
            boolean even) {
        double most = 0;
        double chosen = best;
        double share = 0;
        for (double interval : INTERVALS) {
            double lead = interval == INTERVALS[0] ? 0 : OTHERWISE;
            double[] all = Arrays.copyOf(left, left.length + right.length);
            for (int i = 0; i < right.length; i++) {
                all[left.length + i] = right[i] - usualMm + speed * interval;
            }
            long near = Arrays.stream(all).filter(a -> Math.abs(a - reference) < reach).count();
            for (double a : all) {
                double density = Math.abs(a - reference) < reach ? density(all, a) : 0;
                if (density > most + lead) {
                    most = density - lead;
                    chosen = peak(all, a);
                    share = density / near;
                }
            }
        }
        return even && share < UNITED && most < MANY_ENDS ? best : chosen;
    }

    /**
     * Beginning of lines whose ends agree, a usual time before them: a pulse's level tail runs into
     * the trace, so that where that begins is not seen. NaN where they do not agree.
     */
    private double byEnds(double[] right, boolean attached) {
        double middle = Extent.median(right);
        int seen = 0;
        int agreed = 0;
        for (double end : right) {
            seen += Double.isNaN(end) ? 0 : 1;
            agreed += Math.abs(end - middle) < SAME_MM ? 1 : 0;
        }
        int least = attached && rows.size() == 1 ? 1 : 2;
        return agreed >= Math.max(least, CLEAR * seen)
                ? middle - usualMm + speed * INTERVALS[0]
                : Double.NaN;
    }

    /** Whether nearly all lines end at one place, to a part of a pixel, as in no scan. */
    private boolean united(double[] right) {
        double middle = Extent.median(right);
        long same = Arrays.stream(right).filter(u -> Math.abs(u - middle) < 2 * AGREE_MM).count();
        return same >= Math.max(LEAST_UNITED, CLEAR * rows.size());
    }

    /** Whether all lines begin at one place, to a part of a pixel. */
    private static boolean shared(double[] left) {
        double middle = Extent.median(left);
        long same = Arrays.stream(left).filter(u -> Math.abs(u - middle) < 2 * AGREE_MM).count();
        return left.length >= LEAST_UNITED && same == left.length;
    }

    /** Where most lines are seen to begin; breaks between columns are less exact than that. */
    private static double beginning(double[] left, double coarseStart) {
        double most = 0;
        double best = Double.NaN;
        for (double a : left) {
            double density = Math.abs(a - coarseStart) < MOVE_MM ? density(left, a) : 0;
            if (density > most) {
                most = density;
                best = peak(left, a);
            }
        }
        return most >= Math.max(2, CLEAR * left.length) ? best : Double.NaN;
    }

    private static double density(double[] all, double at) {
        double sum = 0;
        for (double b : all) {
            sum += kernel(b - at);
        }
        return sum;
    }

    private static double kernel(double d) {
        return Double.isNaN(d) ? 0 : Math.exp(-0.5 * Math.pow(d / AGREE_MM, 2));
    }

    private static double peak(double[] all, double at) {
        double sum = 0;
        double mean = 0;
        for (double b : all) {
            double w = kernel(b - at);
            sum += w;
            mean += w == 0 ? 0 : w * b;
        }
        return mean / sum;
    }
}
