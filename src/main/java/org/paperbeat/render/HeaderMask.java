package org.paperbeat.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageImage;

/** Whitens what is printed above and below the traces, where names of patients stand. */
public final class HeaderMask {
    private static final double MARGIN_MM = 8;

    private HeaderMask() {}

    /** The page without them; all white where there are no traces. */
    public static PageImage masked(PageImage page, Digitization state) {
        int w = page.width();
        int h = page.height();
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, w, h, page.argb());
        TraceBand traces = new TraceBand(state, w, h);
        double margin =
                state.calibration() == null ? 0 : MARGIN_MM * state.calibration().grid().value();
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.transform(traces.fromUpright());
        g.fill(new Rectangle2D.Double(0, 0, traces.width(), traces.above() - margin));
        double below = traces.below() - margin;
        g.fill(new Rectangle2D.Double(0, traces.height() - below, traces.width(), below));
        g.dispose();
        return new PageImage(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }
}
