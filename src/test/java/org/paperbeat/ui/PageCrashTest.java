package org.paperbeat.ui;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageState;

/** ImageJ is killed in the middle of the work: at most the action under way is lost. */
class PageCrashTest {
    private static final int ACTIONS_SEEN = 25;

    @TempDir Path folder;

    @Test
    @Timeout(120)
    void killedWithoutWarningNothingThatWasDoneIsLost() throws IOException, InterruptedException {
        String file = folder.resolve("scan.tif").toString();
        new FileSaver(FakePage.image("scan")).saveAsTiff(file);
        Process bench =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-cp",
                                System.getProperty("java.class.path"),
                                CrashingBench.class.getName(),
                                file)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        int last = 0;
        try (BufferedReader said = bench.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                last = line.matches("\\d+") ? Integer.parseInt(line) : last;
                if (last == ACTIONS_SEEN) {
                    // SIGKILL where there are signals: no hook runs
                    bench.toHandle().destroyForcibly();
                }
            }
        }
        bench.waitFor();
        assertThat(last).isGreaterThanOrEqualTo(ACTIONS_SEEN);
        ImagePlus again = IJ.openImage(file);
        PageDocument document = new PageSession(again).document(1);
        PageState found = document.state();
        int kept = Integer.parseInt(found.hand().note());
        assertThat(kept).isBetween(last, last + 1);
        BeatSymbol[] all = BeatSymbol.values();
        assertThat(found.beats("II_rhythm").get(1).symbol())
                .isIn(all[kept % all.length], all[(kept + 1) % all.length]);
        PageDocuments.of(again).close();
        PageDocuments.of(again).awaitEnd();
    }
}
