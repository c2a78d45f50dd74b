package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * What the page says at every place where a trace has its name: for each cell of rows and columns
 * the best probability of every name, from free-standing words and from a search where letters
 * touch the trace.
 */
final class NameGrid {
    /** A cell read this well is not searched again. */
    private static final double READ_WELL = 0.75;

    /** How far a name may stray from its usual height over the baseline, mm. */
    private static final double STRAY_MM = 2.6;

    /** Trust in a name found by searching, against one that stands free. */
    private static final double SEARCHED = 0.6;

    private static final double LATE_MM = 10;

    /** A name so far along a trace is that of the next one, of which a crop shows no more. */
    private static final double NEXT = 0.8;

    /** Heights of capitals tried where no name stands free, mm. */
    private static final double[] CAPS = {1.8, 2.3, 2.9};

    /** Cells looked at to learn the size and place of names that touch the traces. */
    private static final int PROBES = 8;

    private final LeadNameReader reader;
    private final NameRows names;
    private final List<TraceRow> rows;
    private final Columns columns;
    private final ReducedInk coarse;
    private final NameHit[][] best;
    private final double[][][] scores;

    NameGrid(
            LeadNameReader reader,
            NameRows names,
            List<TraceRow> rows,
            Columns columns,
            ReducedInk coarse) {
        this.reader = reader;
        this.names = names;
        this.rows = rows;
        this.columns = columns;
        this.coarse = coarse;
        int n = columns.count();
        best = new NameHit[rows.size()][n];
        scores = new double[rows.size()][n][LeadNameReader.words()];
        double[] offsets = offsets();
        for (NameHit h : names.hits()) {
            place(h, offsets);
        }
        if (!Double.isNaN(names.capMm())) {
            search(offsets());
        }
    }

    /** Looks for names that touch the traces at the beginnings of the topmost cells. */
    static List<PrintedWord> probe(
            LeadNameReader reader, List<TraceRow> rows, Columns columns, ReducedInk coarse) {
        List<PrintedWord> found = new ArrayList<>();
        int cells = 0;
        for (int i = 0; i < rows.size() * columns.count() && cells < PROBES; i++) {
            int k = (i + 1) % columns.count();
            int r = i / columns.count();
            double u = columns.starts()[k];
            double v = rows.get(r).baselineAt(coarse.column(u + 3));
            for (double cap : CAPS) {
                best(reader.scan(u - 1.5, u + 6.5, v - 9 - cap / 2, v + 9 - cap / 2, cap, 0.6))
                        .ifPresent(found::add);
            }
            cells++;
        }
        return found;
    }

    private static Optional<PrintedWord> best(List<PrintedWord> words) {
        return words.stream()
                .filter(w -> w.best() > 0)
                .max(Comparator.comparingDouble(w -> new NameHit(0, w).weight()));
    }

    /** The best probability of a name in a cell; 0 where nothing like it was seen. */
    double probability(int row, int column, int name) {
        return scores[row][column][name];
    }

    /** Whether a cell's name was found by searching only. */
    boolean searched(int row, int column) {
        NameHit h = best[row][column];
        return h != null && !h.word().standsFree();
    }

    /**
     * Whether a name stands so far behind the beginning of its cell that what is before it may be
     * another lead, as on a piece cut out of a page.
     */
    boolean standsLate(int row, int column) {
        NameHit h = best[row][column];
        return h != null && h.word().u() - columns.starts()[column] > LATE_MM;
    }

    /** How much a cell's name proves; a name found only by searching proves less. */
    double weight(int row, int column) {
        NameHit h = best[row][column];
        return h == null ? 0 : h.weight() * (searched(row, column) ? SEARCHED : 1);
    }

    /** The likeliest name's place in a cell; null where there is none. */
    NameHit hit(int row, int column) {
        return best[row][column];
    }

    /** Per column the usual distance of names from its beginning; NaN where none was read. */
    private double[] offsets() {
        double[] offsets = new double[columns.count()];
        for (int k = 0; k < offsets.length; k++) {
            double u = mode(k);
            offsets[k] = u - columns.starts()[k];
        }
        return offsets;
    }

    private double mode(int column) {
        double best = Double.NaN;
        double most = 0;
        for (NameHit a : names.hits()) {
            if (columns.of(a.word().u()) != column) {
                continue;
            }
            double sum = 0;
            double mean = 0;
            for (NameHit b : names.hits()) {
                if (Math.abs(a.word().u() - b.word().u()) < 2) {
                    sum += b.weight();
                    mean += b.weight() * b.word().u();
                }
            }
            if (sum > most) {
                most = sum;
                best = mean / sum;
            }
        }
        return most > 0.4 ? best : Double.NaN;
    }

    private void place(NameHit h, double[] offsets) {
        if (h.word().u() > columns.end()) {
            return;
        }
        int k = columns.of(h.word().u());
        double stray = Math.abs(h.word().u() - columns.starts()[k] - offsets[k]);
        // letters of one column stand in line; what does not is something else
        double trust = Double.isNaN(offsets[k]) || stray < 2.5 ? 1 : stray < 6 ? 0.6 : 0.2;
        double share =
                (h.word().u() - columns.starts()[k]) / (columns.end(k) - columns.starts()[k]);
        trust = share > NEXT ? Math.min(trust, 0.2) : trust;
        note(h, k, trust);
    }

