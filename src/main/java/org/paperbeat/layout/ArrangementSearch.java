package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * Looks for the names of a known arrangement where bars and traces run through all of them: letters
 * of one size at one place of every cell, whose readings, however poor each is, together fit one
 * arrangement and no other.
 */
final class ArrangementSearch {
    /** Heights of capitals tried, mm. */
    private static final double[] CAPS = {1.8, 2.1, 2.45, 2.9};

    /** Where the left edge of a name may be, from the beginning of its cell, mm. */
    private static final double LEFT_MM = -2.2;

    private static final double RIGHT_MM = 6;

    /** How far the middle of a name may be above or below its baseline, mm. */
    private static final double REACH_MM = 9;

    /** Names of one page stand at the same place of their cells to about this, mm. */
    private static final double SAME_U_MM = 1.7;

    private static final double SAME_V_MM = 1.2;

    private static final double SEED = 0.6;
    private static final double LEAST = 0.15;

    /** Mean reading of the arrangement's names, each counted by its distinctness. */
    private static final double CONVINCING = 0.45;

    /** Another arrangement must not come nearer than this share. */
    private static final double RIVAL = 0.75;

    private final LeadNameReader reader;
    private final List<TraceRow> rows;
    private final Columns columns;
    private final ReducedInk coarse;

    ArrangementSearch(
            LeadNameReader reader, List<TraceRow> rows, Columns columns, ReducedInk coarse) {
        this.reader = reader;
        this.rows = rows;
        this.columns = columns;
        this.coarse = coarse;
    }

    /** A word and its place in its cell. */
    private record Spot(double du, double dv, PrintedWord word) {}

    /** How well an arrangement fits at a place; the words that were read there. */
    private record Fit(LeadLayout layout, double score, List<PrintedWord> words) {}

    /**
     * What was found.
     *
     * @param rows of short traces that the arrangement has
     * @param words its names, where they were read
     */
    record Found(int rows, List<PrintedWord> words) {}

    /** The arrangement that fits; null if none does clearly. */
    Found find(List<LeadLayout> layouts) {
        Fit best = null;
        double second = 0;
        for (double cap : CAPS) {
            List<List<List<Spot>>> spots = spots(layouts, cap);
            for (LeadLayout layout : layouts) {
                Fit fit = fit(layout, spots);
                if (best == null || fit.score() > best.score()) {
                    if (best != null && best.layout() != layout) {
                        second = Math.max(second, best.score());
                    }
                    best = fit;
                } else if (best.layout() != layout) {
                    second = Math.max(second, fit.score());
                }
            }
        }
        boolean clear = best != null && best.score() > CONVINCING && second < RIVAL * best.score();
        return clear ? new Found(best.layout().rows().size(), best.words()) : null;
    }

    private List<List<List<Spot>>> spots(List<LeadLayout> layouts, double cap) {
        int most = layouts.stream().mapToInt(l -> l.rows().size()).max().orElse(0);
        List<List<List<Spot>>> all = new ArrayList<>();
        for (int r = 0; r < Math.min(most, rows.size()); r++) {
            List<List<Spot>> cells = new ArrayList<>();
            for (int k = 0; k < columns.count(); k++) {
                cells.add(cell(r, k, cap));
            }
            all.add(cells);
        }
        return all;
    }

    private List<Spot> cell(int row, int column, double cap) {
        double u = columns.starts()[column];
        double v = rows.get(row).baselineAt(coarse.column(u + 3)) - cap / 2;
        List<Spot> spots = new ArrayList<>();
        for (PrintedWord w :
                reader.scan(u + LEFT_MM, u + RIGHT_MM, v - REACH_MM, v + REACH_MM, cap, LEAST)) {
            spots.add(new Spot(w.u() - u, w.v() - v, w));
        }
        return spots;
    }

    private Fit fit(LeadLayout layout, List<List<List<Spot>>> spots) {
        Fit best = new Fit(layout, 0, List.of());
        for (List<List<Spot>> row : spots) {
            for (List<Spot> cell : row) {
                for (Spot seed : cell) {
                    if (new NameHit(0, seed.word()).probability() > SEED) {
                        Fit fit = at(seed, layout, spots);
                        best = fit.score() > best.score() ? fit : best;
                    }
                }
            }
        }
        return best;
    }

    private static Fit at(Spot seed, LeadLayout layout, List<List<List<Spot>>> spots) {
        double sum = 0;
        double all = 0;
        List<PrintedWord> words = new ArrayList<>();
        for (int r = 0; r < layout.rows().size(); r++) {
            for (int k = 0; k < layout.rows().get(r).size(); k++) {
                Lead lead = layout.rows().get(r).get(k);
                Spot spot = best(spots.get(r).get(k), seed, lead);
                double weight = NameHit.distinctness(lead);
                all += weight;
                if (spot != null) {
                    sum += weight * probability(spot.word(), lead);
                    words.add(spot.word());
                }
            }
        }
        return new Fit(layout, sum / all, words);
    }

    private static Spot best(List<Spot> cell, Spot seed, Lead lead) {
        Spot best = null;
        for (Spot s : cell) {
            boolean near =
                    Math.abs(s.du() - seed.du()) < SAME_U_MM
                            && Math.abs(s.dv() - seed.dv()) < SAME_V_MM;
            if (near
                    && (best == null
                            || probability(s.word(), lead) > probability(best.word(), lead))) {
                best = s;
            }
        }
        return best;
    }

    /** A minus cannot be told from a bar: aVR is read where either is. */
    private static double probability(PrintedWord word, Lead lead) {
        double p = 0;
        for (int i = 1; i < LeadNameReader.words(); i++) {
            Lead l = LeadNameReader.lead(i);
            if (l == lead || l == Lead.MINUS_AVR && lead == Lead.AVR) {
                p = Math.max(p, word.probability(i));
            }
        }
        return p;
    }
}
