package org.paperbeat.command;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.host.HostMenu;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.Attention;
import org.paperbeat.ui.edit.Attentions;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.Blot;
import org.paperbeat.ui.edit.CalibrationEdits;
import org.paperbeat.ui.edit.CommandCall;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.LeadEdits;
import org.paperbeat.ui.edit.LimitEdits;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageEdits;
import org.paperbeat.ui.edit.TraceEdits;

/** What mouse and keys do is recorded as calls that do the same to another copy of the page. */
@Timeout(240)
class RecordedGesturesTest {
    @TempDir Path folder;
    private final List<CommandCall> recorded = new ArrayList<>();
    private PageDocument byHand;
    private PageDocument byMacro;

    @BeforeEach
    void digitizeTwice() throws IOException {
        HostMenu.install();
        byHand = digitized("hand");
        byHand.recorder(recorded::add);
        byMacro = digitized("macro");
    }

    private PageDocument digitized(String name) throws IOException {
        ImagePlus image = DrawnPage.open(Files.createDirectory(folder.resolve(name)), 4);
        WindowManager.setTempCurrentImage(image);
        IJ.runMacro("run('Digitize Paper ECG...', 'layout=auto show_plot=false');");
        return new PageSession(image).document(1);
    }

    @AfterEach
    void close() {
        WindowManager.setTempCurrentImage(null);
    }

    private void submit(EditAction action) {
        int before = byHand.history().size();
        byHand.submit(action);
        byHand.awaitIdle();
        assertThat(byHand.history()).as(action.name()).hasSize(before + 1);
        assertThat(action.calls()).as(action.name()).isNotEmpty();
    }

    /** Runs what was recorded on the other copy: both are the same then. */
    private void replay() {
        for (CommandCall call : recorded) {
            IJ.runMacro("run('" + call.command() + "', '" + call.optionText() + "');");
        }
        recorded.clear();
        assertThat(byMacro.history()).isEqualTo(byHand.history());
        assertThat(RecordJson.text(byMacro.state().page()))
                .isEqualTo(RecordJson.text(byHand.state().page()));
        assertThat(byMacro.state().hand()).isEqualTo(byHand.state().hand());
    }

    private PagePoint at(String trace, double share) {
        Trace t = byHand.state().requireTrace(trace);
        int i = (int) (share * t.length());
        return new PagePoint(CommandCall.centi(t.xPx()[i]), CommandCall.centi(t.yPx()[i]));
    }

    private BeatRef beat(int index) {
        Beat b = byHand.state().page().readingBeats().get(index);
        return BeatRef.of(b);
    }

    @Test
    void aMacroDoesWhatMouseAndKeysDid() {
        findings();
        traces();
        beatsAndWaves();
        leadsAndCalibration();
    }

    private void traces() {
        submit(TraceEdits.snap("V2", List.of(at("V2", 0.3), at("V2", 0.6)), 17.25));
        submit(TraceEdits.draw("aVF", List.of(at("aVF", 0.2), at("aVF", 0.4))));
        submit(TraceEdits.eraseBetween("V3", at("V3", 0.2), at("V3", 0.3)));
        submit(TraceEdits.notInk(new Blot(List.of(at("V4", 0.5), at("V4", 0.6)), 6.5)));
        byHand.submitUndo();
        byHand.submitUndo();
        byHand.submitRedo();
        byHand.awaitIdle();
        replay();
    }

    private void beatsAndWaves() {
        submit(BeatEdits.relabel(List.of(beat(0)), BeatSymbol.ATRIAL_PREMATURE));
        submit(BeatEdits.delete(List.of(beat(2))));
        double between = (beat(3).timeSeconds() + beat(4).timeSeconds()) / 2;
        submit(BeatEdits.add("II_rhythm", between, BeatSymbol.VENTRICULAR_PREMATURE));
        submit(BeatEdits.add("II_rhythm", between - 0.2, null));
        submit(BeatEdits.move(beat(1), beat(1).timeSeconds() + 0.01));
        double end = CommandCall.tenthMilli(beat(1).timeSeconds() + 0.06);
        submit(LimitEdits.move(beat(1), WaveLimit.QRS_END, end));
        submit(LimitEdits.move(beat(1), WaveLimit.P_ONSET, Double.NaN));
        replay();
    }

    private void findings() {
        List<Attention> open = Attentions.of(byHand.state());
        if (!open.isEmpty()) {
            submit(PageEdits.accept(open.get(open.size() - 1).item()));
        }
        submit(PageEdits.acceptAll(EditStep.BEATS, byHand.state()));
        replay();
    }

    private void leadsAndCalibration() {
        submit(LeadEdits.rename("aVR", Lead.MINUS_AVR, false));
        submit(LeadEdits.swap("V5", "V6"));
        submit(LeadEdits.move("V1", 3.25, -7.5));
        submit(LeadEdits.reshape("V4", upright("V4", 10)));
        submit(LeadEdits.split("II_rhythm", at("II_rhythm", 0.5).x(), Lead.V1));
        submit(LeadEdits.delete("aVL"));
        submit(LeadEdits.add(Lead.AVL, false, upright("V2", -4)));
        submit(CalibrationEdits.gain(5));
        submit(CalibrationEdits.paperSpeed(50));
        submit(CalibrationEdits.corner(1, new PagePoint(1240.25, 80.5)));
        submit(CalibrationEdits.node(new PagePoint(50, 60), new PagePoint(240.5, 300.25)));
        submit(
                CalibrationEdits.knownLength(
                        new PagePoint(200, 200), new PagePoint(672.5, 203.25), 98, false));
        submit(LeadEdits.arrange("3x4+II"));
        replay();
    }

    private List<PagePoint> upright(String lead, double by) {
        LeadRegion region = byHand.state().requireRegion(lead);
        double left = Math.rint(region.polygon().get(0).x() + by);
        double top = Math.rint(region.polygon().get(0).y() + by);
        double right = Math.rint(region.polygon().get(2).x() + by);
        double bottom = Math.rint(region.polygon().get(2).y() + by);
        return List.of(
                new PagePoint(left, top),
                new PagePoint(right, top),
                new PagePoint(right, bottom),
                new PagePoint(left, bottom));
    }
}
