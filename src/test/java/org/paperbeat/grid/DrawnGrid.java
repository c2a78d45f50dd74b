package org.paperbeat.grid;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.UnaryOperator;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;

/** Draws millimetre paper with a wavy trace on it, for tests. */
final class DrawnGrid {
    double pxPerMmX = 8;
    double pxPerMmY = 8;
    double degrees;
    Color fine = new Color(255, 200, 200);
    Color heavy = new Color(255, 120, 120);
    boolean trace = true;

    /** Paper mm to pixels, for paper that is not flat; null = flat. */
    UnaryOperator<PagePoint> bend;

    /** Edges of bent paper that lies on a grey table, mm; null = it fills the picture. */
    double[] sheet;

    private void layOnTable(Graphics2D g, int width, int height) {
        g.setColor(new Color(120, 105, 90));
        g.fillRect(0, 0, width, height);
        Path2D edge = new Path2D.Double();
        double[][] corners = {{0, 0}, {sheet[0], 0}, sheet, {0, sheet[1]}};
        for (double[] c : corners) {
            PagePoint p = bend.apply(new PagePoint(c[0], c[1]));
            if (c == corners[0]) {
                edge.moveTo(p.x(), p.y());
            } else {
                edge.lineTo(p.x(), p.y());
            }
        }
        edge.closePath();
        g.setColor(Color.WHITE);
        g.fill(edge);
    }

    private Shape line(AffineTransform paper, int at, int reach, boolean upright) {
        if (bend == null) {
            Line2D straight =
                    upright
                            ? new Line2D.Double(at, -reach, at, reach)
                            : new Line2D.Double(-reach, at, reach, at);
            return paper.createTransformedShape(straight);
        }
        Path2D path = new Path2D.Double();
        int first = sheet == null ? -20 : 0;
        double last = sheet == null ? 320 : sheet[upright ? 1 : 0];
        if (sheet != null && (at < 0 || at > sheet[upright ? 0 : 1])) {
            return path;
        }
        for (int k = first; k <= last; k++) {
            PagePoint p = bend.apply(upright ? new PagePoint(at, k) : new PagePoint(k, at));
            if (k == first) {
                path.moveTo(p.x(), p.y());
            } else {
                path.lineTo(p.x(), p.y());
            }
        }
        return path;
    }

    /** A page of that many pixels; paper (0, 0) lies at pixel (0, 0) before the turn. */
    PageImage draw(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        if (sheet != null) {
            layOnTable(g, width, height);
        }
        // pixel centres at integers: shift from Java2D's edges
        g.translate(0.5, 0.5);
        g.rotate(Math.toRadians(degrees), width / 2.0, height / 2.0);
        AffineTransform paper = AffineTransform.getScaleInstance(pxPerMmX, pxPerMmY);
        int reach = (int) (2 * (width + height) / Math.min(pxPerMmX, pxPerMmY));
        for (int heavyPass = 0; heavyPass < 2; heavyPass++) {
            for (int i = -reach / 5 * 5; i <= reach; i++) {
                if ((i % 5 == 0) == (heavyPass == 1)) {
                    g.setColor(heavyPass == 1 ? heavy : fine);
                    g.draw(line(paper, i, reach, true));
                    g.draw(line(paper, i, reach, false));
                }
            }
        }
        if (trace) {
            g.setColor(Color.BLACK);
            Path2D wave = new Path2D.Double();
            wave.moveTo(5, 30);
            for (double u = 5; u < width / pxPerMmX - 5; u += 0.2) {
                double beat = u % 20;
                double spike = beat > 10 && beat < 11.5 ? -12 * Math.sin((beat - 10) * 2.1) : 0;
                wave.lineTo(u, 30 + Math.sin(u / 3) + spike);
            }
            g.draw(paper.createTransformedShape(wave));
        }
        g.dispose();
        int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
        return new PageImage(width, height, argb);
    }
}
