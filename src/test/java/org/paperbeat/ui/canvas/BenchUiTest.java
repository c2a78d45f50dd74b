package org.paperbeat.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.host.HostMenu;
import org.paperbeat.ij.DrawnPage;
import org.paperbeat.ij.FakePage;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.PageEdits;
import org.paperbeat.ui.edit.PageState;

/** The tool in a real ImageJ, worked by mouse and keys; needs a display with a window manager. */
@Tag("window")
@Timeout(180)
class BenchUiTest {
    @TempDir Path folder;

    @BeforeEach
    void open() {
        if (GraphicsEnvironment.isHeadless()) {
            System.out.println("SKIPPED for want of a display");
        }
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display");
        System.setProperty("paperbeat.cache", folder.resolve("cache").toString());
        new ImageJ().exitWhenQuitting(false);
        HostMenu.install();
    }

    @AfterEach
    void close() {
        System.clearProperty("paperbeat.cache");
        if (IJ.getInstance() == null) {
            return;
        }
        int[] ids = WindowManager.getIDList();
        for (int id : ids == null ? new int[0] : ids) {
            WindowManager.getImage(id).changes = false;
            WindowManager.getImage(id).close();
        }
        for (Window w : WindowManager.getAllNonImageWindows()) {
            if (w != IJ.getInstance()) {
                w.dispose();
            }
        }
        IJ.getInstance().quit();
        Hand.await("end of ImageJ", () -> IJ.getInstance() == null);
    }

    private static PageDocument document(ImagePlus image) {
        return new PageSession(image).document(1);
    }

    private ImagePlus digitized() {
        ImagePlus image = DrawnPage.open(folder, 3);
        image.show();
        IJ.runMacro("run('Digitize Paper ECG...', 'layout=auto show_plot=false');");
        for (Window w : WindowManager.getAllNonImageWindows()) {
            if (w != IJ.getInstance()) {
                w.dispose();
            }
        }
        IJ.runMacro("run('PaperBeat Tool');");
        return image;
    }

    private static PagePoint at(Trace t, double share) {
        int i = (int) (share * t.length());
        return new PagePoint(t.xPx()[i], t.yPx()[i]);
    }

    private static PagePoint middle(LeadRegion r) {
        Box box = Box.about(r.polygon());
        return new PagePoint((box.left() + box.right()) / 2, (box.top() + box.bottom()) / 2);
    }

    private static PagePoint by(PagePoint p, double dx, double dy) {
        return new PagePoint(p.x() + dx, p.y() + dy);
    }

    /** Waits until the page has so many actions behind it. */
    private static void awaitActions(PageDocument document, int n) {
        Hand.await(n + " actions, " + document.history(), () -> document.history().size() == n);
        document.awaitIdle();
    }

    @Test
    void aPersonCorrectsEveryStepUndoesAllAndFindsItAgain() throws Exception {
        ImagePlus image = digitized();
        PageDocument document = document(image);
        PageState start = document.state();
        Hand hand = new Hand(image);
        hand.click(at(start.requireTrace("II_rhythm"), 0.5));
        awaitActions(document, 1);
        hand.hold(KeyEvent.VK_CONTROL);
        hand.key(KeyEvent.VK_Z);
        hand.let(KeyEvent.VK_CONTROL);
        awaitActions(document, 0);

        calibrate(hand, document);
        leads(hand, document);
        trace(hand, document);
        beats(hand, document);
        PageState end = document.state();
        int actions = document.history().size();

        hand.hold(KeyEvent.VK_CONTROL);
        for (int i = 0; i < actions; i++) {
            hand.key(KeyEvent.VK_Z);
        }
        hand.let(KeyEvent.VK_CONTROL);
        awaitActions(document, 0);
        assertThat(document.state()).isSameAs(start);
        hand.hold(KeyEvent.VK_CONTROL);
        for (int i = 0; i < actions; i++) {
            hand.key(KeyEvent.VK_Y);
        }
        hand.let(KeyEvent.VK_CONTROL);
        awaitActions(document, actions);
        assertThat(document.state()).isSameAs(end);
        String path = image.getOriginalFileInfo().directory + image.getOriginalFileInfo().fileName;
        image.changes = false;
        image.close();
        Hand.await("no listener left", () -> document.listenerCount() == 0);

        ImagePlus again = IJ.openImage(path);
        again.show();
        PageState found = document(again).state();
        assertThat(RecordJson.text(found.page())).isEqualTo(RecordJson.text(end.page()));
        assertThat(found.hand()).isEqualTo(end.hand());
    }

