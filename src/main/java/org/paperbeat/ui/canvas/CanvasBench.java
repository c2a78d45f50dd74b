package org.paperbeat.ui.canvas;

import ij.IJ;
import ij.ImagePlus;
import java.util.List;
import org.paperbeat.ij.CanvasLayer;
import org.paperbeat.ui.PageSession;
import org.paperbeat.ui.edit.PageDocument;
import org.paperbeat.ui.review.ReviewDesk;

/** The bench of the page in view of an image, and the sheet it is drawn on; goes with the image. */
final class CanvasBench implements Bench.Surface {
    private static final String PROPERTY = "paperbeat.bench";

    private final ImagePlus image;
    private final int page;
    private final Bench bench;
    private final CanvasLayer layer;

    private CanvasBench(ImagePlus image, int page, PageDocument document) {
        this.image = image;
        this.page = page;
        bench = new Bench(document, this);
        layer = new CanvasLayer(new MarkPainter(this::sketch));
        document.glimpse(
                (state, machine) -> {
                    machine.prepare(state);
                    return state;
                },
                ready -> {});
    }

    /** The bench of an image's page in view; made when first asked for. */
    static CanvasBench of(ImagePlus image) {
        PageSession session = new PageSession(image);
        int page = session.pages().current();
        PageDocument document = session.document(page);
        CanvasBench before =
                image.getProperty(PROPERTY) instanceof CanvasBench known ? known : null;
        CanvasBench now = before;
        if (before == null || before.page != page || before.bench.document() != document) {
            if (before != null) {
                before.bench.close();
                before.layer.takeOff(image);
                document.step(before.bench.document().step());
            }
            now = new CanvasBench(image, page, document);
            image.setProperty(PROPERTY, now);
        }
        now.layer.layOver(image);
        CanvasMenu.putOn(image.getCanvas());
        return now;
    }

    Bench bench() {
        return bench;
    }

    /** Nothing is sketched while another tool is in use or another page in view. */
    private List<Mark> sketch() {
        boolean shown =
                PaperBeatTool.NAME.equals(IJ.getToolName())
                        && new PageSession(image).pages().current() == page;
        return shown ? bench.sketch() : List.of();
    }

    @Override
    public void repaint() {
        if (image.getCanvas() != null) {
            image.getCanvas().repaint();
        }
    }

    @Override
    public void say(String sentence) {
        IJ.showStatus(sentence);
        ReviewDesk.hint(image, sentence);
    }
}
