package org.paperbeat.layout;

import java.util.Arrays;
import java.util.List;
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

    /** The best probability of a name in a cell; 0 where nothing like it was seen. */
    double probability(int row, int column, int name) {
        return scores[row][column][name];
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

    private void search(double[] offsets) {
        double common = Extent.median(offsets);
        double[] heights = heights();
        for (int r = 0; r < rows.size(); r++) {
            for (int k = 0; k < columns.count(); k++) {
                if (best[r][k] != null && best[r][k].probability() > READ_WELL) {
                    continue;
                }
                boolean own = !Double.isNaN(offsets[k]);
                double offset = own ? offsets[k] : Double.isNaN(common) ? 2 : common;
                double reach = own ? 1.3 : 3.2;
                double u = columns.starts()[k] + offset;
                boolean line = !Double.isNaN(heights[r]);
                double v = line ? heights[r] : expectedTop(r, u);
                searchCell(r, k, u, reach, v, line ? 0.9 : 2.4);
            }
        }
    }

    private double expectedTop(int row, double u) {
        return rows.get(row).baselineAt(coarse.column(u)) + names.offsetMm() - names.capMm() / 2;
    }

    /** Per row the v of its names' tops where at least two agree, else NaN. */
    private double[] heights() {
        double[] heights = new double[rows.size()];
        for (int r = 0; r < heights.length; r++) {
            double[] tops =
                    Arrays.stream(best[r])
                            .filter(h -> h != null && h.weight() > 0.45)
                            .mapToDouble(h -> h.word().v())
                            .sorted()
                            .toArray();
            heights[r] = Double.NaN;
            if (tops.length >= 2 && tops[tops.length - 1] - tops[0] < 1.5) {
                heights[r] = Extent.median(tops);
            }
        }
        return heights;
    }

    private void searchCell(int r, int k, double u, double reach, double v, double reachV) {
        List<PrintedWord> found =
                reader.scan(u - reach, u + reach, v - reachV, v + reachV, names.capMm(), 0.1);
        for (PrintedWord w : found) {
            NameHit h = new NameHit(r, w);
            if (w.best() > 0) {
                note(h, k, 0.95);
            }
        }
    }
}
