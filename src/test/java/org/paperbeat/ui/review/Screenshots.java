package org.paperbeat.ui.review;

import ij.IJ;
import ij.ImageJ;
import ij.ImagePlus;
import java.awt.AWTException;
import java.awt.Dimension;
import java.awt.Frame;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.Window;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javax.swing.JComboBox;
import javax.swing.SwingUtilities;
import javax.swing.UIManager;
import javax.swing.UnsupportedLookAndFeelException;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.ui.canvas.PaperBeatTool;
import org.paperbeat.ui.edit.BeatEdits;
import org.paperbeat.ui.edit.BeatRef;
import org.paperbeat.ui.edit.EditStep;
import org.paperbeat.ui.edit.GridCorners;
import org.paperbeat.ui.edit.LimitEdits;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.edit.Selection;
import org.paperbeat.ui.worklist.Worklist;

/**
 * Draws the pictures of the review window and of the tool on the page in {@code docs/review/}, in
 * the size of the display:
 *
 * <pre>
 * xvfb-run -s "-screen 0 1280x800x24" sh -c 'openbox &amp; mvn -q test-compile exec:java
 *     -Dexec.classpathScope=test -Dexec.main=org.paperbeat.ui.review.Screenshots
 *     -Dexec.args=docs/review'
 * </pre>
 */
public final class Screenshots {
    private static final List<String> PAGES =
            List.of("3x4-red.png", "4x3-green.png", "6x2-blue.png");
    private static final long PATIENCE_MS = 120_000;
    private static final int SETTLE_MS = 700;

    private final Path out;
    private final Robot robot;
    private final Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    private ReviewWindow window;

    private Screenshots(Path out) throws AWTException {
        this.out = out;
        this.robot = new Robot();
    }

    /**
     * Draws all pictures.
     *
     * @param args the folder to write to
     */
    public static void main(String[] args) throws Exception {
        Path work = Files.createTempDirectory("paperbeat-pages");
        for (String page : PAGES) {
            Files.copy(Path.of("test-images", page), work.resolve(page));
        }
        ReviewPlace.forget();
        new ImageJ().exitWhenQuitting(false);
        Screenshots shots = new Screenshots(Files.createDirectories(Path.of(args[0])));
        shots.light(work);
        shots.dark(work);
        shots.page(work.resolve(PAGES.get(0)));
        ReviewPlace.forget();
        System.exit(0);
    }

    private void light(Path work) throws Exception {
        open(work);
        desktop("1-look-at-a-beat");
        run(ReviewKey.ACCEPT);
        beat(b -> b.symbol() != null && b.symbol().aami() == AamiClass.S);
        perform(() -> model().perform(BeatEdits.relabel(refs(), BeatSymbol.of(AamiClass.V))));
        Beat b = model().beat().orElseThrow();
        double end = model().limits(b).at(WaveLimit.T_END);
        perform(() -> model().perform(LimitEdits.move(BeatRef.of(b), WaveLimit.T_END, end + 0.03)));
        review("2-corrected-beat-and-limit");
        calipers();
        review("3-calipers");
        run(ReviewKey.ESCAPE);
        filter("N");
        review("4-filter");
        filter("any");
        run(ReviewKey.HELP);
        review("5-keys");
        run(ReviewKey.ESCAPE);
        run(ReviewKey.DONE);
        awaitPage("4x3-green.png");
        select("V3");
        review("6-another-lead");
        onSwing(() -> window.run(ReviewKey.WORKLIST));
        settle();
        review("7-worklist");
        close();
    }

    private void dark(Path work) throws Exception {
        onSwing(() -> theme("com.formdev.flatlaf.FlatDarkLaf"));
        open(work);
        desktop("8-dark");
        close();
    }

    /** The page under the tool, step by step, each in the middle of a gesture. */
    private void page(Path file) throws Exception {
        onSwing(() -> theme(UIManager.getCrossPlatformLookAndFeelClassName()));
        ImagePlus image = IJ.openImage(file.toString());
        image.show();
        ReviewDesk.open(image);
        awaitWindow();
        PaperBeatTool.takeUp();
        PageHand hand = new PageHand(robot, image);
        PageDocument document = model().subject().document();
        PageCalibration c = document.state().page().calibration();
        PagePoint corner = GridCorners.of(c, document.state().page().image()).pixels(c).get(1);
        gesture(hand, EditStep.CALIBRATION, corner, by(corner, -60, 45), "9-page-calibration");
        List<PagePoint> box = document.state().requireRegion("V2").polygon();
        PagePoint inside = by(box.get(0), 150, 40);
        hand.clickAt(EditStep.LEADS, inside);
        gesture(hand, EditStep.LEADS, inside, by(inside, 30, 60), "10-page-leads");
        Trace v5 = document.state().requireTrace("V5");
        gesture(hand, EditStep.TRACES, at(v5, 0.2), at(v5, 0.75), "11-page-traces");
        Beat b = document.state().page().readingBeats().get(3);
        PagePoint peak = new PagePoint(b.xPx(), b.yPx());
        hand.clickAt(EditStep.BEATS, peak);
        hand.menuAt(peak);
        settle();
        desktop("12-page-beats");
        hand.escape();
        close();
    }

