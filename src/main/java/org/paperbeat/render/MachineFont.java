package org.paperbeat.render;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.EcgException;

/** Text in a font that is installed on this machine; pictures then depend on it. */
final class MachineFont implements Lettering {
    private static final float SIZE = 100;

    private final Font font;
    private final FontRenderContext context = new FontRenderContext(null, true, true);
    private final double capital;

    /**
     * @param name of a family, with {@code -bold} or {@code -italic} if wanted
     * @throws EcgException where this machine has no such font
     */
    MachineFont(String name) {
        int style =
                name.endsWith("-bold")
                        ? Font.BOLD
                        : name.endsWith("-italic") ? Font.ITALIC : Font.PLAIN;
        String family = style == Font.PLAIN ? name : name.substring(0, name.lastIndexOf('-'));
        this.font = new Font(family, style, 1).deriveFont(SIZE);
        if (!font.getFamily().equalsIgnoreCase(family) && !isLogical(family)) {
            throw new EcgException(
                    "render",
                    "This machine has no font " + family + ".",
                    "Choose stroke, stroke-bold, stroke-italic or an installed family.");
        }
        this.capital = font.createGlyphVector(context, "H").getVisualBounds().getHeight();
    }

    private static boolean isLogical(String family) {
        return List.of("SansSerif", "Serif", "Monospaced", "Dialog").contains(family);
    }

    @Override
    public double print(PaperPen pen, String text, double u, double v, double capitalMm) {
        double scale = capitalMm / capital;
        GlyphVector glyphs = font.createGlyphVector(context, text);
        Shape shape = glyphs.getOutline();
        AffineTransform place = new AffineTransform(scale, 0, 0, scale, u, v);
        List<double[]> us = new ArrayList<>();
        List<double[]> vs = new ArrayList<>();
        double[] x = new double[4096];
        double[] y = new double[4096];
        int n = 0;
        double[] c = new double[6];
        for (PathIterator p = shape.getPathIterator(place, 0.02); !p.isDone(); p.next()) {
            int kind = p.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                close(us, vs, x, y, n);
                n = 0;
            }
            if (kind != PathIterator.SEG_CLOSE && n < x.length) {
                x[n] = c[0];
                y[n++] = c[1];
            }
        }
        close(us, vs, x, y, n);
        pen.fill(us, vs);
        return u + glyphs.getLogicalBounds().getWidth() * scale;
    }

    private static void close(List<double[]> us, List<double[]> vs, double[] x, double[] y, int n) {
        if (n > 2) {
            us.add(Arrays.copyOf(x, n));
            vs.add(Arrays.copyOf(y, n));
        }
    }
}
