package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.text.LeadNameReader;

/**
 * Decides the lead of every trace: the names printed on the page decide; a known arrangement that
 * they do not contradict fills what could not be read.
 */
final class LeadNaming {
    private static final String CUSTOM = "custom";

    private static final Set<Lead> AUGMENTED = Set.of(Lead.AVR, Lead.AVL, Lead.AVF);

    /** Share of names read that may stand against a known arrangement. */
    private static final double AGAINST = 0.15;

    /** Below this a name alone is not believed. */
    private static final double BELIEVE = 0.5;

    /** The same for I: remains of grids and bars look like it. */
    private static final double BELIEVE_STROKE = 0.75;

    /** The same for the name of a strip. */
    private static final double STRIP_SEARCHED = 0.7;

    /** With fewer cells read than this share, names found only by searching are chance. */
    private static final double MOST = 0.75;

    /**
     * On pages of fewer traces no other name speaks for one found only by searching: it must be as
     * clear as this, and is for a person to look at.
     */
    private static final int FEW_CELLS = 4;

    private static final double SEARCHED_ALONE = 0.95;

    /** Confidence of a name that was not read but follows from the arrangement. */
    private static final double FILLED = 0.5;

    /** Confidence of a strip named by its waveform. */
    private static final double BY_WAVEFORM = 0.8;

    /** Confidence of a strip without a name where the usual one stands. */
    private static final double ASSUMED = 0.4;

    /**
     * Correlation of a strip with its own short trace; lack of it as a share of the other's lack.
     */
    private static final double LIKE = 0.85;

    private static final double UNLIKE = 0.4;

    /** A printed name this clear stands against the waveform. */
    private static final double CLEAR = 0.7;

    /** Probability that any name is printed but not read. */
    private static final double UNREAD = 0.03;

    private final NameGrid grid;
    private final boolean[] wide;
    private final int columns;
    private final LayoutCatalog catalog;
    private final List<NamedTrace> traces = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private String layoutName = CUSTOM;

    /**
     * @param wide per row: whether one trace runs across all columns
     */
    LeadNaming(NameGrid grid, boolean[] wide, int columns, LayoutCatalog catalog) {
        this.grid = grid;
        this.wide = wide;
        this.columns = columns;
        this.catalog = catalog;
    }

    List<NamedTrace> traces() {
        return traces;
    }

    List<String> notes() {
        return notes;
    }

    /** Whether the page's leads fit a known arrangement. */
    boolean known() {
        return !layoutName.equals(CUSTOM);
    }

    /** Name of the known arrangement, or {@code custom}. */
    String layoutName() {
        return layoutName;
    }

    /**
     * Names all traces.
     *
     * @param wanted arrangement asked for; null = find out
     * @param match compares strips across the page with short traces
     */
    void decide(LeadLayout wanted, RhythmMatch match) {
        List<Integer> shortRows = new ArrayList<>();
        for (int r = 0; r < wide.length; r++) {
            if (!wide[r]) {
                shortRows.add(r);
            }
        }
        LeadLayout layout = wanted != null ? wanted : bestLayout(shortRows);
        boolean fits =
                layout != null
                        && layout.rows().size() == shortRows.size()
                        && layout.rows().get(0).size() == columns;
        if (fits) {
            fill(layout, shortRows);
        } else {
            free(shortRows);
        }
        rhythm(match);
        if (fits) {
            leaveOutHeader(shortRows.get(0));
        }
    }

    /** Strips are printed below the short rows; what lies above them without a name is print. */
    private void leaveOutHeader(int firstShortRow) {
        if (traces.removeIf(t -> t.lead() == Lead.UNKNOWN && t.row() < firstShortRow)) {
            notes.add("A line above the named traces has no lead name and is taken for print.");
        }
    }

    private LeadLayout bestLayout(List<Integer> shortRows) {
        LeadLayout best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (LeadLayout l : catalog.ofShape(shortRows.size(), columns)) {
            double score = score(l, shortRows);
            if (score > bestScore) {
                bestScore = score;
                best = l;
            }
        }
        return best != null && agrees(best, shortRows) ? best : null;
    }

    private double score(LeadLayout l, List<Integer> shortRows) {
        double sum = 0;
        for (int i = 0; i < shortRows.size(); i++) {
            for (int k = 0; k < columns; k++) {
                sum += Math.log(UNREAD + probability(shortRows.get(i), k, l.rows().get(i).get(k)));
            }
        }
        return sum;
    }

