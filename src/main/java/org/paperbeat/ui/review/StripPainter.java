package org.paperbeat.ui.review;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatLimits;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.model.WaveLimit;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.QualityOptions;
import org.paperbeat.ui.edit.Selection;

/** Draws a strip: paper, line, beats with letter and colour, waves, calipers, pointer. */
final class StripPainter {
    private final Graphics2D g;
    private final StripScale scale;
    private final int width;
    private final int height;
    private final int em;

    StripPainter(Graphics2D g, StripScale scale, int width, int height) {
        this.g = g;
        this.scale = scale;
        this.width = width;
        this.height = height;
        this.em = g.getFont().getSize();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Paper with lines every millimetre and stronger ones every five. */
    void paper() {
        g.setColor(ReviewColors.paper());
        g.fillRect(0, 0, width, height);
        boolean fine = scale.pxPerMm() >= 3;
        double mmLeft = scale.fromSeconds() * StripScale.MM_PER_SECOND;
        for (long mm = (long) Math.ceil(mmLeft); ; mm++) {
            double x = (mm - mmLeft) * scale.pxPerMm();
            if (x > width) {
                break;
            }
            if (mm % 5 == 0 || fine) {
                gridLine(mm, x, 0, x, height);
            }
        }
        for (long mm = (long) Math.ceil(-scale.zeroPx() / scale.pxPerMm()); ; mm++) {
            double y = scale.zeroPx() + mm * scale.pxPerMm();
            if (y > height) {
                break;
            }
            if (mm % 5 == 0 || fine) {
                gridLine(mm, 0, y, width, y);
            }
        }
    }

    private void gridLine(long mm, double x0, double y0, double x1, double y1) {
        g.setColor(mm % 5 == 0 ? ReviewColors.gridBold() : ReviewColors.gridFine());
        g.setStroke(new BasicStroke(mm % 5 == 0 ? 1f : 0.6f));
        g.draw(new Line2D.Double(x0, y0, x1, y1));
    }

    /** A stretch of time set off. */
    void band(double fromSeconds, double toSeconds, Color colour, int alpha) {
        double x0 = scale.x(fromSeconds);
        g.setColor(ReviewColors.withAlpha(colour, alpha));
        g.fill(new Rectangle2D.Double(x0, 0, Math.max(2, scale.x(toSeconds) - x0), height));
    }

    /** The signal; what a person set in another colour, what is uncertain with a bar below. */
    void line(Trace t) {
        g.setStroke(new BasicStroke(1.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D machine = new Path2D.Double();
        Path2D human = new Path2D.Double();
        int from = PagePlaces.index(t, scale.fromSeconds());
        int to = PagePlaces.index(t, scale.seconds(width));
        double limit = QualityOptions.defaults().minTraceQuality();
        for (int i = Math.max(1, from); i <= to; i++) {
            double x = scale.x(t.timeSeconds(i));
            boolean gap = Float.isNaN(t.mv()[i]) || Float.isNaN(t.mv()[i - 1]);
            boolean byHand = t.source()[i] == Source.HUMAN;
            if (!gap) {
                Path2D path = byHand ? human : machine;
                path.moveTo(scale.x(t.timeSeconds(i - 1)), scale.y(t.mv()[i - 1]));
                path.lineTo(x, scale.y(t.mv()[i]));
            }
            if (!byHand && (gap || t.confidence()[i] < limit)) {
                g.setColor(ReviewColors.warning());
                g.fill(new Rectangle2D.Double(x, height - 3, 1.5, 3));
            }
        }
        g.setColor(ReviewColors.ink());
        g.draw(machine);
        g.setColor(ReviewColors.human());
        g.draw(human);
    }

    /** A ring on the R peak and the class's letter at the top, a star where a look is needed. */
    void beat(Beat b, Trace t, boolean selected) {
        double x = scale.x(b.timeSeconds());
        float mv = t.mv()[PagePlaces.index(t, b.timeSeconds())];
        Color colour = ReviewColors.beat(b);
        if (!Float.isNaN(mv)) {
            g.setColor(colour);
            g.setStroke(new BasicStroke(selected ? 2.4f : 1.4f));
            double r = 0.32 * em;
            g.draw(new Ellipse2D.Double(x - r, scale.y(mv) - r, 2 * r, 2 * r));
        }
        Font font = g.getFont();
        g.setFont(font.deriveFont(Font.BOLD));
        FontMetrics m = g.getFontMetrics();
        String letter = BeatPalette.letter(b) + (b.review().isEmpty() ? "" : "*");
        double w = m.stringWidth(letter);
        if (selected) {
            g.setColor(colour);
            g.fill(new Rectangle2D.Double(x - w / 2 - 3, 1, w + 6, m.getHeight()));
        }
        g.setColor(selected ? ReviewColors.paper() : colour);
        g.drawString(letter, (float) (x - w / 2), m.getAscent() + 1f);
        g.setFont(font);
    }

    /** The letter of a beat that was found on another lead at the same time. */
    void beatElsewhere(Beat b) {
        FontMetrics m = g.getFontMetrics();
        String letter = BeatPalette.letter(b);
        double x = scale.x(b.timeSeconds());
        g.setColor(ReviewColors.withAlpha(ReviewColors.beat(b), 130));
        g.setStroke(new BasicStroke(1f));
        g.draw(new Line2D.Double(x, m.getHeight() + 2, x, m.getHeight() + 7));
        g.drawString(letter, (float) (x - m.stringWidth(letter) / 2.0), m.getAscent() + 1f);
    }

    /** Bars under the waves; with handles where they can be dragged. */
    void waves(BeatLimits limits, boolean handles, WaveLimit grabbed) {
        double y = height - 0.75 * em;
        for (int k = 0; k < WaveLimit.values().length; k += 2) {
            WaveLimit onset = WaveLimit.values()[k];
            double from = limits.at(onset);
            double to = limits.at(WaveLimit.values()[k + 1]);
            g.setColor(ReviewColors.wave(onset));
            if (!Double.isNaN(from) && !Double.isNaN(to)) {
                g.setStroke(new BasicStroke(handles ? 4f : 2.5f));
                g.draw(new Line2D.Double(scale.x(from), y, scale.x(to), y));
            }
        }
        if (handles) {
            for (WaveLimit limit : WaveLimit.values()) {
                if (!Double.isNaN(limits.at(limit))) {
                    handle(limit, scale.x(limits.at(limit)), y, limit == grabbed, limits);
                }
            }
        }
    }

    private void handle(WaveLimit limit, double x, double y, boolean grabbed, BeatLimits limits) {
        g.setColor(ReviewColors.wave(limit));
        boolean human = limits.human().contains(limit);
        float[] dash = human ? null : new float[] {3, 3};
        g.setStroke(
                new BasicStroke(
                        grabbed ? 2.2f : 1.1f,
                        BasicStroke.CAP_BUTT,
                        BasicStroke.JOIN_MITER,
                        10,
                        dash,
                        0));
        g.draw(new Line2D.Double(x, 1.6 * em, x, y));
        double r = 0.28 * em;
        g.fill(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    void calipers(Calipers c) {
        double x0 = scale.x(c.fromSeconds());
        double x1 = scale.x(c.toSeconds());
        double y0 = scale.y(c.fromMv());
        double y1 = scale.y(c.toMv());
        g.setColor(ReviewColors.caliper());
        g.setStroke(new BasicStroke(1.4f));
        g.draw(new Line2D.Double(x0, 0, x0, height));
        g.draw(new Line2D.Double(x1, 0, x1, height));
        g.draw(new Line2D.Double(x0, y0, x1, y0));
        g.draw(new Line2D.Double(x1, y0, x1, y1));
        label(c.text(), (x0 + x1) / 2, Math.max(2.6 * em, Math.min(y0, height - 2.0 * em) - 4));
    }

    /** The pointer, with its time and voltage. */
    void pointer(double seconds, float mv) {
        double x = scale.x(seconds);
        g.setColor(ReviewColors.dim());
        g.setStroke(new BasicStroke(1f));
        g.draw(new Line2D.Double(x, 0, x, height));
        if (!Float.isNaN(mv)) {
            double r = 0.2 * em;
            g.fill(new Ellipse2D.Double(x - r, scale.y(mv) - r, 2 * r, 2 * r));
        }
    }

    private void label(String text, double x, double baseline) {
        FontMetrics m = g.getFontMetrics();
        double w = m.stringWidth(text);
        double left = Math.max(2, Math.min(width - w - 2, x - w / 2));
        g.setColor(ReviewColors.withAlpha(ReviewColors.paper(), 220));
        g.fill(new Rectangle2D.Double(left - 3, baseline - m.getAscent(), w + 6, m.getHeight()));
        g.setColor(ReviewColors.caliper());
        g.drawString(text, (float) left, (float) baseline);
    }

    /** Name of the lead, at the left. */
    void name(String name) {
        Font font = g.getFont();
        g.setFont(font.deriveFont(Font.BOLD, 1.15f * em));
        FontMetrics m = g.getFontMetrics();
        g.setColor(ReviewColors.withAlpha(ReviewColors.paper(), 200));
        g.fillRect(2, m.getHeight() + 2, m.stringWidth(name) + 6, m.getHeight());
        g.setColor(ReviewColors.accent());
        g.drawString(name, 5, m.getHeight() + 2 + m.getAscent());
        g.setFont(font);
    }

    /** A stretch of a selection or of what needs a look. */
    void range(Selection.Range range) {
        if (range != null) {
            band(range.fromSeconds(), range.toSeconds(), ReviewColors.warning(), 45);
        }
    }

    /** Intervals of a beat in words: {@code PR 162 QRS 94 QT 388 QTcB 412 QTcF 404 ms}. */
    static List<String> intervals(BeatLimits l, double rrSeconds) {
        return List.of(
                "RR " + ms(rrSeconds),
                "PR " + ms(l.prSeconds()),
                "QRS " + ms(l.qrsSeconds()),
                "QT " + ms(l.qtSeconds()),
                "QTcB " + ms(l.qtcBazettSeconds(rrSeconds)),
                "QTcF " + ms(l.qtcFridericiaSeconds(rrSeconds)));
    }

    static String ms(double seconds) {
        return Double.isNaN(seconds)
                ? "\u2013"
                : String.format(Locale.ROOT, "%.0f", seconds * 1000);
    }
}
