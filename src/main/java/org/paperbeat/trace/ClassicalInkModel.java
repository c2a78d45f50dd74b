package org.paperbeat.trace;

import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.image.ReducedPage;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;

/**
 * Ink by colour and by geometry, without a network.
 *
 * <p>Darkness against the paper's local tone removes coloured grids and shadows; what then still
 * runs straight along the paper's axes is taken for a grid as dark as the trace and subtracted.
 */
public final class ClassicalInkModel implements InkModel {
    /** Below this darkness (of 255) a grid is too faint to be worth the harm its removal does. */
    private static final int FAINT_GRID = 24;

    /** Share of the page's pixels that lie on grid lines where there is a dark grid. */
    private static final double GRID_SHARE = 0.02;

    /** Lines at least this dark (of 255) leave gaps in ink that crosses them. */
    private static final int GAP_LEAVING = 40;

    /** Upright lines at least this dark (of 255) are a frame about the page, whatever its grid. */
    private static final int FRAME = 100;

    private static final double WIDEST_LINE_MM = 0.6;

    /** A trace seen through a grid line keeps at least this contrast. */
    private static final float LEAST_CONTRAST = 0.35f;

    /**
     * So many pixels show a line of 0.25 mm with its rim; finer scans are read in a reduced copy
     * that keeps as many.
     */
    private static final double FINE_PX_PER_MM = 11;

    @Override
    public InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        int factor = (int) (pxPerMm(calibration) / FINE_PX_PER_MM);
        if (factor < 2) {
            return inkOf(page, calibration, monitor);
        }
        InkMap small = inkOf(ReducedPage.of(page, factor), calibration.reduced(factor), monitor);
        return new InkMap(small.ink(), small.frame().withCalibration(calibration));
    }

    private static double pxPerMm(PageCalibration calibration) {
        return Math.sqrt(calibration.pxPerMmX() * calibration.pxPerMmY());
    }

    private static InkMap inkOf(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        double pxPerMm = pxPerMm(calibration);
        monitor.progress("Finding ink", 0);
        byte[] dark = Darkness.of(page, pxPerMm, monitor);
        Surroundings.erase(dark, page, pxPerMm);
        EdgeFrame.erase(dark, page.width(), page.height(), pxPerMm);
        Rectifier rectifier = Rectifier.of(calibration, page.width(), page.height());
        dark = rectifier.apply(dark, page.width(), page.height(), monitor);
        monitor.progress("Finding ink", 0.4);
        int w = rectifier.frame().width();
        int h = rectifier.frame().height();
        PaperFrame frame = rectifier.frame();
        GridLines lines = GridLines.of(dark, w, h, frame.pxPerMmX(), frame.pxPerMmY(), monitor);
        float[] ink;
        if (lines.darkerThan(FAINT_GRID, GRID_SHARE)) {
            ink = without(dark, lines);
            lines.bridge(ink, GAP_LEAVING, (int) Math.ceil(WIDEST_LINE_MM * pxPerMm));
        } else {
            ink = plain(dark);
            lines.eraseColumns(ink, FRAME);
        }
        monitor.progress("Finding ink", 1);
        return new InkMap(new Plane(w, h, ink), frame);
    }

    private static float[] plain(byte[] dark) {
        float[] ink = new float[dark.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = (dark[i] & 0xff) / 255f;
        }
        return ink;
    }

    private static float[] without(byte[] dark, GridLines lines) {
        float[] gain = new float[256];
        for (int g = 0; g < 256; g++) {
            gain[g] = 1 / Math.max(255 * LEAST_CONTRAST, 255 - g);
        }
        float[] ink = new float[dark.length];
        for (int i = 0; i < ink.length; i++) {
            int g = lines.at(i);
            int d = (dark[i] & 0xff) - g;
            ink[i] = d <= 0 ? 0 : Math.min(1, d * gain[g]);
        }
        return ink;
    }
}
