package org.paperbeat.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Trace;

/** Whitens what is printed above and below the traces, where names of patients stand. */
public final class HeaderMask {
    private static final double MARGIN_MM = 4;

    private HeaderMask() {}

    /** The page without them; all white where there are no traces. */
    public static PageImage masked(PageImage page, Digitization state) {
        int w = page.width();
        int h = page.height();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, w, h, page.argb());
        double angle =
                state.calibration() == null
                        ? 0
                        : Math.toRadians(state.calibration().rotationDegrees());
        double[] band = band(state, angle);
        double far = 2.0 * (w + h);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.rotate(angle);
        g.fill(new Rectangle2D.Double(-far, band[0] - far, 2 * far, far));
        g.fill(new Rectangle2D.Double(-far, band[1], 2 * far, far));
        g.dispose();
        return new PageImage(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }

    /** Top and bottom of what stays, across the reading direction, px. */
    private static double[] band(Digitization state, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Trace trace : state.traces()) {
            for (int i = 0; i < trace.length(); i++) {
                if (!Float.isNaN(trace.mv()[i])) {
                    double across = trace.yPx()[i] * cos - trace.xPx()[i] * sin;
                    top = Math.min(top, across);
                    bottom = Math.max(bottom, across);
                }
            }
        }
        if (top > bottom) {
            return new double[] {0, 0};
        }
        double margin = MARGIN_MM * state.calibration().grid().value();
        return new double[] {top - margin, bottom + margin};
    }
}
