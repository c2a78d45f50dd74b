package org.paperbeat.ui.edit;

import java.lang.ref.SoftReference;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.trace.InkModel;

/**
 * The ink of one page, kept while memory allows: a person corrects a page many times without moving
 * its grid. What the person brushed away is no ink.
 */
final class CachedInk implements InkModel {
    private final InkModel model;
    private List<Blot> blots = List.of();
    private SoftReference<InkMap> plain = new SoftReference<>(null);
    private SoftReference<InkMap> clean = new SoftReference<>(null);

    CachedInk(InkModel model) {
        this.model = model;
    }

    /** What is no ink from now on. */
    void blots(List<Blot> now) {
        if (!now.equals(blots)) {
            blots = now;
            clean.clear();
        }
    }

    @Override
    public InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        InkMap known = clean.get();
        if (known == null || !sameGeometry(known.frame().calibration(), calibration)) {
            InkMap all = plain.get();
            if (all == null || !sameGeometry(all.frame().calibration(), calibration)) {
                all = model.ink(page, calibration, monitor);
                plain = new SoftReference<>(all);
            }
            known = blots.isEmpty() ? all : without(all);
            clean = new SoftReference<>(known);
        }
        return new InkMap(known.ink(), framed(known.frame(), calibration));
    }

    private static boolean sameGeometry(PageCalibration a, PageCalibration b) {
        return a.paperToPixel().equals(b.paperToPixel()) && a.warp() == b.warp();
    }

    /** Speed and gain are no part of what the ink depends on. */
    private static PaperFrame framed(PaperFrame f, PageCalibration calibration) {
        return new PaperFrame(
                calibration, f.u0(), f.v0(), f.pxPerMmX(), f.pxPerMmY(), f.width(), f.height());
    }

    private InkMap without(InkMap all) {
        PaperFrame frame = all.frame();
        float[] ink = all.ink().values().clone();
        for (Blot blot : blots) {
            erase(ink, frame, blot);
        }
        return new InkMap(new Plane(frame.width(), frame.height(), ink), frame);
    }

    private static void erase(float[] ink, PaperFrame frame, Blot blot) {
        int x0 = frame.width();
        int x1 = 0;
        int y0 = frame.height();
        int y1 = 0;
        // turned pages have a longer way across a brush than its radius
        double reach = 1.5 * blot.radiusPx() + 2;
        for (PagePoint p : blot.path()) {
            PagePoint paper = frame.calibration().toPaper(p.x(), p.y());
            double column = frame.column(paper.x());
            double row = frame.row(paper.y());
            x0 = Math.min(x0, (int) (column - reach));
            x1 = Math.max(x1, (int) (column + reach));
            y0 = Math.min(y0, (int) (row - reach));
            y1 = Math.max(y1, (int) (row + reach));
        }
        for (int y = Math.max(0, y0); y <= Math.min(frame.height() - 1, y1); y++) {
            for (int x = Math.max(0, x0); x <= Math.min(frame.width() - 1, x1); x++) {
                PagePoint p = frame.toPixel(x, y);
                if (blot.covers(p.x(), p.y())) {
                    ink[y * frame.width() + x] = 0;
                }
            }
        }
    }
}
