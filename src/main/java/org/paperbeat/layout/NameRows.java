package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.text.PrintedWord;

/**
 * Picks, among all words of a page, those that name traces: letters of one size, standing at one
 * height above or below their rows.
 */
final class NameRows {
    /** Names stand no farther from their baseline, mm. */
    private static final double REACH_MM = 19;

    /** How far a name may stray from the common height, mm. */
    private static final double STRAY_MM = 2.6;

    private final List<TraceRow> rows;
    private final ReducedInk coarse;
    private final List<NameHit> hits = new ArrayList<>();
    private double capMm = Double.NaN;
    private double offsetMm = Double.NaN;

    NameRows(List<PrintedWord> words, List<TraceRow> rows, ReducedInk coarse) {
        this.rows = rows;
        this.coarse = coarse;
        List<PrintedWord> names =
                words.stream().filter(w -> w.best() > 0 && w.probability(w.best()) > 0.35).toList();
        capMm = commonCap(names);
        if (Double.isNaN(capMm)) {
            return;
        }
        List<PrintedWord> sized =
                names.stream().filter(w -> Math.abs(Math.log(w.capMm() / capMm)) < 0.22).toList();
        chooseOffset(sized);
    }

    /** Common height of capitals, mm; NaN if no name was found. */
    double capMm() {
        return capMm;
    }

    /** Middle of the names minus baseline of their rows, mm; NaN if no name was found. */
    double offsetMm() {
        return offsetMm;
    }

    /** The names, one or more per row. */
    List<NameHit> hits() {
        return hits;
    }

    private static double weight(PrintedWord w) {
        return new NameHit(0, w).weight();
    }

    private double commonCap(List<PrintedWord> names) {
        double best = 0;
        double cap = Double.NaN;
        for (PrintedWord c : names) {
            double sum = 0;
            double mean = 0;
            for (PrintedWord w : names) {
                if (Math.abs(Math.log(w.capMm() / c.capMm())) < 0.13 && nearSomeRow(w)) {
                    sum += weight(w);
                    mean += weight(w) * w.capMm();
                }
            }
            if (sum > best) {
                best = sum;
                cap = mean / sum;
            }
        }
        return best > 0.6 ? cap : Double.NaN;
    }

    private boolean nearSomeRow(PrintedWord w) {
        for (int r = 0; r < rows.size(); r++) {
            if (Math.abs(offset(w, r)) <= REACH_MM) {
                return true;
            }
        }
        return false;
    }

    private double offset(PrintedWord w, int row) {
        TraceRow t = rows.get(row);
        return w.v() + w.capMm() / 2 - t.baselineAt(coarse.column(w.u()));
    }

    private void chooseOffset(List<PrintedWord> names) {
        List<Double> candidates = new ArrayList<>();
        for (PrintedWord w : names) {
            for (int r = 0; r < rows.size(); r++) {
                double d = offset(w, r);
                if (Math.abs(d) <= REACH_MM && weight(w) > 0.3) {
                    candidates.add(d);
                }
            }
        }
        double best = 0;
        for (double d : candidates) {
            double score = coverage(names, d) * (1 - 0.012 * Math.abs(d));
            if (score > best) {
                best = score;
                offsetMm = d;
            }
        }
        if (best == 0) {
            return;
        }
        refine(names);
        for (PrintedWord w : names) {
            int r = rowOf(w, offsetMm);
            if (r >= 0) {
                add(new NameHit(r, w));
            }
        }
        hits.sort(Comparator.comparingInt(NameHit::row).thenComparing(h -> h.word().u()));
    }

    private void refine(List<PrintedWord> names) {
        double sum = 0;
        double mean = 0;
        for (PrintedWord w : names) {
            int r = rowOf(w, offsetMm);
            if (r >= 0) {
                sum += weight(w);
                mean += weight(w) * offset(w, r);
            }
        }
        offsetMm = sum > 0 ? mean / sum : offsetMm;
    }

    private int rowOf(PrintedWord w, double d) {
        for (int r = 0; r < rows.size(); r++) {
            if (Math.abs(offset(w, r) - d) <= STRAY_MM) {
                return r;
            }
        }
        return -1;
    }

    private double coverage(List<PrintedWord> names, double d) {
        double sum = 0;
        double[] ofRow = new double[rows.size()];
        for (PrintedWord w : names) {
            int r = rowOf(w, d);
            if (r >= 0) {
                double near = Math.exp(-0.5 * Math.pow((offset(w, r) - d) / 1.3, 2));
                sum += weight(w) * near;
                ofRow[r] = Math.max(ofRow[r], weight(w));
            }
        }
        for (double v : ofRow) {
            sum += v;
        }
        return sum;
    }

    /** Keeps the better of two readings of one place. */
    private void add(NameHit hit) {
        for (int i = 0; i < hits.size(); i++) {
            NameHit o = hits.get(i);
            double left = Math.max(o.word().u(), hit.word().u());
            double right =
                    Math.min(
                            o.word().u() + o.word().widthMm(),
                            hit.word().u() + hit.word().widthMm());
            if (o.row() == hit.row() && right > left - 0.2 * capMm) {
                if (hit.weight() > o.weight()) {
                    hits.set(i, hit);
                }
                return;
            }
        }
        hits.add(hit);
    }
}
