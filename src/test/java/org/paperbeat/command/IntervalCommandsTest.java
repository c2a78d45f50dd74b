package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.Line;
import ij.io.FileSaver;
import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.IntervalsTable;
import org.paperbeat.io.IntervalsCsv;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.pipeline.BeatIntervals;
import org.paperbeat.ui.PageSession;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

/** The commands that measure, list and set intervals, as scripts run them. */
class IntervalCommandsTest {
    private static Context context;

    @TempDir Path folder;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static CommandModule run(Class<? extends Command> type, Object... inputs)
            throws Exception {
        return context.service(CommandService.class).run(type, true, inputs).get();
    }

    private ImagePlus page() {
        String file = folder.resolve("page.png").toString();
        new FileSaver(FakePage.image("page")).saveAsPng(file);
        ImagePlus image = IJ.openImage(file);
        PageSession session = new PageSession(image);
        session.show(1, FakePage.digitized(session.state(1).image()));
        return image;
    }

    @Test
    void aLineIsMeasuredOnPaper() throws Exception {
        ImagePlus image = page();
        image.setRoi(new Line(100, 200, 300, 160));
        Analyzer.setResultsTable(new ResultsTable());
        run(MeasureInterval.class, "image", image, "rr_intervals", 2);
        ResultsTable table = ResultsTable.getResultsTable();
        int row = table.size() - 1;
        assertThat(table.getValue("interval_ms", row)).isCloseTo(2000, within(1e-6));
        assertThat(table.getValue("amplitude_mv", row)).isCloseTo(1, within(1e-6));
        assertThat(table.getValue("rate_bpm", row)).isCloseTo(60, within(1e-6));
        image.deleteRoi();
        assertThat(run(MeasureInterval.class, "image", image, "rr_intervals", 1).isCanceled())
                .isTrue();
    }

    @Test
    void aLimitThatIsSetStandsInTableAndFile() throws Exception {
        ImagePlus image = page();
        Digitization before = new PageSession(image).state(1);
        Beat beat = before.readingBeats().get(1);
        double to = beat.timeSeconds() + 0.41;
        CommandModule done =
                run(
                        EditWave.class,
                        "image",
                        image,
                        "lead",
                        "",
                        "beat_at",
                        beat.timeSeconds() + 0.03,
                        "limit",
                        "t_end",
                        "move_to",
                        to,
                        "absent",
                        false);
        assertThat(done.isCanceled()).as(done.getCancelReason()).isFalse();
        Digitization after = new PageSession(image).state(1);
        int index = after.beats().indexOf(beat);
        assertThat(BeatIntervals.of(after).get(index).at(WaveLimit.T_END))
                .isCloseTo(to, within(1e-9));
        String written = Files.readString(folder.resolve("page.paperbeat/intervals.csv"));
        assertThat(written.lines().skip(index + 1).findFirst().orElse("")).endsWith("T_END");
    }

    @Test
    void theTableHasTheFilesColumns() {
        Digitization page = FakePage.digitized(FakePage.info("fake", 1, 1));
        IntervalsTable table = new IntervalsTable();
        table.add(1, page.beats(), BeatIntervals.of(page));
        assertThat(table.table().getHeadings())
                .containsExactly(IntervalsCsv.COLUMNS.toArray(String[]::new));
        assertThat(table.table().size()).isEqualTo(page.beats().size());
    }

    @Test
    void aPageWithoutBeatsIsSaid() throws Exception {
        ImagePlus blank = FakePage.image("blank");
        CommandModule done = run(ListIntervals.class, "image", blank, "all_slices", false);
        assertThat(done.isCanceled()).isTrue();
        assertThat(done.getCancelReason()).contains("no beats");
    }
}
