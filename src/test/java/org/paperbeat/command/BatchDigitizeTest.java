package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.measure.ResultsTable;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.DrawnPage;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;

@Timeout(120)
class BatchDigitizeTest {
    private static Context context;

    @TempDir static Path pages;

    @TempDir Path folder;

    @BeforeAll
    static void open() throws Exception {
        context = new Context(CommandService.class);
        DrawnPage.open(pages, 1);
        DrawnPage.open(pages, 2);
        Files.writeString(pages.resolve("letter.png"), "Dear doctor,");
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private Future<CommandModule> start(Object... more) {
        List<Object> inputs =
                new ArrayList<>(
                        List.of(
                                "input_folder",
                                pages.toFile(),
                                "results_folder",
                                folder.resolve("out").toFile(),
                                "classify",
                                false));
        inputs.addAll(List.of(more));
        return context.service(CommandService.class)
                .run(BatchDigitize.class, true, inputs.toArray());
    }

    @Test
    void aFailedPageStopsNoOtherAndEndsTheRunAsAFailure() throws Exception {
        CommandModule done = start("summary", true).get();
        assertThat(done.getCancelReason())
                .isEqualTo("1 page of 3 failed: letter.png. report.csv says why.");
        ResultsTable report = (ResultsTable) done.getOutput("report");
        assertThat(report.size()).isEqualTo(3);
        assertThat(report.getStringValue("status", 0)).isEqualTo("OK");
        assertThat(folder.resolve("out").toFile().list())
                .contains("drawn-1", "drawn-2", "report.csv", "summary.html", "summary.sqlite");
        CommandModule again = start("more_inputs", pages.resolve("*-1.tif").toString()).get();
        assertThat(((ResultsTable) again.getOutput("report")).size()).isEqualTo(3);
    }

    @Test
    void escStopsTheRunAndTheNextOneGoesOn() throws Exception {
        Future<CommandModule> running = start("threads", 1);
        while (!running.isDone()) {
            IJ.setKeyDown(KeyEvent.VK_ESCAPE);
            Thread.sleep(20);
        }
        IJ.resetEscape();
        assertThat(folder.resolve("out/report.csv")).exists();
        assertThat(folder.resolve("out/drawn-2")).doesNotExist();
        start().get();
        assertThat(folder.resolve("out/drawn-2/record.json")).exists();
    }

    @Test
    void whatIsMissingIsSaidInASentence() throws Exception {
        CommandService commands = context.service(CommandService.class);
        assertThat(commands.run(BatchDigitize.class, true).get().getCancelReason())
                .isEqualTo("No folder for the results was given.");
        assertThat(
                        commands.run(BatchDigitize.class, true, "results_folder", folder.toFile())
                                .get()
                                .getCancelReason())
                .isEqualTo("No pages were given. Choose a folder or files.");
        assertThat(start("calibration_record", folder.resolve("x.json").toFile()).get())
                .extracting(CommandModule::getCancelReason)
                .asString()
                .contains("x.json");
    }
}