    /** Draws a gesture while the button is still down, and takes it back. */
    private void gesture(PageHand hand, EditStep step, PagePoint from, PagePoint to, String name)
            throws Exception {
        PageDocument document = model().subject().document();
        hand.take(step, from, to);
        document.awaitIdle();
        settle();
        desktop(name);
        hand.letGo();
        document.awaitIdle();
        document.submitUndo();
        document.awaitIdle();
        settle();
    }

    private static PagePoint by(PagePoint p, double dx, double dy) {
        return new PagePoint(p.x() + dx, p.y() + dy);
    }

    private static PagePoint at(Trace t, double share) {
        int i = (int) (share * t.length());
        return new PagePoint(t.xPx()[i], t.yPx()[i]);
    }

    private void open(Path work) throws Exception {
        ReviewDesk.open(Worklist.open(work));
        awaitWindow();
    }

    private void awaitWindow() throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (find() == null) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("no review window");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        window = find();
        settle();
    }

    private static ReviewWindow find() {
        return (ReviewWindow)
                Arrays.stream(Frame.getFrames())
                        .filter(f -> f instanceof ReviewWindow && f.isShowing())
                        .findFirst()
                        .orElse(null);
    }

    private void close() throws Exception {
        onSwing(window::shut);
        settle();
        for (int id : ij.WindowManager.getIDList()) {
            ij.WindowManager.getImage(id).changes = false;
            ij.WindowManager.getImage(id).close();
        }
        settle();
    }

    private ReviewModel model() {
        return window.model();
    }

    private List<BeatRef> refs() {
        return List.of(BeatRef.of(model().beat().orElseThrow()));
    }

    private void beat(Predicate<Beat> which) throws Exception {
        onSwing(
                () ->
                        model().state().page().readingBeats().stream()
                                .filter(which)
                                .findFirst()
                                .ifPresent(model()::selectBeat));
        settle();
    }

    private void select(String lead) throws Exception {
        onSwing(() -> model().select(Selection.lead(lead)));
        settle();
    }

    private void calipers() throws Exception {
        onSwing(
                () -> {
                    window.run(ReviewKey.CALIPERS);
                    Trace t = model().trace().orElseThrow();
                    List<Beat> beats = model().state().beats(t.name());
                    int k = beats.indexOf(model().beat().orElse(beats.get(1)));
                    double from = beats.get(k - 1).timeSeconds();
                    model().calipers(new Calipers(from, 0.2, beats.get(k).timeSeconds(), 0.2));
                });
        settle();
    }

    private void filter(String letter) throws Exception {
        onSwing(
                () -> {
                    JComboBox<?> box = (JComboBox<?>) part(window.getContentPane(), "class filter");
                    box.setSelectedItem(letter);
                });
        settle();
    }

    private static java.awt.Component part(java.awt.Container in, String name) {
        for (java.awt.Component c : in.getComponents()) {
            if (name.equals(c.getName())) {
                return c;
            }
            if (c instanceof java.awt.Container inner && part(inner, name) != null) {
                return part(inner, name);
            }
        }
        return null;
    }

    private void awaitPage(String title) throws Exception {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (model().subject() == null || !model().subject().title().equals(title)) {
            if (System.currentTimeMillis() > end) {
                throw new IllegalStateException("no page " + title);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        settle();
    }

    private void run(ReviewKey key) throws Exception {
        perform(() -> window.run(key));
    }

    private void perform(Runnable action) throws Exception {
        onSwing(action);
        model().subject().document().awaitIdle();
        settle();
    }

    private static void onSwing(Runnable task)
            throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(task);
    }

    private void settle() throws InterruptedException {
        robot.waitForIdle();
        TimeUnit.MILLISECONDS.sleep(SETTLE_MS);
    }

    private static void theme(String lookAndFeel) {
        try {
            UIManager.setLookAndFeel(lookAndFeel);
            for (Window w : Window.getWindows()) {
                SwingUtilities.updateComponentTreeUI(w);
            }
        } catch (ReflectiveOperationException | UnsupportedLookAndFeelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The whole display. */
    private void desktop(String name) throws IOException {
        write(name, new Rectangle(screen));
    }

    /** The review window. */
    private void review(String name) throws IOException {
        write(name, window.getBounds());
    }

    private void write(String name, Rectangle part) throws IOException {
        Path file = out.resolve(name + "-" + screen.width + "x" + screen.height + ".png");
        SmallPng.write(robot.createScreenCapture(part.intersection(new Rectangle(screen))), file);
    }
}
