package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

/**
 * Finds columns and names together: where names are hard to read, each number of columns that could
 * make a known arrangement is tried, and the one whose names agree is taken.
 */
final class LeadReading {
    /** Below this weight of names per cell, names that touch the traces are looked for. */
    private static final double FEW_NAMES = 0.35;

    /** Numbers of columns tried, the commonest first. */
    private static final int[] COUNTS = {4, 2, 1, 3};

    /** A known arrangement may have so much less of its names read. */
    private static final double NEARLY = 0.15;

    /** Numbers of columns that names are searched in where no bars are seen. */
    private static final int[] UNBARRED = {4, 2};

    /** Time that traces in columns last together, s; shorter by so much at most if cut, mm. */
    private static final double USUAL_SECONDS = 10;

    private static final double CUT_MM = 12;

    /** Strips across the page below an arrangement. */
    private static final int MOST_STRIPS = 3;

    /** With fewer rows, strokes at even distances are beats, not bars. */
    private static final int LEAST_ROWS = 3;

    /** A name that must have been read somewhere for a number of columns to be worth a try. */
    private static final double LEAST_SCORE = 0.3;

    /**
     * Columns, rows of one trace and leads.
     *
     * @param columns of the page
     * @param wide per row: whether one trace runs across all columns
     * @param naming the leads
     * @param several whether the page seems to show more than one ECG
     */
    record Result(Columns columns, boolean[] wide, LeadNaming naming, boolean several) {
        boolean known() {
            return naming.known();
        }

        double named() {
            return naming.traces().stream()
                    .mapToDouble(t -> t.lead() == Lead.UNKNOWN ? 0 : t.confidence())
                    .average()
                    .orElse(0);
        }
    }

    private final ColumnRuns runs;
    private final List<TraceRow> rows;
    private final BarEvidence bars;
    private final Extent extent;
    private final LeadNameReader reader;
    private final LayoutCatalog catalog;
    private NameRows names;
    private boolean several;

    LeadReading(
            ColumnRuns runs,
            List<TraceRow> rows,
            BarEvidence bars,
            Extent extent,
            LeadNameReader reader,
            LayoutCatalog catalog) {
        this.runs = runs;
        this.rows = rows;
        this.bars = bars;
        this.extent = extent;
        this.reader = reader;
        this.catalog = catalog;
    }

    /**
     * Reads the page.
     *
     * @param wanted arrangement asked for; null = find out
     */
    Result read(LeadLayout wanted) {
        ReducedInk coarse = runs.ink();
        List<PrintedWord> words = reader.readAll();
        several = SeveralEcgs.on(words);
        names = new NameRows(reader, words, rows, coarse);
        ColumnFinder finder = finder();
        if (wanted != null) {
            return with(finder.ofCount(wanted.rows().get(0).size()), wanted);
        }
        Columns columns = finder.find();
        Columns barred = finder.byBars();
        Columns probed = barred.count() > columns.count() ? barred : columns;
        if (names.weight() < FEW_NAMES * rows.size() * probed.count()) {
            List<PrintedWord> more = new ArrayList<>(words);
            more.addAll(NameGrid.probe(reader, rows, probed, coarse));
            names = new NameRows(reader, more, rows, coarse);
            finder = finder();
            columns = barred.count() > 1 ? barred : finder.find();
        }
        Result first = best(with(columns, null), finder, barred);
        first = first.known() || barred.count() > 1 ? first : withStripsBelow(first);
        Result read = first.known() ? first : amongRivals(first, barred);
        read = isStrip(read) ? with(finder().ofCount(1), null) : read;
        return read.known() || read.columns().count() > 1 ? read : late(read);
    }

    /**
     * In one column nothing but the names tells a strip below a known arrangement from its rows.
     */
    private Result withStripsBelow(Result plain) {
        boolean one = plain.columns().count() == 1;
        for (int n = 1; one && n <= MOST_STRIPS && rows.size() > n; n++) {
            if (!catalog.ofShape(rows.size() - n, 1).isEmpty()) {
                boolean[] wide = new boolean[rows.size()];
                Arrays.fill(wide, rows.size() - n, rows.size(), true);
                Result other = with(plain.columns(), null, wide);
                if (other.known() && other.named() > plain.named()) {
                    return other;
                }
            }
        }
        return plain;
    }

