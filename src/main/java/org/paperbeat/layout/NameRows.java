package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * Picks, among all words of a page, those that name traces: letters of one size, standing at one
 * height above or below their rows.
 */
final class NameRows {
    /** Names stand no farther from their baseline, mm. */
    private static final double REACH_MM = 21;

    /** How far a name may stray from the common height, mm. */
    private static final double STRAY_MM = 2.6;

    /** Another offset this near to the best one's score is examined more closely. */
    private static final double RIVAL = 0.7;

    /** What names of one size must weigh together; less where there is one trace to name. */
    private static final double LEAST = 0.6;

    private static final double LEAST_ALONE = 0.3;

    /** Steepest line of print. */
    private static final double SLOPE = 0.03;

    private final LeadNameReader reader;
    private final List<TraceRow> rows;
    private final ReducedInk coarse;
    private final List<NameHit> hits = new ArrayList<>();
    private final Map<PrintedWord, double[]> lineOffsets = new IdentityHashMap<>();
    private final List<PrintedWord> sized;
    private final List<Double> offsets;
    private final double capMm;
    private double offsetMm = Double.NaN;

    NameRows(
            LeadNameReader reader,
            List<PrintedWord> words,
            List<TraceRow> rows,
            ReducedInk coarse) {
        this.reader = reader;
        this.rows = rows;
        this.coarse = coarse;
        List<PrintedWord> names =
                words.stream().filter(w -> w.best() > 0 && w.probability(w.best()) > 0.35).toList();
        capMm = commonCap(names);
        sized = names.stream().filter(w -> Math.abs(Math.log(w.capMm() / capMm)) < 0.22).toList();
        Map<PrintedWord, List<PrintedWord>> all = lines(sized);
        for (PrintedWord w : sized) {
            lineOffsets.put(w, offsets(all.get(w)));
        }
        offsets = byCoverage();
        if (!offsets.isEmpty()) {
            take(bySupport());
        }
    }

    private NameRows(NameRows other, double offset) {
        reader = other.reader;
        rows = other.rows;
        coarse = other.coarse;
        sized = other.sized;
        offsets = other.offsets;
        capMm = other.capMm;
        lineOffsets.putAll(other.lineOffsets);
        take(offset);
    }

    /**
     * The same words given to rows at other distances that explain nearly as many: where rows stand
     * at even distances, names above their rows look like names below the rows before.
     */
    List<NameRows> rivals() {
        return offsets.stream()
                .filter(d -> Math.abs(d - offsetMm) > 2 * STRAY_MM)
                .map(d -> new NameRows(this, d))
                .toList();
    }

    /** Common height of capitals, mm; NaN if no name was found. */
    double capMm() {
        return capMm;
    }

    /** Middle of the names minus baseline of their rows, mm; NaN if no name was found. */
    double offsetMm() {
        return offsetMm;
    }

    /** How much was read, in distinct names. */
    double weight() {
        return hits.stream().mapToDouble(NameHit::weight).sum();
    }

    /** The names, one or more per row. */
    List<NameHit> hits() {
        return hits;
    }

    private static double weight(PrintedWord w) {
        return new NameHit(0, w).weight();
    }

    /** Remains of a grid are full of strokes like I: they have hardly a vote. */
    private static double vote(PrintedWord w) {
        double bare = new NameHit(0, w).lead() == Lead.I ? 0.1 : 1;
        return bare * weight(w);
    }

    private double commonCap(List<PrintedWord> names) {
        double best = 0;
        double cap = Double.NaN;
        for (PrintedWord c : names) {
            double sum = 0;
            double mean = 0;
            for (PrintedWord w : names) {
                if (Math.abs(Math.log(w.capMm() / c.capMm())) < 0.13 && nearSomeRow(w)) {
                    sum += vote(w);
                    mean += vote(w) * w.capMm();
                }
            }
            if (sum > best) {
                best = sum;
                cap = mean / sum;
            }
        }
        return best > (rows.size() == 1 ? LEAST_ALONE : LEAST) ? cap : Double.NaN;
    }

    private boolean nearSomeRow(PrintedWord w) {
        for (int r = 0; r < rows.size(); r++) {
            if (Math.abs(ownOffset(w, r)) <= REACH_MM + 6) {
                return true;
            }
        }
        return false;
    }

    private double ownOffset(PrintedWord w, int row) {
        TraceRow t = rows.get(row);
        return w.v() + w.capMm() / 2 - t.baselineAt(coarse.column(w.u()));
    }

