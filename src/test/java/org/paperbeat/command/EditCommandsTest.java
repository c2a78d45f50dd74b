package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.host.HostMenu;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.PageDocument;

/** What a person does on the canvas, done by macros and by scripts. */
@Timeout(180)
class EditCommandsTest {
    @TempDir Path folder;
    private ImagePlus image;
    private PageDocument document;

    @BeforeEach
    void digitize() {
        HostMenu.install();
        image = DrawnPage.open(folder, 4);
        WindowManager.setTempCurrentImage(image);
        IJ.runMacro("run('Digitize Paper ECG...', 'layout=auto show_plot=false');");
        document = new PageSession(image).document(1);
    }

    @AfterEach
    void close() {
        WindowManager.setTempCurrentImage(null);
    }

    private static void run(String command, String options) {
        IJ.runMacro("run('" + command + "', '" + options + "');");
    }

    private static String at(Trace t, double share) {
        int i = (int) (share * t.length());
        return String.format(Locale.ROOT, "%.2f %.2f", t.xPx()[i], t.yPx()[i]);
    }

    @Test
    void macrosDoWhatTheCanvasDoes() {
        Trace v2 = document.state().requireTrace("V2");
        run("Correct Trace...", "how=follow lead=V2 points=[" + at(v2, 0.4) + "]");
        assertThat(document.undoName()).contains("Correct trace V2");
        run(
                "Correct Trace...",
                "how=erase lead=V3 points=["
                        + at(document.state().requireTrace("V3"), 0.2)
                        + ", "
                        + at(document.state().requireTrace("V3"), 0.3)
                        + "]");
        assertThat(document.state().requireTrace("V3").mv()[v2.length() / 4]).isNaN();
        run("Edit Lead...", "edit=swap lead=V5 new_name=V6");
        assertThat(document.undoName()).contains("Swap leads V5 and V6");
        run("Edit Lead...", "edit=rename lead=aVR new_name=-aVR");
        assertThat(document.state().requireRegion("-aVR").lead()).isEqualTo(Lead.MINUS_AVR);
        List<Beat> beats = document.state().page().readingBeats();
        double second = beats.get(1).timeSeconds();
        run("Edit Beat...", "edit=label beat_at=" + second + " symbol=A");
        assertThat(document.state().page().readingBeats().get(1).symbol())
                .isEqualTo(BeatSymbol.ATRIAL_PREMATURE);
        run("Edit Beat...", "edit=delete beat_at=" + beats.get(2).timeSeconds());
        run("Edit Calibration...", "edit=gain value=5");
        assertThat(document.history()).hasSize(7);
        assertThat(folder.resolve("drawn-4.paperbeat/samples.csv")).content().contains("HUMAN");
        for (int i = 0; i < 7; i++) {
            run("Undo Correction", "");
        }
        assertThat(document.state().requireTrace("V2")).isSameAs(v2);
        run("Redo Correction", "");
        assertThat(document.state().requireTrace("V2").source()).contains(Source.HUMAN);
    }

    @Test
    void scriptsDoTheSameInOneLineEach() {
        Beat beat = document.state().page().readingBeats().get(0);
        new PageSession(image)
                .document(1)
                .apply(
                        BeatEdits.relabel(
                                List.of(BeatRef.of(beat)), BeatSymbol.VENTRICULAR_PREMATURE));
        assertThat(document.state().page().readingBeats().get(0).source()).isEqualTo(Source.HUMAN);
    }
}