    private static void calibrate(Hand hand, PageDocument document) {
        int before = document.history().size();
        hand.key(KeyEvent.VK_1);
        Hand.await("calibration", () -> document.step() == EditStep.CALIBRATION);
        PageCalibration c = document.state().page().calibration();
        PagePoint a = c.toPixel(20, 20);
        PagePoint b = c.toPixel(120, 20);
        hand.hold(KeyEvent.VK_SHIFT);
        hand.drag(a, b);
        hand.let(KeyEvent.VK_SHIFT);
        hand.type("98");
        hand.key(KeyEvent.VK_ENTER);
        awaitActions(document, before + 1);
        PageCalibration now = document.state().page().calibration();
        assertThat(now.grid().origin()).isEqualTo(Origin.HUMAN);
        assertThat(now.pxPerMmX() / c.pxPerMmX()).isBetween(1.015, 1.026);
        hand.hold(KeyEvent.VK_CONTROL);
        hand.key(KeyEvent.VK_Z);
        hand.let(KeyEvent.VK_CONTROL);
        awaitActions(document, before);
        hand.key(KeyEvent.VK_G);
        awaitActions(document, before + 1);
        assertThat(document.state().page().calibration().gain().origin()).isEqualTo(Origin.HUMAN);
    }

    private static void leads(Hand hand, PageDocument document) {
        int before = document.history().size();
        hand.key(KeyEvent.VK_2);
        LeadRegion v1 = document.state().requireRegion("V1");
        hand.click(middle(v1));
        Hand.await("selection", () -> "V1".equals(document.selection().lead()));
        hand.key(KeyEvent.VK_R);
        hand.type("aVF");
        hand.key(KeyEvent.VK_ENTER);
        awaitActions(document, before + 1);
        assertThat(document.undoName()).contains("Rename lead V1 to aVF");
        LeadRegion renamed = document.state().requireRegion("aVF_2");
        // else the press and the click before would be a double-click
        IJ.wait(700);
        hand.drag(middle(renamed), by(middle(renamed), 0, 30));
        awaitActions(document, before + 2);
        assertThat(document.undoName()).contains("Move lead aVF_2");
    }

    private static void trace(Hand hand, PageDocument document) {
        int before = document.history().size();
        hand.key(KeyEvent.VK_3);
        Trace v5 = document.state().requireTrace("V5");
        hand.drag(at(v5, 0.3), at(v5, 0.5), at(v5, 0.7));
        awaitActions(document, before + 1);
        Trace now = document.state().requireTrace("V5");
        assertThat(now.source()[v5.length() / 2]).isEqualTo(Source.HUMAN);
        assertThat(now.source()[5]).isEqualTo(Source.MACHINE);
        for (double share = 0.35; share < 0.7; share += 0.1) {
            assertThat(at(now, share).y())
                    .isCloseTo(at(v5, share).y(), org.assertj.core.data.Offset.offset(3.0));
        }
    }

