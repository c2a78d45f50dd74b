package org.paperbeat.layout;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadLayout;
import org.paperbeat.text.LeadNameReader;

/**
 * Reads the leads of some rows; where rows without a name spoil the arrangement, or do not beat
 * with the others, they are handwriting, print or the edge of the paper, and it is read without
 * them.
 */
final class RowReading {
    /** With fewer rows named nothing tells which of the others is none. */
    private static final int LEAST_NAMED = 2;

    /** Rows that are left out one by one. */
    private static final int MOST_STRAYS = 3;

    private final ColumnRuns runs;
    private final ReducedInk fine;
    private final LeadNameReader reader;
    private final LayoutCatalog catalog;
    private final LeadLayout wanted;

    /**
     * @param wanted arrangement asked for; null = find out
     */
    RowReading(
            ColumnRuns runs,
            ReducedInk fine,
            LeadNameReader reader,
            LayoutCatalog catalog,
            LeadLayout wanted) {
        this.runs = runs;
        this.fine = fine;
        this.reader = reader;
        this.catalog = catalog;
        this.wanted = wanted;
    }

    /** Rows, where their traces begin and end, and their leads. */
    record Read(List<TraceRow> rows, Extent extent, LeadReading.Result result) {}

    /** The leads of the rows that are traces. */
    Read withoutStrays(List<TraceRow> all) {
        Read first = read(all);
        List<TraceRow> unnamed = unnamed(first);
        if (wanted != null || unnamed.isEmpty() || all.size() - unnamed.size() < LEAST_NAMED) {
            return first;
        }
        List<TraceRow> strange = new RowRhythm(runs).strangers(all, unnamed);
        Read best = strange.isEmpty() ? first : better(first, all, strange);
        if (!best.result().known() && unnamed.size() <= MOST_STRAYS) {
            best = better(best, all, unnamed);
            for (int i = 0; i < unnamed.size() && !best.result().known(); i++) {
                best = better(best, all, List.of(unnamed.get(i)));
            }
        }
        return best;
    }

    /** The reading without some rows, where it makes a known arrangement. */
    private Read better(Read best, List<TraceRow> all, List<TraceRow> left) {
        List<TraceRow> kept = new ArrayList<>(all);
        kept.removeAll(left);
        Read other = read(kept);
        return other.result().known() ? other : best;
    }

    private Read read(List<TraceRow> rows) {
        BarEvidence bars = new BarEvidence(fine, runs.ink(), rows);
        bars.addBreaks(runs, rows);
        Extent extent = Extent.of(runs, rows, bars);
        LeadReading reading = new LeadReading(runs, rows, bars, extent, reader, catalog);
        return new Read(rows, extent, reading.read(wanted));
    }

    private static List<TraceRow> unnamed(Read read) {
        List<TraceRow> unnamed = new ArrayList<>(read.rows());
        for (NamedTrace t : read.result().naming().traces()) {
            if (t.lead() != Lead.UNKNOWN) {
                unnamed.remove(read.rows().get(t.row()));
            }
        }
        return unnamed;
    }
}
