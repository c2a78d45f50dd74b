package org.paperbeat.command;

import org.paperbeat.ij.IntervalsTable;
import org.paperbeat.ij.ShownTable;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.pipeline.BeatIntervals;
import org.paperbeat.ui.PageSession;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;

/** RR, PR, QRS, QT and QTc of each beat as a table. */
@Plugin(
        type = Command.class,
        menu = {
            @Menu(label = PaperBeatMenu.TOP),
            @Menu(label = PaperBeatMenu.NAME),
            @Menu(label = "List Intervals...", weight = PaperBeatMenu.MEASURE + 1)
        },
        description = "Lists RR, PR, QRS, QT and QTc of each beat. Research use only.",
        headless = true)
public final class ListIntervals extends PagesCommand {
    @Override
    void work() {
        PageSession session = session();
        IntervalsTable intervals = new IntervalsTable();
        for (Digitization page : session.states(pages(session))) {
            intervals.add(page.image().page(), page.beats(), BeatIntervals.of(page));
        }
        if (intervals.table().size() == 0) {
            throw new EcgException(
                    "intervals", "There are no beats on this page yet.", "Digitize it first.");
        }
        ShownTable.show(intervals.table(), IntervalsTable.TITLE);
    }
}