    private static void beats(Hand hand, PageDocument document) {
        int before = document.history().size();
        hand.key(KeyEvent.VK_4);
        List<Beat> beats = document.state().page().readingBeats();
        Beat third = beats.get(2);
        hand.click(new PagePoint(third.xPx(), third.yPx()));
        Hand.await("selected beat", () -> document.selection().beat() != null);
        hand.key(KeyEvent.VK_V);
        awaitActions(document, before + 1);
        assertThat(document.state().page().readingBeats().get(2).symbol())
                .isEqualTo(BeatSymbol.VENTRICULAR_PREMATURE);
        Beat fifth = beats.get(4);
        hand.click(new PagePoint(fifth.xPx(), fifth.yPx()));
        hand.key(KeyEvent.VK_DELETE);
        awaitActions(document, before + 2);
        assertThat(document.state().page().readingBeats()).hasSize(beats.size() - 1);
        IJ.wait(600);
        hand.doubleClick(new PagePoint(fifth.xPx(), fifth.yPx()));
        awaitActions(document, before + 3);
        Beat added = document.state().page().readingBeats().get(4);
        assertThat(added.source()).isEqualTo(Source.HUMAN);
        assertThat(added.timeSeconds())
                .isCloseTo(fifth.timeSeconds(), org.assertj.core.data.Offset.offset(0.01));
    }

    @Test
    void leadsGoToTheRoiManagerAreEditedThereAndComeBack() {
        ImagePlus image = digitized();
        PageDocument document = document(image);
        LeadRegion v4 = document.state().requireRegion("V4");
        Trace v5 = document.state().requireTrace("V5");
        IJ.runMacro("run('Edit Lead...', 'edit=[to ROI Manager]');");
        RoiManager manager = RoiManager.getInstance();
        int leads = document.state().page().layout().regions().size();
        assertThat(manager.getCount()).isEqualTo(leads);
        Roi moved = manager.getRoi(manager.getIndex("V4"));
        moved.setLocation(moved.getXBase(), moved.getYBase() - 12);
        manager.select(manager.getIndex("aVR"));
        manager.runCommand("Delete");
        IJ.runMacro("run('Edit Lead...', 'edit=[from ROI Manager]');");
        manager.close();
        assertThat(document.undoName()).contains("Leads from ROI Manager");
        PageState now = document.state();
        assertThat(now.page().layout().regions()).hasSize(leads - 1);
        assertThat(now.region("aVR")).isEmpty();
        assertThat(middle(now.requireRegion("V4")).y()).isLessThan(middle(v4).y() - 11);
        assertThat(now.requireTrace("V5")).as("untouched").isSameAs(v5);
        document.undo();
        assertThat(document.state().requireRegion("V4")).isEqualTo(v4);
    }

    @Test
    void thirtyPagesLeaveNothingBehind() {
        IJ.runMacro("run('PaperBeat Tool');");
        List<WeakReference<ImagePlus>> images = new ArrayList<>();
        long before = 0;
        for (int i = 0; i < 30; i++) {
            images.add(openEditAndClose(i));
            if (i == 4) {
                before = usedAfterCollection();
            }
        }
        long after = usedAfterCollection();
        long alive = images.stream().filter(r -> r.get() != null).count();
        System.out.printf(
                "30 pages: heap %.1f MB after 5, %.1f MB after 30; %d images alive%n",
                before / 1e6, after / 1e6, alive);
        assertThat(alive).isLessThanOrEqualTo(2);
        assertThat(after - before).isLessThan(20_000_000L);
    }

    private static WeakReference<ImagePlus> openEditAndClose(int n) {
        ImagePlus image = FakePage.image("page " + n);
        image.show();
        PageSession session = new PageSession(image);
        session.show(
                1,
                FakePage.digitized(session.state(1).image())
                        .withBeats("II_rhythm", FakePage.beats(), null));
        CanvasBench bench = CanvasBench.of(image);
        PageDocument document = session.document(1);
        document.apply(PageEdits.note("looked at"));
        document.submitUndo();
        document.awaitIdle();
        assertThat(bench.bench().hint()).isNotEmpty();
        image.changes = false;
        image.close();
        Hand.await("end of the document", () -> document.listenerCount() == 0);
        return new WeakReference<>(image);
    }

    private static long usedAfterCollection() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            System.gc();
            IJ.wait(100);
            Runtime r = Runtime.getRuntime();
            used = Math.min(used, r.totalMemory() - r.freeMemory());
        }
        return used;
    }
}
