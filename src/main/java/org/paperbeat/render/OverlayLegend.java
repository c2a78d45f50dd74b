package org.paperbeat.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.options.BeatPalette;

/**
 * One line that says what the signs mean and what the result is for, along the top or the bottom of
 * the page, whichever is farther from the traces; turned as the page is.
 */
final class OverlayLegend {
    private static final double HEIGHT_MM = 6;
    private static final double CAPITAL_MM = 2.0;
    private static final double GAP_MM = 2;
    private static final double RADIUS_MM = 1.7;

    private final Digitization state;
    private final int width;
    private final int height;
    private final double pxPerMm;

    OverlayLegend(Digitization state, int width, int height, double pxPerMm) {
        this.state = state;
        this.width = width;
        this.height = height;
        this.pxPerMm = pxPerMm;
    }

    void draw(Graphics2D g) {
        AffineTransform before = g.getTransform();
        TraceBand traces = new TraceBand(state, width, height);
        g.transform(traces.fromUpright());
        double across = traces.width();
        double wanted = lay(null, pxPerMm);
        double scale = pxPerMm * Math.min(1, across / wanted);
        double band = HEIGHT_MM * scale;
        double top = traces.below() >= traces.above() ? traces.height() - band : 0;
        g.setColor(Label.translucent(BeatPalette.LABEL_BACKGROUND));
        g.fill(new Rectangle2D.Double(0, top, across, band));
        g.translate(0, top + band / 2);
        lay(g, scale);
        g.setTransform(before);
    }

    /** Lays out the line from the left, and draws it if there is a graphics; gives its width. */
    private double lay(Graphics2D g, double scale) {
        double x = GAP_MM * scale;
        for (AamiClass aami : shown()) {
            double radius = RADIUS_MM * scale;
            if (g != null) {
                g.translate(x + radius, 0);
                BeatMark.disc(g, new Color(BeatPalette.rgb(aami)), aami.name(), 0, radius, scale);
                g.translate(-x - radius, 0);
            }
            x += 2 * radius + 0.5 * GAP_MM * scale;
            x = text(g, BeatPalette.meaning(aami), x, scale) + GAP_MM * scale;
        }
        if (state.beats().stream().anyMatch(b -> !b.review().isEmpty())) {
            x = text(g, "dashed ring: please review", x, scale) + GAP_MM * scale;
        }
        return text(g, BeatPalette.NOTICE, x, scale) + GAP_MM * scale;
    }

    private double text(Graphics2D g, String words, double x, double scale) {
        OverlayText text = new OverlayText(words, CAPITAL_MM * scale);
        if (g != null) {
            g.setColor(Color.DARK_GRAY);
            text.draw(g, x, CAPITAL_MM * scale / 2);
        }
        return x + text.widthPx();
    }

    private List<AamiClass> shown() {
        return Arrays.stream(AamiClass.values())
                .filter(c -> state.beats().stream().anyMatch(b -> isOf(b, c)))
                .toList();
    }

    private static boolean isOf(Beat beat, AamiClass aami) {
        return beat.symbol() != null && beat.symbol().aami() == aami;
    }
}
