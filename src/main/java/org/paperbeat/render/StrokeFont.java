package org.paperbeat.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Letters as pen strokes, so that pictures do not depend on the fonts of a machine. */
final class StrokeFont implements Lettering {
    private static final double UNITS_PER_CAPITAL = 10;
    private static final double SPACE_UNITS = 4.5;
    private static final int DEGREES_PER_STEP = 12;

    /** One letter: its width and its strokes as x, y rows, y upwards. */
    private record Glyph(double width, List<double[][]> strokes) {}

    private final Map<Character, Glyph> glyphs;
    private final double weight;
    private final double slant;

    /**
     * @param weight width of the pen relative to a capital's height
     * @param slant sideways shift per height
     */
    StrokeFont(double weight, double slant) {
        this.glyphs = load();
        this.weight = weight;
        this.slant = slant;
    }

    @Override
    public double print(PaperPen pen, String text, double u, double v, double capitalMm) {
        double scale = capitalMm / UNITS_PER_CAPITAL;
        double gap = (2.2 + weight * UNITS_PER_CAPITAL) * scale;
        double at = u;
        for (char c : text.toCharArray()) {
            Glyph glyph = glyphs.get(c);
            if (glyph == null) {
                at += SPACE_UNITS * scale;
                continue;
            }
            for (double[][] stroke : glyph.strokes()) {
                int n = stroke[0].length;
                double[] us = new double[n];
                double[] vs = new double[n];
                for (int i = 0; i < n; i++) {
                    us[i] = at + (stroke[0][i] + slant * stroke[1][i]) * scale;
                    vs[i] = v - stroke[1][i] * scale;
                }
                pen.polyline(us, vs, weight * capitalMm);
            }
            at += glyph.width() * scale + gap;
        }
        return at;
    }

    private static Map<Character, Glyph> load() {
        try (InputStream in = StrokeFont.class.getResourceAsStream("stroke-font.txt")) {
            Map<Character, Glyph> glyphs = new HashMap<>();
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    String[] token = line.strip().split("\\s+");
                    glyphs.put(token[0].charAt(0), new GlyphParser(token).parse());
                }
            }
            return glyphs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns one line of the resource into strokes. */
    private static final class GlyphParser {
        private final String[] token;
        private final List<double[][]> strokes = new ArrayList<>();
        private final List<double[]> points = new ArrayList<>();
        private int at = 2;

        GlyphParser(String[] token) {
            this.token = token;
        }

        Glyph parse() {
            while (at < token.length) {
                switch (token[at++]) {
                    case "M" -> {
                        lift();
                        points.add(new double[] {next(), next()});
                    }
                    case "L" -> points.add(new double[] {next(), next()});
                    case "A" -> arc(next(), next(), next(), next(), next(), next());
                    case "U" -> lift();
                    default -> throw new IllegalStateException("glyph " + token[0]);
                }
            }
            lift();
            return new Glyph(Double.parseDouble(token[1]), List.copyOf(strokes));
        }

        private double next() {
            return Double.parseDouble(token[at++]);
        }

        private void arc(double cx, double cy, double rx, double ry, double from, double to) {
            int steps = (int) Math.ceil(Math.abs(to - from) / DEGREES_PER_STEP);
            for (int i = 0; i <= steps; i++) {
                double a = StrictMath.toRadians(from + (to - from) * i / steps);
                points.add(new double[] {cx + rx * StrictMath.cos(a), cy + ry * StrictMath.sin(a)});
            }
        }

        private void lift() {
            if (points.size() > 1) {
                double[][] stroke = new double[2][points.size()];
                for (int i = 0; i < points.size(); i++) {
                    stroke[0][i] = points.get(i)[0];
                    stroke[1][i] = points.get(i)[1];
                }
                strokes.add(stroke);
            }
            points.clear();
        }
    }
}
