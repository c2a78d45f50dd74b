package org.paperbeat.ij;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.Trace;

/**
 * Draws along a trace how much each of its samples speaks for a beat's class: thin and pale yellow
 * = little, thick and dark red = most. Drawn until the page is drawn anew.
 */
public final class SaliencyDrawing {
    private static final int LEVELS = 5;
    private static final double LEAST_WIDTH_PX = 2;
    private static final double MOST_WIDTH_PX = 7;

    private final ImagePages pages;

    public SaliencyDrawing(ImagePages pages) {
        this.pages = pages;
    }

    /**
     * Draws an explanation in place of an earlier one of the page.
     *
     * @param importance per sample of the trace in [0, 1]; NaN = not drawn
     */
    public void draw(int page, Trace trace, float[] importance) {
        ImagePlus image = pages.image();
        Overlay overlay = image.getOverlay() == null ? new Overlay() : image.getOverlay();
        for (Roi roi : overlay.toArray()) {
            if (Elements.SALIENCY.is(roi) && pages.shows(roi, page)) {
                overlay.remove(roi);
            }
        }
        for (Roi line : lines(trace, importance)) {
            pages.place(line, page);
            overlay.add(line);
        }
        image.setOverlay(overlay);
    }

    private static List<Roi> lines(Trace trace, float[] importance) {
        List<Roi> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= importance.length; i++) {
            if (i == importance.length
                    || level(trace, importance, i) != level(trace, importance, i - 1)) {
                int level = level(trace, importance, start);
                if (level >= 0) {
                    lines.add(line(trace, start, Math.min(i, importance.length - 1), level));
                }
                start = i;
            }
        }
        return lines;
    }

    private static int level(Trace trace, float[] importance, int i) {
        boolean shown = !Float.isNaN(importance[i]) && !Float.isNaN(trace.yPx()[i]);
        return shown ? (int) Math.min(LEVELS - 1, importance[i] * LEVELS) : -1;
    }

    private static Roi line(Trace trace, int from, int to, int level) {
        FloatPolygon points = new FloatPolygon();
        for (int i = from; i <= to; i++) {
            if (!Float.isNaN(trace.yPx()[i])) {
                points.addPoint(trace.xPx()[i], trace.yPx()[i]);
            }
        }
        double share = (double) level / (LEVELS - 1);
        Roi line = new PolygonRoi(points, Roi.FREELINE);
        line.setStrokeColor(
                new Color(
                        (int) (255 - 75 * share),
                        (int) (225 * (1 - share)),
                        (int) (90 * (1 - share))));
        line.setStrokeWidth(LEAST_WIDTH_PX + (MOST_WIDTH_PX - LEAST_WIDTH_PX) * share);
        line.setName("speaks for the class " + level + "/" + (LEVELS - 1));
        return Elements.SALIENCY.mark(line);
    }
}
