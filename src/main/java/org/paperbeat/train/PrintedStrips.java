package org.paperbeat.train;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paperbeat.beat.BeatInputs;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.train.PaperBeats.Stage;

/**
 * Strips of annotated records as they come back from paper: printed at 100 to 300 dpi with defects
 * drawn by a seed, scanned, digitized, R peaks detected on the line. A beat has the class of the
 * annotation next to it in time. What was read is kept in a folder, since a page takes the better
 * part of a second.
 */
public final class PrintedStrips {
    /**
     * What came of pages.
     *
     * @param pages printed
     * @param unreadable of them: no line, or most beats not found where they should be
     * @param beats annotated on the readable ones
     * @param missed of those beats, not found by the detector
     */
    public record Tally(int pages, int unreadable, int beats, int missed) {
        static final Tally NONE = new Tally(0, 0, 0, 0);

        /** Both together. */
        public Tally and(Tally o) {
            return new Tally(
                    pages + o.pages, unreadable + o.unreadable, beats + o.beats, missed + o.missed);
        }

        /** For a log. */
        public String text() {
            return pages
                    + " printed strips, "
                    + unreadable
                    + " of them unreadable and left out; of "
                    + beats
                    + " beats on the others "
                    + missed
                    + " were not found and left out";
        }
    }

    /**
     * Beats that were found on a record's pages.
     *
     * @param strips in strips of 10 s
     * @param columns the same lines cut into 2.5 s
     */
    record Read(List<ReferenceBeat> strips, List<ReferenceBeat> columns, Tally tally) {}

    private static final double COLUMN_SECONDS = 2.5;
    private static final double LEAST_FOUND = 0.5;

    private final PaperBeats strips;
    private final PaperBeats columns;

    /**
     * @param share of the strips to print, chosen by the seed
     * @param cache folder of lines read before; null = none
     */
    public PrintedStrips(BeatInputs inputs, Lead lead, double share, long seed, Path cache) {
        if (!(share > 0 && share <= 1)) {
            throw new EcgException(
                    "options",
                    "A share of " + share + " of the strips can't be printed.",
                    "Give a number above 0, 1 at most.");
        }
        strips = new PaperBeats(inputs, lead, StripLooks.drawn(seed), share, cache);
        columns = strips.cutInto(COLUMN_SECONDS);
    }

    /** Prints and reads what is not in the folder yet. */
    public Tally make(List<EcgRecord> records, StageMonitor monitor) {
        Tally all = Tally.NONE;
        for (int i = 0; i < records.size(); i++) {
            monitor.progress(
                    "Printing and reading " + records.get(i).name(), (double) i / records.size());
            all = all.and(read(records.get(i), monitor).tally());
        }
        return all;
    }

    /** Beats of a record, where its pages could be read. */
    Read read(EcgRecord record, StageMonitor monitor) {
        List<ReferenceBeat> all = new ArrayList<>();
        List<Boolean> good = new ArrayList<>();
        List<Tally> tallies = new ArrayList<>();
        strips.pages(record, monitor, page -> take(page, all, good, tallies));
        List<ReferenceBeat> cut = new ArrayList<>();
        int[] next = {0};
        columns.pages(
                record,
                monitor,
                page -> {
                    if (good.get(next[0]++)) {
                        cut.addAll(found(page));
                    }
                });
        return new Read(all, cut, tallies.stream().reduce(Tally.NONE, Tally::and));
    }

    private static void take(
            Map<Stage, List<ReferenceBeat>> page,
            List<ReferenceBeat> all,
            List<Boolean> good,
            List<Tally> tallies) {
        int beats = page.get(Stage.SIGNAL_ANNOTATED).size();
        List<ReferenceBeat> found = found(page);
        boolean readable = found.size() >= LEAST_FOUND * beats;
        good.add(readable);
        tallies.add(
                readable ? new Tally(1, 0, beats, beats - found.size()) : new Tally(1, 1, 0, 0));
        if (readable) {
            all.addAll(found);
        }
    }

    private static List<ReferenceBeat> found(Map<Stage, List<ReferenceBeat>> page) {
        return page.get(Stage.PAPER_DETECTED).stream()
                .filter(b -> b.symbol() != null && b.input() != null)
                .toList();
    }
}
