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
import org.paperbeat.model.PageImage;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.LegendPlace;

/**
 * One line that says what the signs mean and what the result is for, across the page where it hides
 * least; turned as the page is.
 */
final class OverlayLegend {
    private static final double HEIGHT_MM = 6;
    private static final double CAPITAL_MM = 2.0;
    private static final double GAP_MM = 2;
    private static final double RADIUS_MM = 1.7;

    private final PageImage page;
    private final Digitization state;
    private final double pxPerMm;

    OverlayLegend(PageImage page, Digitization state, double pxPerMm) {
        this.page = page;
        this.state = state;
        this.pxPerMm = pxPerMm;
    }

    void draw(Graphics2D g) {
        AffineTransform before = g.getTransform();
        QuarterTurn turn = new QuarterTurn(state, page);
        g.transform(turn.fromUpright());
        double across = turn.width();
        double wanted = lay(null, pxPerMm);
        double scale = pxPerMm * Math.min(1, across / wanted);
        double band = HEIGHT_MM * scale;
        double top = LegendPlace.top(turn.width(), turn.height(), band, turn::darkness);
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
