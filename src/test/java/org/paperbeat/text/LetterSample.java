package org.paperbeat.text;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import org.paperbeat.image.Plane;

/** Draws lines of print with speeds and gains among other words, as windows about one letter. */
final class LetterSample {
    private static final String OTHERS =
            "abcdefghijknopqrtuwxyzABDEFGHKLNPQRTUWXYZ346789:-+()%~*=346789";
    private static final List<String> NUMBERS =
            List.of("25", "50", "10", "5", "20", "12.5", "25.0", "10.0", "12,5", "2.5", "100");
    private static final List<String> UNITS =
            List.of("mm/s", "mm/mV", "mm/sec", "mm/s", "mm/mV", "MM/S", "MM/MV", "Mm/mV", "mm/mv");
    private static final double OFF = 3.2;

    private final Random random;
    private final PrintFonts fonts;
    private final PrintWear wear;
    private int label;

    LetterSample(long seed) {
        random = new Random(seed);
        fonts = new PrintFonts(random);
        wear = new PrintWear(random);
    }

    /** Class of the window drawn last, an index of {@link ScaleTextReader#LETTERS}. */
    int label() {
        return label;
    }

    int fontCount() {
        return fonts.families();
    }

    private static int classOf(char c) {
        return switch (c) {
            case '0', 'O', 'o', 'D', 'Q' -> ScaleTextReader.letter('0');
            case '1', 'l', 'I', '|', 'i' -> ScaleTextReader.letter('1');
            case 'M', 'm' -> ScaleTextReader.letter('m');
            // in many fonts they differ by a corner
            case 'S', '5' -> ScaleTextReader.letter('5');
            case 'V', 'v' -> ScaleTextReader.letter('V');
            case ',', '.' -> ScaleTextReader.letter('.');
            case ' ' -> 0;
            default -> {
                int k = ScaleTextReader.letter(c);
                yield k > 0 ? k : ScaleTextReader.letter('#');
            }
        };
    }

    /** Draws the next window. */
    float[] next() {
        double cap = Math.exp(range(Math.log(4.8), Math.log(26)));
        double unit = cap / WordWindow.CAP;
        String text = text();
        Font font = fonts.pick(text, cap);
        int w = (int) Math.ceil(90 * unit);
        int h = (int) Math.ceil(40 * unit);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        if (chance(0.85)) {
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        }
        if (chance(0.3)) {
            lines(g, unit, w, h);
        }
        GlyphVector glyphs = font.createGlyphVector(g.getFontRenderContext(), text);
        double wide = range(0.85, 1.15);
        int letter = random.nextInt(text.length());
        double at = centre(glyphs, letter) * wide;
        double x = 45 * unit - at;
        double top = 15 * unit;
        AffineTransform move = AffineTransform.getTranslateInstance(x, top + cap);
        move.rotate(Math.toRadians(random.nextGaussian() * 0.6), at, -cap / 2);
        move.scale(wide, 1);
        if (chance(0.12)) {
            move.shear(range(-0.25, 0.05), 0);
        }
        g.setColor(grey(range(0.45, 1)));
        g.fill(move.createTransformedShape(glyphs.getOutline()));
        if (chance(0.2)) {
            g.setStroke(new BasicStroke((float) (cap * range(0.01, 0.09))));
            g.draw(move.createTransformedShape(glyphs.getOutline()));
        }
        if (chance(0.06)) {
            g.setStroke(new BasicStroke((float) (unit * range(0.5, 1.5))));
            double y = chance(0.5) ? top - cap * range(0.3, 0.9) : top + cap * range(1.25, 1.8);
            g.draw(new Line2D.Double(0, y, w, y));
        }
        g.dispose();
        return window(wear.degrade(image, unit), glyphs, letter, wide, text, unit);
    }

    private float[] window(
            Plane ink, GlyphVector glyphs, int letter, double wide, String text, double unit) {
        double cap = unit * WordWindow.CAP;
        label = classOf(text.charAt(letter));
        double dx = range(-1.9, 1.9) * unit;
        double dy = range(-1.4, 1.4) * unit;
        double seen = cap * range(0.87, 1.14);
        if (chance(0.3)) {
            dx = between(glyphs, letter, wide, unit);
            label = 0;
        } else if (chance(0.06)) {
            dy = (chance(0.5) ? 1 : -1) * range(0.5, 1) * cap;
            label = 0;
        } else if (chance(0.08)) {
            seen = cap * (chance(0.5) ? range(0.45, 0.65) : range(1.6, 2.3));
            label = 0;
        }
        double step = seen / WordWindow.CAP;
        double left = 45 * unit + dx - ScaleTextReader.CENTRE * step;
        // scaled about the middle of the letters
        double top = 15 * unit + dy + (cap - seen) / 2;
        return WordWindow.cut(
                ink, left, top, seen, ScaleTextReader.WINDOW_HEIGHT, ScaleTextReader.WINDOW_WIDTH);
    }

    /** A place where no letter is centred. */
    private double between(GlyphVector glyphs, int letter, double wide, double unit) {
        double here = centre(glyphs, letter) * wide;
        for (int k = 0; k < 20; k++) {
            double dx = range(-14, 14) * unit;
            double nearest = 99;
            for (int i = 0; i < glyphs.getNumGlyphs(); i++) {
                nearest = Math.min(nearest, Math.abs(centre(glyphs, i) * wide - here - dx) / unit);
            }
            if (nearest > OFF) {
                return dx;
            }
        }
        return 40 * unit;
    }

    private static double centre(GlyphVector glyphs, int i) {
        Rectangle2D b = glyphs.getGlyphVisualBounds(i).getBounds2D();
        if (b.getWidth() < 1e-6) {
            return glyphs.getGlyphPosition(i).getX() + 20;
        }
        return b.getCenterX();
    }

    private String text() {
        String scale = pick(NUMBERS) + (chance(0.5) ? " " : "") + pick(UNITS);
        double kind = random.nextDouble();
        if (kind < 0.35) {
            return chance(0.5) ? scale : word() + " " + scale;
        }
        if (kind < 0.6) {
            return scale + (chance(0.7) ? "  " : " ") + word();
        }
        if (kind < 0.75) {
            return pick(NUMBERS) + pick(NUMBERS);
        }
        return chance(0.5) ? word() : word() + " " + word();
    }

    private String word() {
        String all = OTHERS + "mmssVV//0125..OlSMI,";
        StringBuilder s = new StringBuilder();
        int n = 1 + random.nextInt(6);
        for (int i = 0; i < n; i++) {
            s.append(all.charAt(random.nextInt(all.length())));
        }
        return s.toString();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void lines(Graphics2D g, double unit, int w, int h) {
        double period = range(3, 22) * unit;
        g.setColor(grey(range(0.05, 0.35)));
        g.setStroke(new BasicStroke((float) Math.max(0.7, unit * range(0.3, 0.9))));
        double x0 = range(0, 1) * period;
        for (double a = x0; a < Math.max(w, h); a += period) {
            g.draw(new Line2D.Double(a, 0, a, h));
            g.draw(new Line2D.Double(0, a, w, a));
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
