package org.paperbeat.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/**
 * Draws a page's results over the page: traces on the ink, lead names, the class of each heartbeat
 * above its R peak, a legend where it hides least. The picture has the page's size, so that its
 * pixels are the page's pixels. Signs are sized in millimetres of paper and turned as the page is.
 */
public final class PageOverlay {
    private static final double TRACE_MM = 0.24;
    private static final double BEAT_LIFT_MM = 4.5;
    private static final double BEAT_HALF_MM = 2.2;
    private static final double NAME_GAP_MM = 1;
    private static final int PAGE_PERCENT = 70;
    private static final int OPAQUE = 0xff000000;
    private static final double LEAST_PX_PER_MM = 2.5;

    private final PageImage page;
    private final Digitization state;
    private final double pxPerMm;

    private PageOverlay(PageImage page, Digitization state) {
        this.page = page;
        this.state = state;
        this.pxPerMm =
                state.calibration() == null
                        ? LEAST_PX_PER_MM
                        : Math.max(LEAST_PX_PER_MM, state.calibration().grid().value());
    }

    /** The page with everything known of it drawn over. */
    public static PageImage draw(PageImage page, Digitization state) {
        return new PageOverlay(page, state).drawn();
    }

    private PageImage drawn() {
        int width = page.width();
        int height = page.height();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        pale(page.argb(), pixels);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        // pixel centres lie at integers in the model, at halves in Java2D
        AffineTransform centres = AffineTransform.getTranslateInstance(0.5, 0.5);
        g.setTransform(centres);
        state.traces().forEach(t -> drawTrace(g, t));
        if (state.layout() != null) {
            state.layout().regions().forEach(r -> drawName(g, r));
        }
        state.beats().forEach(b -> drawBeat(g, b));
        g.setTransform(new AffineTransform());
        new OverlayLegend(page, state, pxPerMm).draw(g);
        g.dispose();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new PageImage(width, height, pixels);
    }

    /** Mixed with white, so that what is drawn over it stands out. */
    private static void pale(int[] argb, int[] pale) {
        int[] table = new int[256];
        for (int v = 0; v < table.length; v++) {
            table[v] = 255 - (255 - v) * PAGE_PERCENT / 100;
        }
        for (int i = 0; i < pale.length; i++) {
            int p = argb[i];
            pale[i] = table[p >> 16 & 0xff] << 16 | table[p >> 8 & 0xff] << 8 | table[p & 0xff];
        }
    }

    private void drawTrace(Graphics2D g, Trace trace) {
        g.setStroke(
                new BasicStroke(
                        (float) (TRACE_MM * pxPerMm),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
        for (Source source : Source.values()) {
            g.setColor(
                    source == Source.HUMAN
                            ? new Color(BeatPalette.HUMAN_TRACE)
                            : new Color(BeatPalette.TRACE));
            g.draw(path(trace, source));
        }
    }

    /** The pieces of a trace that one source made. */
    private static Path2D path(Trace trace, Source source) {
        Path2D path = new Path2D.Float();
        boolean down = false;
        for (int i = 0; i < trace.length(); i++) {
            boolean shown = !Float.isNaN(trace.mv()[i]) && trace.source()[i] == source;
            if (shown && down) {
                path.lineTo(trace.xPx()[i], trace.yPx()[i]);
            } else if (shown) {
                path.moveTo(trace.xPx()[i], trace.yPx()[i]);
            }
            down = shown;
        }
        return path;
    }

    /** At the left end of its trace: above the line, or below it where beats are marked. */
    private void drawName(Graphics2D g, LeadRegion region) {
        Label label = new Label(region.name(), pxPerMm);
        PagePoint corner = region.polygon().get(0);
        double gap = NAME_GAP_MM * pxPerMm;
        double place = -label.heightPx() - gap;
        for (Trace trace : state.traces()) {
            if (trace.name().equals(region.name())) {
                double[] span = span(trace, corner, 0, label.widthPx() + 2 * gap);
                boolean marked =
                        state.beats().stream().anyMatch(b -> b.trace().equals(region.name()));
                place = marked ? span[1] + gap : span[0] - label.heightPx() - gap;
            }
        }
        AffineTransform before = turnedAt(g, corner);
        label.drawBoxed(g, gap, place);
        g.setTransform(before);
    }

    /**
     * Highest and lowest place of a stretch of a trace, px below a place as the page reads; zeros
     * where nothing was read.
     */
    private double[] span(Trace trace, PagePoint place, double from, double to) {
        double cos = Math.cos(Math.toRadians(degrees()));
        double sin = Math.sin(Math.toRadians(degrees()));
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < trace.length(); i++) {
            double dx = trace.xPx()[i] - place.x();
            double dy = trace.yPx()[i] - place.y();
            double along = dx * cos + dy * sin;
            if (!Float.isNaN(trace.mv()[i]) && along >= from && along <= to) {
                double below = dy * cos - dx * sin;
                top = Math.min(top, below);
                bottom = Math.max(bottom, below);
            }
        }
        return top > bottom ? new double[2] : new double[] {top, bottom};
    }

    private void drawBeat(Graphics2D g, Beat beat) {
        AffineTransform before = turnedAt(g, new PagePoint(beat.xPx(), beat.yPx()));
        new BeatMark(beat, pxPerMm).draw(g, lift(beat));
        g.setTransform(before);
    }

    /** Above the line about the peak, or below it where the page ends above. */
    private double lift(Beat beat) {
        double lift = BEAT_LIFT_MM * pxPerMm;
        double[] span = new double[2];
        for (Trace trace : state.traces()) {
            if (trace.name().equals(beat.trace())) {
                PagePoint peak = new PagePoint(beat.xPx(), beat.yPx());
                span = span(trace, peak, -BEAT_HALF_MM * pxPerMm, BEAT_HALF_MM * pxPerMm);
            }
        }
        boolean noRoom = turns() == 0 && beat.yPx() + span[0] < 1.6 * lift;
        return noRoom ? span[1] + lift : span[0] - lift;
    }

    private AffineTransform turnedAt(Graphics2D g, PagePoint place) {
        AffineTransform before = g.getTransform();
        g.translate(place.x(), place.y());
        g.rotate(Math.toRadians(degrees()));
        return before;
    }

    private double degrees() {
        return state.calibration() == null ? 0 : state.calibration().rotationDegrees();
    }

    private int turns() {
        return Math.floorMod((int) Math.round(degrees() / 90), 4);
    }
}
