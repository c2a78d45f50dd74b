package org.paperbeat.ui.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.io.FileSaver;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.worklist.WorkStatus;
import org.paperbeat.ui.worklist.Worklist;

/** Pages coming to the review window and leaving it, in real windows. */
@Tag("window")
@Timeout(180)
class ReviewDeskUiTest {
    private static final long PATIENCE_MS = 90_000;

    @TempDir Path folder;

    @BeforeEach
    void start() {
        assumeFalse(GraphicsEnvironment.isHeadless(), "no display");
        ReviewPlace.forget();
    }

    @AfterEach
    void close() throws Exception {
        if (GraphicsEnvironment.isHeadless()) {
            return;
        }
        ReviewWindow open = window();
        if (open != null) {
            SwingUtilities.invokeAndWait(open::shut);
        }
        for (int id : ids()) {
            WindowManager.getImage(id).changes = false;
            WindowManager.getImage(id).close();
        }
    }

    private static int[] ids() {
        int[] ids = WindowManager.getIDList();
        return ids == null ? new int[0] : ids;
    }

    private static ReviewWindow window() {
        return (ReviewWindow)
                Arrays.stream(Frame.getFrames())
                        .filter(f -> f instanceof ReviewWindow && f.isShowing())
                        .findFirst()
                        .orElse(null);
    }

    private static void await(String what, BooleanSupplier fulfilled) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!fulfilled.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(30);
        }
    }

    private static void awaitPage(String title) throws InterruptedException {
        await(
                title,
                () ->
                        window() != null
                                && window().model().subject() != null
                                && window().model().subject().title().equals(title));
    }

    private static void run(ReviewKey key) throws InterruptedException, InvocationTargetException {
        SwingUtilities.invokeAndWait(() -> window().run(key));
    }

    /** A page that was digitized another day. */
    private ImagePlus page(String name) {
        String file = folder.resolve(name).toString();
        new FileSaver(FakePage.image(name)).saveAsPng(file);
        ImagePlus image = IJ.openImage(file);
        PageSession session = new PageSession(image);
        session.show(1, FakePage.digitized(session.state(1).image()));
        session.save(1);
        return image;
    }

    @Test
    void theWindowStandsBesideThePageAndClosesWithIt() throws Exception {
        ImagePlus image = page("one.png");
        image.show();
        ReviewDesk.open(image);
        awaitPage(image.getTitle());
        Rectangle page = image.getWindow().getBounds();
        assertThat(window().getBounds().intersects(page)).isFalse();
        PageDocument document = new PageSession(image).document(1);
        assertThat(window().model().subject().document()).isSameAs(document);
        ReviewWindow before = window();
        ReviewDesk.open(image);
        SwingUtilities.invokeAndWait(() -> {});
        assertThat(window()).isSameAs(before);
        int listening = document.listenerCount();
        image.changes = false;
        image.close();
        await("end of the window", () -> window() == null);
        assertThat(document.listenerCount()).isEqualTo(listening - 1);
    }

    @Test
    void aWorklistGoesFromPageToPageAndContinuesTomorrow() throws Exception {
        page("a.png");
        page("b.png");
        ReviewDesk.open(Worklist.open(folder));
        awaitPage("a.png");
        run(ReviewKey.ACCEPT_STEP);
        window().model().subject().document().awaitIdle();
        run(ReviewKey.DONE);
        awaitPage("b.png");
        await("end of the page before", () -> ids().length == 1);
        assertThat(folder.resolve("a.paperbeat/record.json")).exists();
        run(ReviewKey.PROBLEM);
        SwingUtilities.invokeAndWait(() -> window().shut());
        Worklist again = Worklist.open(folder);
        assertThat(again.items().get(0).status()).isEqualTo(WorkStatus.DONE);
        assertThat(again.item().file()).isEqualTo("b.png");
        assertThat(again.item().status()).isEqualTo(WorkStatus.PROBLEM);
    }

    @Test
    void aFileThatIsNoPictureIsSaidAndTheListGoesOn() throws Exception {
        page("a.png");
        Files.writeString(folder.resolve("b.png"), "no picture");
        ReviewDesk.open(Worklist.open(folder));
        awaitPage("a.png");
        run(ReviewKey.PAGE_NEXT);
        await("a sentence", () -> window().model().message().contains("b.png"));
        run(ReviewKey.PAGE_BEFORE);
        awaitPage("a.png");
    }
}
