package org.paperbeat.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.paperbeat.image.Plane;

/** Draws printed words with what lies about them on an ECG, as windows for {@link WordNet}. */
final class WordSample {
    /** Word of the network to the ways it is printed; the first word is "none of these". */
    final LinkedHashMap<String, List<String>> spellings;

    final List<String> words;
    private final List<String> others;
    private final int height;
    private final int width;
    private final boolean amidTraces;
    private final Random random;
    private final PrintFonts fonts;
    private final PrintWear wear;
    private int label;

    WordSample(
            LinkedHashMap<String, List<String>> spellings,
            List<String> others,
            int height,
            int width,
            boolean amidTraces,
            long seed) {
        this.spellings = spellings;
        this.words = new ArrayList<>(spellings.keySet());
        this.others = others;
        this.height = height;
        this.width = width;
        this.amidTraces = amidTraces;
        this.random = new Random(seed);
        this.fonts = new PrintFonts(random);
        this.wear = new PrintWear(random);
    }

    /** Index of the word in the window drawn last. */
    int label() {
        return label;
    }

    int fontCount() {
        return fonts.families();
    }

    /** Draws the next window. */
    float[] next() {
        double cap = Math.exp(range(Math.log(4.6), Math.log(27)));
        double unit = cap / WordWindow.CAP;
        int w = (int) Math.ceil((width + 24) * unit);
        int h = (int) Math.ceil((height + 20) * unit);
        double left = 12 * unit;
        double top = 10 * unit;
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        if (chance(0.85)) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }
        if (chance(0.3)) {
            gridRemains(g, unit, w, h);
        }
        double inkiness = range(0.45, 1);
        g.setColor(grey(inkiness));
        String text = chooseText();
        boolean misplaced = label > 0 && chance(0.12);
        if (text != null) {
            drawWord(g, text, left, top, cap, misplaced);
        }
        if (misplaced) {
            label = 0;
        }
        surroundings(g, unit, left, top, cap, w, h, text == null);
        g.dispose();
        Plane ink = wear.degrade(image, unit);
        double dx = range(-1.8, 1.8) * unit;
        double dy = range(-1.5, 1.5) * unit;
        double capSeen = cap * range(0.87, 1.15);
        float[] window = WordWindow.cut(ink, left + dx, top + dy, capSeen, height, width);
        float darkest = 0;
        for (float v : window) {
            darkest = Math.max(darkest, v);
        }
        // a word that faded away altogether teaches nothing
        return label > 0 && darkest < 0.6 ? next() : window;
    }

    private String chooseText() {
        if (chance(0.62)) {
            label = 1 + random.nextInt(words.size() - 1);
            List<String> ways = spellings.get(words.get(label));
            return ways.get(
                    Math.min(
                            ways.size() - 1,
                            (int) (ways.size() * Math.pow(random.nextDouble(), 1.5))));
        }
        label = 0;
        if (chance(amidTraces ? 0.45 : 0.15)) {
            return null;
        }
        if (chance(0.5)) {
            return others.get(random.nextInt(others.size()));
        }
        StringBuilder s = new StringBuilder();
        String letters = "abcdefghijkmnoprstuvwxyzABCDEGHJKMNOPQSTUWXYZ0123456789.:/-()%~*";
        int n = 1 + random.nextInt(7);
        for (int i = 0; i < n; i++) {
            s.append(letters.charAt(random.nextInt(letters.length())));
        }
        return s.toString();
    }

    private void drawWord(
            Graphics2D g, String text, double left, double top, double cap, boolean misplaced) {
        Shape shape = shape(g, text, cap);
        Rectangle2D b = shape.getBounds2D();
        double x = left - b.getX();
        double y = top + cap;
        double scale = 1;
        if (misplaced) {
            double r = range(0.5, 1.1) * cap;
            switch (random.nextInt(4)) {
                case 0 -> x += chance(0.5) ? r : -r;
                case 1 -> y += chance(0.5) ? r : -r;
                case 2 -> scale = range(0.4, 0.65);
                default -> scale = range(1.6, 2.4);
            }
        }
        AffineTransform t = AffineTransform.getTranslateInstance(x, y);
        t.scale(scale * range(0.88, 1.12), scale);
        t.rotate(Math.toRadians(random.nextGaussian() * 1.2));
        if (chance(0.15)) {
            t.shear(range(-0.25, 0.05), 0);
        }
        Shape moved = t.createTransformedShape(shape);
        g.fill(moved);
        if (chance(0.2)) {
            g.setStroke(new BasicStroke((float) (cap * range(0.01, 0.1))));
            g.draw(moved);
        }
        double end = moved.getBounds2D().getMaxX();
        if (chance(0.15)) {
            Shape next = shape(g, others.get(random.nextInt(others.size())), cap);
            g.fill(
                    AffineTransform.getTranslateInstance(
                                    end + cap * range(amidTraces ? 1.2 : 0.45, 3), y)
                            .createTransformedShape(next));
        }
        if (chance(amidTraces ? 0.05 : 0.3)) {
            Shape before = shape(g, others.get(random.nextInt(others.size())), cap);
            g.fill(
                    AffineTransform.getTranslateInstance(
                                    x - before.getBounds2D().getMaxX() - cap * range(0.5, 2), y)
                            .createTransformedShape(before));
        }
    }

    private Shape shape(Graphics2D g, String text, double cap) {
        Font f = fonts.pick(text, cap);
        return f.createGlyphVector(g.getFontRenderContext(), text).getOutline();
    }

    private void surroundings(
            Graphics2D g,
            double unit,
            double left,
            double top,
            double cap,
            int w,
            int h,
            boolean alone) {
        double p = amidTraces ? (alone ? 0.8 : 0.48) : 0.06;
        if (chance(p)) {
            g.setColor(grey(range(0.4, 1)));
            trace(g, unit, top, w, h);
            if (alone && chance(0.3)) {
                trace(g, unit, top, w, h);
            }
        }
        if (chance(amidTraces ? (alone ? 0.5 : 0.28) : 0.08)) {
            g.setColor(grey(range(0.4, 1)));
            bar(g, unit, left, top, cap, h);
        }
        if (chance(0.06)) {
            g.setColor(grey(range(0.4, 1)));
            g.setStroke(new BasicStroke((float) (unit * range(0.5, 1.5))));
            double y = chance(0.5) ? top - cap * range(0.3, 0.9) : top + cap * range(1.25, 1.8);
            g.draw(new java.awt.geom.Line2D.Double(chance(0.5) ? 0 : left, y, w, y));
        }
        if (!amidTraces && chance(0.2)) {
            Shape line = shape(g, "abcdefg hijklmno", cap);
            double y = chance(0.5) ? top - cap * range(0.4, 0.8) : top + cap * range(2.3, 2.9);
            g.fill(
                    AffineTransform.getTranslateInstance(-range(0, 5) * cap, y)
                            .createTransformedShape(line));
        }
    }

    private void trace(Graphics2D g, double unit, double top, int w, int h) {
        Path2D path = new Path2D.Double();
        double y = top + range(-8, 20) * unit;
        double x = chance(0.35) ? range(5, 14) * unit : -5;
        path.moveTo(x, y);
        double end = chance(0.2) ? range(0.3, 1) * w : w + 5;
        double next = range(-5, 50) * unit;
        double slope = random.nextGaussian() * 0.06;
        while (x < end) {
            x += unit * range(0.5, 2);
            y += slope * unit + random.nextGaussian() * 0.15 * unit;
            path.lineTo(x, y);
            if (x > next) {
                double r = range(-45, 45) * unit;
                double s = -r * range(-0.2, 0.8);
                path.lineTo(x + unit, y + 3 * unit * random.nextGaussian());
                path.lineTo(x + range(1, 3) * unit, y - r);
                path.lineTo(x + range(3, 6) * unit, y - s);
                x += range(6, 9) * unit;
                path.lineTo(x, y);
                next = x + range(15, 80) * unit;
            }
            if (chance(0.01)) {
                slope = random.nextGaussian() * 0.7;
            }
        }
        g.setStroke(
                new BasicStroke(
                        (float) Math.max(0.8, unit * range(0.5, 2.7)),
                        BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
        g.draw(path);
    }

    private void bar(Graphics2D g, double unit, double left, double top, double cap, int h) {
        double x = chance(0.6) ? left + range(-5, 2) * unit : left + range(-10, 40) * unit;
        double from = chance(0.5) ? -1 : top - range(0, 10) * unit;
        double to = chance(0.5) ? h + 1 : top + range(-8, 22) * unit;
        if (to - from < 1.6 * cap) {
            from = -1;
            to = chance(0.5) ? h + 1 : top + 0.2 * cap;
        }
        float thick = (float) (unit * range(0.4, chance(0.3) ? 4 : 1.5));
        g.setStroke(
                chance(0.15)
                        ? new BasicStroke(
                                thick,
                                BasicStroke.CAP_BUTT,
                                BasicStroke.JOIN_MITER,
                                1,
                                new float[] {(float) (unit * range(6, 20))},
                                0)
                        : new BasicStroke(thick, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new java.awt.geom.Line2D.Double(x, from, x, to));
    }

    private void gridRemains(Graphics2D g, double unit, int w, int h) {
        double period = range(3, 22) * unit;
        g.setColor(grey(range(0.05, 0.4)));
        g.setStroke(new BasicStroke((float) Math.max(0.7, unit * range(0.3, 0.9))));
        boolean broken = chance(0.5);
        for (double x = range(0, 1) * period; x < w; x += period) {
            for (double y = 0; y < h; y += period) {
                if (!broken || chance(0.4)) {
                    g.draw(new java.awt.geom.Line2D.Double(x, y, x, y + period));
                }
                if (!broken || chance(0.4)) {
                    g.draw(new java.awt.geom.Line2D.Double(x, y, x + period, y));
                }
            }
        }
    }

    private static Color grey(double ink) {
        float f = (float) Math.max(0, Math.min(1, ink));
        return new Color(f, f, f);
    }

    private double range(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private boolean chance(double p) {
        return random.nextDouble() < p;
    }
}