    /** Traces of which the first part is another lead's. */
    private Result late(Result read) {
        Columns columns = LateNames.columns(names.hits(), rows.size(), bars, extent);
        return columns == null ? read : with(columns, null, new boolean[rows.size()]);
    }

    /** A line or two in columns that no two names speak for is not in columns. */
    private boolean isStrip(Result read) {
        long named = read.naming().traces().stream().filter(t -> t.lead() != Lead.UNKNOWN).count();
        return rows.size() < LEAST_ROWS && read.columns().count() > 1 && !read.known() && named < 2;
    }

    /** Names may belong to the next row: the reading that makes a known arrangement is right. */
    private Result amongRivals(Result first, Columns barred) {
        NameRows own = names;
        for (NameRows rival : own.rivals()) {
            names = rival;
            ColumnFinder finder = finder();
            Result other = best(with(finder.find(), null), finder, barred);
            if (other.known() && other.named() > first.named() - NEARLY) {
                return other;
            }
        }
        names = own;
        return bySearch(first, finder(), barred);
    }

    /** Names that bars and traces run through, where they make a known arrangement. */
    private Result bySearch(Result first, ColumnFinder finder, Columns barred) {
        NameRows own = names;
        for (Columns columns : searched(finder, barred)) {
            ArrangementSearch.Found found =
                    new ArrangementSearch(reader, rows, columns, runs.ink())
                            .find(known(columns.count()));
            if (found != null) {
                names = new NameRows(reader, found.words(), rows, runs.ink());
                boolean[] wide = new boolean[rows.size()];
                Arrays.fill(wide, found.rows(), wide.length, true);
                Result other = with(columns, null, wide);
                if (other.known()) {
                    return other;
                }
            }
        }
        names = own;
        return first;
    }

    /** Columns by bars; else equal ones, and such as last a usual time where traces are cut. */
    private List<Columns> searched(ColumnFinder finder, Columns barred) {
        List<Columns> all = new ArrayList<>();
        for (int n : barred.count() > 1 ? new int[] {barred.count()} : UNBARRED) {
            if (mayBeKnown(n)) {
                all.add(barred.count() > 1 ? barred : finder.ofCount(n));
            }
        }
        double whole = USUAL_SECONDS * runs.ink().frame().calibration().paperSpeed().value();
        double missing = whole - extent.length();
        if (barred.count() < 2 && mayBeKnown(UNBARRED[0]) && missing > 1 && missing < CUT_MM) {
            double[] starts = new double[UNBARRED[0]];
            for (int k = 0; k < starts.length; k++) {
                starts[k] = extent.start() + k * whole / starts.length;
            }
            all.add(new Columns(starts, extent.end(), new boolean[starts.length]));
        }
        return all;
    }

    private List<LeadLayout> known(int columns) {
        List<LeadLayout> all = new ArrayList<>();
        for (int strips = 0; strips <= MOST_STRIPS && strips < rows.size(); strips++) {
            all.addAll(catalog.ofShape(rows.size() - strips, columns));
        }
        return all;
    }

    private ColumnFinder finder() {
        return new ColumnFinder(bars, names.hits(), extent);
    }

    private Result best(Result first, ColumnFinder finder, Columns barred) {
        if (first.known()) {
            return first;
        }
        for (int n : COUNTS) {
            if (n != first.columns().count()
                    && mayBeKnown(n)
                    && finder.score(n) > LEAST_SCORE
                    && first.columns().count() != n) {
                Result other = with(finder.ofCount(n), null);
                if (other.known() && other.named() > 0.5) {
                    return other;
                }
            }
        }
        // bars that names do not explain: traces without a name are better than wrong ones
        return barred.count() > first.columns().count() ? with(barred, null) : first;
    }

    private boolean mayBeKnown(int columns) {
        return !known(columns).isEmpty();
    }

    private Result with(Columns columns, LeadLayout wanted) {
        return with(columns, wanted, null);
    }

    /**
     * @param known per row: whether one trace runs across all columns; null = find out
     */
    private Result with(Columns columns, LeadLayout wanted, boolean[] known) {
        NameGrid grid = new NameGrid(reader, names, rows, columns, runs.ink());
        boolean[] wide = known != null ? known : WideRows.of(grid, bars, columns, rows.size());
        LeadNaming naming = new LeadNaming(grid, wide, columns.count(), catalog);
        naming.decide(wanted, new RhythmMatch(runs, rows, columns));
        return new Result(columns, wide, naming, several);
    }
}
