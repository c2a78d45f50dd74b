package org.paperbeat.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.model.Trace;

/**
 * Draws a page's truth and what was read over it, and below each line the error between them.
 *
 * <p>Leads that are printed one after another share a line, as they do on paper. All is drawn as it
 * is scored: aligned in time and voltage, and what was not read as 0 mV.
 */
public final class TruthPicture {
    private static final int WIDTH = 1800;
    private static final int MARGIN = 20;
    private static final int HEAD = 70;
    private static final int ROW = 190;
    private static final double PX_PER_MV = 50;
    private static final double TRACE_AT = 0.5;
    private static final double ERROR_AT = 0.86;
    private static final double GRID_MV = 0.5;
    private static final double GRID_SECONDS = 0.2;
    private static final double GOOD_DB = 18;
    private static final double POOR_DB = 10;
    private static final Color GRID = new Color(0xfbe9e7);
    private static final Color SECOND = new Color(0xf3c9c4);
    private static final Color TRUTH = new Color(0xa8a8a8);
    private static final Color FOUND = new Color(0x0072b2);
    private static final Color ERROR = new Color(0xd55e00);
    private static final Color GOOD = new Color(0x00694e);

    /** A lead's curves in the truth's samples. */
    private record Curves(LeadScore score, float[] truth, float[] found, float[] error, int first) {
        int end() {
            int end = truth.length;
            while (end > first && Float.isNaN(truth[end - 1])) {
                end--;
            }
            return end;
        }
    }

    private final DigitizationTrial trial;
    private final List<List<Curves>> rows = new ArrayList<>();
    private int samples = 1;

    private TruthPicture(DigitizationTrial trial) {
        this.trial = trial;
        for (LeadScore score : trial.score().leads()) {
            Curves curves = curves(score);
            samples = Math.max(samples, curves.truth().length);
            rows.stream()
                    .filter(row -> row.stream().allMatch(c -> apart(c, curves)))
                    .findFirst()
                    .orElseGet(
                            () -> {
                                rows.add(new ArrayList<>());
                                return rows.get(rows.size() - 1);
                            })
                    .add(curves);
        }
    }

    /** The picture of one page. */
    public static BufferedImage draw(DigitizationTrial trial) {
        return new TruthPicture(trial).drawn();
    }

    private static boolean apart(Curves a, Curves b) {
        return a.end() <= b.first() || b.end() <= a.first();
    }

    private Curves curves(LeadScore score) {
        float[] truth = trial.truth().leads().get(score.lead());
        List<Trace> traces =
                trial.digitization() == null ? List.of() : trial.digitization().traces();
        float[] read = DigitizationScore.read(score.lead(), traces, 0, truth.length);
        float[] found = SignalAlignment.aligned(truth, read, score.lagSamples());
        float[] error = new float[truth.length];
        int first = truth.length;
        for (int i = 0; i < truth.length; i++) {
            error[i] = (Float.isNaN(found[i]) ? 0 : found[i]) - truth[i];
            first = Float.isNaN(truth[i]) ? first : Math.min(first, i);
        }
        return new Curves(score, truth, found, error, first);
    }

    private BufferedImage drawn() {
        int height = HEAD + ROW * rows.size() + MARGIN;
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, height);
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        head(g);
        for (int k = 0; k < rows.size(); k++) {
            grid(g, HEAD + k * ROW);
        }
        for (int k = 0; k < rows.size(); k++) {
            for (Curves c : rows.get(k)) {
                lead(g, c, HEAD + k * ROW);
            }
        }
        g.dispose();
        return image;
    }

    private void head(Graphics2D g) {
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 22));
        String title = String.format(Locale.ROOT, "%.2f dB", trial.score().snrDb());
        g.setColor(colour(trial.score().snrDb()));
        g.drawString(title, MARGIN, 32);
        int x = MARGIN + g.getFontMetrics().stringWidth(title) + 20;
        g.setColor(Color.BLACK);
        g.drawString(trial.image() + "   " + trial.status(), x, 32);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        x = MARGIN;
        x = key(g, x, TRUTH, "truth");
        x = key(g, x, FOUND, "read");
        x = key(g, x, ERROR, "error as scored");
        g.setColor(Color.DARK_GRAY);
        g.drawString("grid 0.2 s, 0.5 mV     Research use only. Not for diagnosis.", x, 56);
    }

    private static int key(Graphics2D g, int x, Color colour, String name) {
        g.setColor(colour);
        g.setStroke(new BasicStroke(3));
        g.draw(new Line2D.Double(x, 51, x + 30.0, 51));
        g.setColor(Color.DARK_GRAY);
        g.drawString(name, x + 36, 56);
        return x + 60 + g.getFontMetrics().stringWidth(name);
    }

    private double x(double sample) {
        return MARGIN + (WIDTH - 2.0 * MARGIN) * sample / samples;
    }

    private void grid(Graphics2D g, int top) {
        g.setStroke(new BasicStroke(1));
        double middle = top + TRACE_AT * ROW;
        int reach = (int) (TRACE_AT * ROW / (GRID_MV * PX_PER_MV));
        g.setColor(GRID);
        for (int k = -reach; k <= reach; k++) {
            double y = middle + k * GRID_MV * PX_PER_MV;
            g.draw(new Line2D.Double(x(0), y, x(samples), y));
        }
        double fs = DigitizationScore.SAMPLING_RATE_HZ;
        for (int k = 0; k * GRID_SECONDS * fs <= samples; k++) {
            g.setColor(k % 5 == 0 ? SECOND : GRID);
            double at = x(k * GRID_SECONDS * fs);
            g.draw(new Line2D.Double(at, top, at, top + (double) ROW - 2));
        }
    }

    private void lead(Graphics2D g, Curves c, int top) {
        double middle = top + TRACE_AT * ROW;
        double below = top + ERROR_AT * ROW;
        g.setColor(SECOND);
        g.setStroke(new BasicStroke(1));
        g.draw(new Line2D.Double(x(c.first()), below, x(c.end()), below));
        curve(g, c.error(), below, ERROR, 1.1f);
        curve(g, c.truth(), middle, TRUTH, 3.4f);
        curve(g, c.found(), middle, FOUND, 1.3f);
        int at = (int) x(c.first()) + 6;
        g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        g.setColor(Color.BLACK);
        g.drawString(c.score().lead().label(), at, top + 18);
        at += g.getFontMetrics().stringWidth(c.score().lead().label()) + 8;
        g.setColor(colour(c.score().snrDb()));
        g.drawString(String.format(Locale.ROOT, "%.1f dB", c.score().snrDb()), at, top + 18);
    }

    private static Color colour(double db) {
        return db >= GOOD_DB ? GOOD : db >= POOR_DB ? Color.DARK_GRAY : ERROR;
    }

    private void curve(Graphics2D g, float[] mv, double zero, Color colour, float width) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < mv.length; i++) {
            if (Float.isNaN(mv[i])) {
                down = false;
            } else if (down) {
                path.lineTo(x(i), zero - mv[i] * PX_PER_MV);
            } else {
                path.moveTo(x(i), zero - mv[i] * PX_PER_MV);
                down = true;
            }
        }
        g.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.setColor(colour);
        g.draw(path);
    }
}
