package org.paperbeat.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Trace;

/** Draws a page's truth, what was read, and the error between them, lead under lead. */
public final class TruthPicture {
    private static final int WIDTH = 1800;
    private static final int ROW = 150;
    private static final int LEFT = 150;
    private static final double ROW_MV = 3;
    private static final Color TRUTH = new Color(0x9a9a9a);
    private static final Color FOUND = new Color(0x0072b2);
    private static final Color ERROR = new Color(0xd55e00);

    private TruthPicture() {}

    /** The picture of one page. */
    public static BufferedImage draw(DigitizationTrial trial) {
        List<LeadScore> leads = trial.score().leads();
        int height = 40 + ROW * leads.size();
        BufferedImage image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, WIDTH, height);
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setColor(Color.BLACK);
            g.drawString(title(trial), 10, 24);
            for (int k = 0; k < leads.size(); k++) {
                lead(g, trial, leads.get(k), 40 + ROW * k + ROW / 2);
            }
        } finally {
            g.dispose();
        }
        return image;
    }

    private static String title(DigitizationTrial trial) {
        return String.format(
                Locale.ROOT,
                "%s   %.2f dB   grey: truth, blue: read, orange: error (as scored)"
                        + "   research use only",
                trial.image(),
                trial.score().snrDb());
    }

    private static void lead(Graphics2D g, DigitizationTrial trial, LeadScore score, int middle) {
        Map<Lead, float[]> truth = trial.truth().leads();
        float[] x = truth.get(score.lead());
        List<Trace> traces =
                trial.digitization() == null ? List.of() : trial.digitization().traces();
        float[] p = DigitizationScore.read(score.lead(), traces, 0, x.length);
        float[] aligned = SignalAlignment.aligned(x, p, score.lagSamples());
        float[] error = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            error[i] = (Float.isNaN(aligned[i]) ? 0 : aligned[i]) - x[i];
        }
        g.setColor(Color.BLACK);
        g.drawString(score.lead().label(), 10, middle);
        g.drawString(String.format(Locale.ROOT, "%.1f dB", score.snrDb()), 60, middle);
        g.setStroke(new BasicStroke(2.2f));
        curve(g, x, middle, TRUTH);
        g.setStroke(new BasicStroke(1f));
        curve(g, aligned, middle, FOUND);
        curve(g, error, middle, ERROR);
    }

    private static void curve(Graphics2D g, float[] mv, int middle, Color color) {
        Path2D path = new Path2D.Double();
        boolean down = false;
        for (int i = 0; i < mv.length; i++) {
            if (Float.isNaN(mv[i])) {
                down = false;
                continue;
            }
            double x = LEFT + (WIDTH - LEFT - 10.0) * i / mv.length;
            double y = middle - mv[i] * ROW / ROW_MV;
            if (down) {
                path.lineTo(x, y);
            } else {
                path.moveTo(x, y);
            }
            down = true;
        }
        g.setColor(color);
        g.draw(path);
    }
}