    /** Offset of the word's line of print, for one trace's baseline may be far off its row's. */
    private double offset(PrintedWord w, int row) {
        return lineOffsets.get(w)[row];
    }

    private double[] offsets(List<PrintedWord> line) {
        double[] offsets = new double[rows.size()];
        for (int r = 0; r < offsets.length; r++) {
            int row = r;
            offsets[r] = Extent.median(line.stream().mapToDouble(w -> ownOffset(w, row)).toArray());
        }
        return offsets;
    }

    /** Words grouped into lines of print; a line may rise or fall a little. */
    private static Map<PrintedWord, List<PrintedWord>> lines(List<PrintedWord> words) {
        Map<PrintedWord, List<PrintedWord>> lines = new IdentityHashMap<>();
        for (PrintedWord w : words) {
            List<PrintedWord> merged = new ArrayList<>(List.of(w));
            for (PrintedWord o : new ArrayList<>(lines.keySet())) {
                double reach = 0.35 * w.capMm() + SLOPE * Math.abs(o.u() - w.u());
                boolean distinct = weight(w) > 0.25 && weight(o) > 0.25;
                if (distinct && Math.abs(o.v() - w.v()) < reach && lines.get(o) != merged) {
                    merged.addAll(lines.get(o));
                    for (PrintedWord p : lines.get(o)) {
                        lines.put(p, merged);
                    }
                }
            }
            lines.put(w, merged);
        }
        return lines;
    }

    private List<Double> byCoverage() {
        List<Double> candidates = new ArrayList<>();
        for (PrintedWord w : sized) {
            for (int r = 0; r < rows.size(); r++) {
                double d = offset(w, r);
                if (Math.abs(d) <= REACH_MM && weight(w) > 0.3) {
                    candidates.add(d);
                }
            }
        }
        return ranked(sized, candidates);
    }

    private double bySupport() {
        double chosen = offsets.get(0);
        double best = 0;
        for (double d : offsets.size() > 1 ? offsets : List.<Double>of()) {
            double support = support(sized, d);
            if (support > best) {
                best = support;
                chosen = d;
            }
        }
        return chosen;
    }

    /** Gives every word to the row it stands at this distance from. */
    private void take(double offset) {
        offsetMm = offset;
        refine(sized);
        for (PrintedWord w : sized) {
            int r = rowOf(w, offsetMm);
            if (r >= 0) {
                add(new NameHit(r, w));
            }
        }
        hits.sort(Comparator.comparingInt(NameHit::row).thenComparing(h -> h.word().u()));
    }

    /** The best offset and those nearly as good that mean another row. */
    private List<Double> ranked(List<PrintedWord> names, List<Double> candidates) {
        Map<Double, Double> scores = new HashMap<>();
        for (double d : candidates) {
            scores.computeIfAbsent(d, o -> coverage(names, o) * (1 - 0.012 * Math.abs(o)));
        }
        List<Double> order = new ArrayList<>(scores.keySet());
        order.sort(Comparator.comparingDouble((Double d) -> -scores.get(d)));
        List<Double> kept = new ArrayList<>();
        for (double d : order) {
            boolean rival = kept.stream().allMatch(k -> Math.abs(k - d) > 2 * STRAY_MM);
            boolean good = kept.isEmpty() || scores.get(d) > RIVAL * scores.get(kept.get(0));
            if (rival && good && kept.size() < 3) {
                kept.add(d);
            }
        }
        return kept;
    }

    /** How many rows have a name in the first column at an offset, unread ones searched. */
    private double support(List<PrintedWord> names, double d) {
        double[] ofRow = new double[rows.size()];
        List<PrintedWord> used = new ArrayList<>();
        for (PrintedWord w : names) {
            int r = rowOf(w, d);
            if (r >= 0) {
                ofRow[r] = Math.max(ofRow[r], weight(w));
                used.add(w);
            }
        }
        double u = used.stream().mapToDouble(PrintedWord::u).min().orElse(0);
        double sum = 0;
        for (int r = 0; r < ofRow.length; r++) {
            if (ofRow[r] < 0.4) {
                double v = rows.get(r).baselineAt(coarse.column(u)) + d - capMm / 2;
                for (PrintedWord w :
                        reader.scan(u - 1.2, u + 1.2, v - STRAY_MM, v + STRAY_MM, capMm, 0.3)) {
                    ofRow[r] = Math.max(ofRow[r], 0.9 * weight(w));
                }
            }
            sum += ofRow[r];
        }
        return sum - 0.01 * Math.abs(d);
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
                sum += vote(w) * near;
                ofRow[r] = Math.max(ofRow[r], vote(w));
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