    /** A name contradicts only if it is distinct, well read and not read better elsewhere. */
    private boolean agrees(LeadLayout l, List<Integer> shortRows) {
        double agreed = 0;
        double against = 0;
        for (int i = 0; i < shortRows.size(); i++) {
            for (int k = 0; k < columns; k++) {
                int row = shortRows.get(i);
                Lead expected = l.rows().get(i).get(k);
                double p = probability(row, k, expected);
                NameHit hit = grid.hit(row, k);
                agreed += p > 0.3 ? p * NameHit.distinctness(expected) : 0;
                if (hit != null
                        && !same(hit.lead(), expected)
                        && grid.weight(row, k) > 0.4
                        && p < 0.3 * hit.probability()
                        && !readBetterElsewhere(hit, row, k, shortRows)) {
                    against += grid.weight(row, k);
                }
            }
        }
        double cells = (double) shortRows.size() * columns;
        return against <= AGAINST * agreed && agreed >= Math.max(1, 0.22 * cells);
    }

    private boolean readBetterElsewhere(NameHit hit, int row, int column, List<Integer> shortRows) {
        for (int r : shortRows) {
            for (int k = 0; k < columns; k++) {
                boolean other = r != row || k != column;
                if (other && probability(r, k, hit.lead()) >= hit.probability() - 0.05) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A minus cannot be told from the end of a bar: aVR is read where either is. */
    private double probability(int row, int column, Lead lead) {
        double p = printed(row, column, lead);
        return lead == Lead.AVR ? Math.max(p, printed(row, column, Lead.MINUS_AVR)) : p;
    }

    private double printed(int row, int column, Lead lead) {
        for (int i = 1; i < LeadNameReader.words(); i++) {
            if (LeadNameReader.lead(i) == lead) {
                return grid.probability(row, column, i);
            }
        }
        return 0;
    }

    private static boolean same(Lead a, Lead b) {
        return a == b || a == Lead.MINUS_AVR && b == Lead.AVR;
    }

    private void fill(LeadLayout layout, List<Integer> shortRows) {
        layoutName = layout.name();
        List<String> filled = new ArrayList<>();
        for (int i = 0; i < shortRows.size(); i++) {
            for (int k = 0; k < columns; k++) {
                Lead lead = layout.rows().get(i).get(k);
                double p = probability(shortRows.get(i), k, lead);
                if (p < BELIEVE) {
                    filled.add(lead.label());
                }
                traces.add(
                        new NamedTrace(
                                shortRows.get(i), k, false, false, lead, Math.max(FILLED, p)));
            }
        }
        if (!filled.isEmpty()) {
            notes.add(
                    "Not read on the page but named from the arrangement "
                            + layout.name()
                            + ": "
                            + String.join(", ", filled)
                            + ".");
        }
    }

    /** A name that may be a cell's. */
    private record Claim(int row, int column, Lead lead, double p) {}

    /** The names read well enough to be believed, the best first. */
    private List<Claim> claims(List<Integer> shortRows, boolean few) {
        List<Claim> claims = new ArrayList<>();
        for (int r : shortRows) {
            for (int k = 0; k < columns; k++) {
                for (int i = 1; i < LeadNameReader.words(); i++) {
                    double p = grid.probability(r, k, i);
                    double least = LeadNameReader.lead(i) == Lead.I ? BELIEVE_STROKE : BELIEVE;
                    if (p >= least && !doubtfulMinus(r, k, i)) {
                        claims.add(new Claim(r, k, LeadNameReader.lead(i), p));
                    }
                }
            }
        }
        long cells = claims.stream().map(c -> c.row() * columns + c.column()).distinct().count();
        double share = cells / Math.max(1.0, shortRows.size() * columns);
        double least = few ? SEARCHED_ALONE : share > MOST ? BELIEVE : 1;
        claims.removeIf(c -> grid.searched(c.row(), c.column()) && c.p() < least);
        claims.sort(Comparator.comparingDouble((Claim c) -> -c.p()).thenComparing(Claim::row));
        return claims;
    }

    /** Every name at most once, the best read first. */
    private void free(List<Integer> shortRows) {
        boolean few = shortRows.size() * columns < FEW_CELLS;
        List<Claim> claims = claims(shortRows, few);
        Set<Lead> taken = EnumSet.noneOf(Lead.class);
        NamedTrace[][] named = new NamedTrace[wide.length][columns];
        for (Claim c : claims) {
            if (named[c.row()][c.column()] == null && taken.add(c.lead())) {
                boolean doubted =
                        few
                                && (grid.searched(c.row(), c.column())
                                        || grid.standsLate(c.row(), c.column()));
                double p = doubted ? Math.min(FILLED, c.p()) : c.p();
                named[c.row()][c.column()] =
                        new NamedTrace(c.row(), c.column(), false, false, c.lead(), p);
            }
        }
        if (columns == 1) {
            RepeatedNames.name(
                    claims.stream()
                            .map(c -> new NamedTrace(c.row(), 0, false, true, c.lead(), c.p()))
                            .toList(),
                    named);
        }
        for (int r : shortRows) {
            for (int k = 0; k < columns; k++) {
                NamedTrace t = named[r][k];
                traces.add(t != null ? t : new NamedTrace(r, k, false, false, Lead.UNKNOWN, 0));
            }
        }
    }

    /** A single stroke found by searching may be anything. */
    private boolean bareStroke(int row, int name) {
        return grid.searched(row, 0) && LeadNameReader.lead(name) == Lead.I;
    }

    private boolean doubtfulMinus(int row, int column, int name) {
        NameHit hit = grid.hit(row, column);
        return LeadNameReader.lead(name) == Lead.MINUS_AVR
                && (hit == null || hit.word().widthMm() < 2.9 * hit.word().capMm());
    }

    private void rhythm(RhythmMatch match) {
        for (int r = 0; r < wide.length; r++) {
            if (wide[r]) {
                traces.add(strip(r, twin(match.twin(r, wide)), match));
            }
        }
        traces.sort(Comparator.comparingInt(NamedTrace::row).thenComparing(NamedTrace::column));
    }

    /** Among I, II and III the one whose waveform is much nearer than that of the name read. */
    private Lead rival(int row, Lead printed, RhythmMatch match) {
        double best = 0;
        double own = Double.NaN;
        Lead lead = Lead.UNKNOWN;
        for (NamedTrace t : traces) {
            boolean stroke = NameHit.distinctness(t.lead()) < 1 && t.lead() != Lead.UNKNOWN;
            if (t.wide() || t.rhythm() || !stroke || printed == Lead.UNKNOWN) {
                continue;
            }
            double c = match.correlation(row, t.row(), t.column());
            own = t.lead() == printed ? c : own;
            if (c > best) {
                best = c;
                lead = t.lead();
            }
        }
        return best > LIKE && 1 - best < UNLIKE * (1 - own) ? lead : Lead.UNKNOWN;
    }

    private boolean soleUsualStrip() {
        int strips = 0;
        for (boolean w : wide) {
            strips += w ? 1 : 0;
        }
        return strips == 1 && known();
    }

    /** Never an augmented lead: none is printed as a strip, and aVF is nearly the usual II. */
    private Lead twin(int[] cell) {
        Lead lead = Lead.UNKNOWN;
        for (NamedTrace t : traces) {
            if (cell != null && !t.wide() && t.row() == cell[0] && t.column() == cell[1]) {
                lead = t.lead();
            }
        }
        return AUGMENTED.contains(lead) ? Lead.UNKNOWN : lead;
    }

    /** The printed name decides, but a bare stroke more or less gives way to the waveform. */
    private NamedTrace strip(int row, Lead twin, RhythmMatch match) {
        int best = 0;
        for (int i = 1; i < LeadNameReader.words(); i++) {
            best = grid.probability(row, 0, i) > grid.probability(row, 0, best) ? i : best;
        }
        double p = best == 0 ? 0 : grid.probability(row, 0, best);
        boolean read = p >= (grid.searched(row, 0) ? STRIP_SEARCHED : BELIEVE);
        boolean sound = read && !doubtfulMinus(row, 0, best) && !bareStroke(row, best);
        Lead printed = sound ? LeadNameReader.lead(best) : Lead.UNKNOWN;
        boolean doubtful = p * NameHit.distinctness(printed) <= CLEAR;
        if (printed != Lead.UNKNOWN && twin != printed && doubtful) {
            twin = rival(row, printed, match);
        }
        if (twin == Lead.UNKNOWN && printed == Lead.UNKNOWN && soleUsualStrip()) {
            notes.add("The strip across the page has no readable name and is assumed to be II.");
            return new NamedTrace(row, 0, true, true, Lead.II, ASSUMED);
        }
        if (twin == Lead.UNKNOWN || twin == printed) {
            double confidence = printed == Lead.UNKNOWN ? 0 : p;
            return new NamedTrace(row, 0, true, true, printed, confidence);
        }
        boolean strokes = NameHit.distinctness(twin) < 1;
        if (printed != Lead.UNKNOWN && (!strokes || p * NameHit.distinctness(printed) > CLEAR)) {
            notes.add(
                    "The strip named "
                            + printed.label()
                            + " looks like lead "
                            + twin.label()
                            + ".");
            return new NamedTrace(row, 0, true, true, printed, FILLED);
        }
        notes.add("A strip across the page has the waveform of lead " + twin.label() + ".");
        return new NamedTrace(row, 0, true, true, twin, BY_WAVEFORM);
    }
}