    private void note(NameHit h, int k, double trust) {
        double[] cell = scores[h.row()][k];
        NameHit old = best[h.row()][k];
        float[] log = h.word().logProbabilities();
        boolean better = old == null || trust * h.weight() > old.weight();
        for (int i = 1; i < cell.length; i++) {
            double p = trust * Math.exp(log[i]);
            cell[i] = better ? Math.max(p, 0.3 * cell[i]) : Math.max(cell[i], 0.3 * p);
        }
        if (better) {
            best[h.row()][k] = h;
        }
    }

    /** Searches cells not read well where the names of their row and column should stand. */
    private void search(double[] offsets) {
        double common = Extent.median(offsets);
        List<List<List<NameHit>>> all = new ArrayList<>();
        List<List<NameHit>> unaligned = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            List<List<NameHit>> cells = new ArrayList<>();
            for (int k = 0; k < columns.count(); k++) {
                List<NameHit> cell = seen(r, k, offsets[k], common);
                cells.add(cell);
                if (Double.isNaN(offsets[k]) || readWell(r, k)) {
                    unaligned.add(cell);
                }
            }
            all.add(cells);
        }
        double offset = agreed(unaligned, this::offset);
        for (int r = 0; r < rows.size(); r++) {
            double top = agreed(all.get(r), h -> h.word().v());
            for (int k = 0; k < columns.count(); k++) {
                double left = Double.isNaN(offsets[k]) ? offset : offsets[k];
                if (!readWell(r, k)) {
                    settle(r, k, all.get(r).get(k), top, left);
                }
            }
        }
    }

    private double offset(NameHit h) {
        return h.word().u() - columns.starts()[columns.of(h.word().u())];
    }

    private boolean readWell(int r, int k) {
        return best[r][k] != null && best[r][k].probability() > READ_WELL;
    }

    private List<NameHit> seen(int r, int k, double ownOffset, double common) {
        if (readWell(r, k)) {
            return List.of(best[r][k]);
        }
        boolean own = !Double.isNaN(ownOffset);
        double offset = own ? ownOffset : Double.isNaN(common) ? 2 : common;
        double reach = own ? 1.2 : 3.2;
        double u = columns.starts()[k] + offset;
        double v = expectedTop(r, u);
        List<NameHit> hits = new ArrayList<>();
        for (PrintedWord w :
                reader.scan(
                        u - reach, u + reach, v - STRAY_MM, v + STRAY_MM, names.capMm(), 0.15)) {
            if (w.best() > 0) {
                hits.add(new NameHit(r, w));
            }
        }
        return hits;
    }

    private double expectedTop(int row, double u) {
        return rows.get(row).baselineAt(coarse.column(u)) + names.offsetMm() - names.capMm() / 2;
    }

    /** Names stand in line: the coordinate that most cells speak for; NaN if none is clear. */
    private double agreed(List<List<NameHit>> cells, ToDoubleFunction<NameHit> coordinate) {
        double best = 0.3;
        double place = Double.NaN;
        for (List<NameHit> cell : cells) {
            for (NameHit h : cell) {
                double x = coordinate.applyAsDouble(h);
                double sum = 0;
                for (List<NameHit> other : cells) {
                    double most = 0;
                    for (NameHit o : other) {
                        double d = (coordinate.applyAsDouble(o) - x) / names.capMm();
                        most = Math.max(most, o.weight() * Math.exp(-0.5 * d * d / 0.04));
                    }
                    sum += most;
                }
                if (sum > best) {
                    best = sum;
                    place = x;
                }
            }
        }
        return place;
    }

    private boolean near(double a, double b) {
        return Double.isNaN(b) || Math.abs(a - b) < 0.45 * names.capMm();
    }

    /** Reads the likeliest place of a cell again, from nine places about it. */
    private void settle(int r, int k, List<NameHit> cell, double top, double left) {
        NameHit best = null;
        for (NameHit h : cell) {
            if (near(h.word().v(), top)
                    && near(h.word().u() - columns.starts()[k], left)
                    && (best == null || h.weight() > best.weight())) {
                best = h;
            }
        }
        if (best == null) {
            return;
        }
        double step = 0.13 * names.capMm();
        double[] mean = new double[LeadNameReader.words()];
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                PrintedWord w =
                        reader.readAt(
                                best.word().u() + i * step,
                                best.word().v() + j * step,
                                names.capMm());
                for (int m = 0; m < mean.length; m++) {
                    mean[m] += Math.exp(w.logProbabilities()[m]) / 9;
                }
            }
        }
        float[] log = new float[mean.length];
        for (int m = 0; m < mean.length; m++) {
            log[m] = (float) Math.log(mean[m] + 1e-9);
        }
        PrintedWord w = best.word();
        NameHit hit =
                new NameHit(r, new PrintedWord(w.u(), w.v(), w.widthMm(), w.capMm(), false, log));
        note(hit, k, 1);
    }
}
