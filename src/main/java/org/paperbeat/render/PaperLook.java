package org.paperbeat.render;

import java.util.List;
import java.util.Random;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.RenderOptions;

/** What happened to the paper: its colour, the other side's print, marks, folds and light. */
final class PaperLook {
    private static final int[] PEN_INKS = {0x1a2a80, 0x202020, 0x8a1a1a};
    private static final int[] STAMP_INKS = {0x28329a, 0xa8202c, 0x205a30};
    private static final String[] STAMP_TEXTS = {
        "RECEIVED", "COPY", "ARCHIVE", "CHECKED", "ECG LAB"
    };

    private final RenderOptions options;
    private final PageDefects defects;
    private final Sheet sheet;
    private final PageGeometry geometry;
    private final PaperPen pen;

    PaperLook(RenderOptions options, Sheet sheet, PageGeometry geometry, PaperPen pen) {
        this.options = options;
        this.defects = options.defects();
        this.sheet = sheet;
        this.geometry = geometry;
        this.pen = pen;
    }

    /** Lays the sheet down and prints what shines through from its other side. */
    void sheet() {
        double w = options.pageWidthMm();
        double h = options.pageHeightMm();
        int n = (int) Math.ceil(2 * (w + h));
        double[] u = new double[n];
        double[] v = new double[n];
        for (int i = 0; i < n; i++) {
            double s = 2 * (w + h) * i / n;
            u[i] = s < w ? s : s < w + h ? w : s < 2 * w + h ? 2 * w + h - s : 0;
            v[i] = s < w ? 0 : s < w + h ? s - w : s < 2 * w + h ? h : 2 * (w + h) - s;
        }
        pen.fill(List.of(u), List.of(v));
        pen.canvas().paint(0xffffff, 1);
        if (defects.bleedThrough() > 0) {
            otherSide();
        }
    }

    private void otherSide() {
        double rate = SyntheticEcg.SAMPLING_RATE_HZ;
        for (Sheet.Strip s : sheet.strips()) {
            float[] mv = s.signal().mv();
            int to = Math.min(mv.length, (int) (s.endSeconds() * rate));
            for (int i = (int) (s.startSeconds() * rate) + 1; i < to; i++) {
                double u = options.pageWidthMm() - sheet.u(i / rate) + 3;
                double before = sheet.v(s, mv[i - 1]) + 4;
                double step = sheet.speedMmPerS() / rate;
                pen.line(u + step, before, u, sheet.v(s, mv[i]) + 4, 0.5, 1);
            }
        }
        pen.canvas().ink(0x707070, 0.35 * defects.bleedThrough());
    }

    /** Puts stamps and handwriting on. */
    void marks() {
        Random random = new Random(options.seed() * 31 + 19);
        int stamps = defects.stamps() == 0 ? 0 : 1 + (int) (2 * defects.stamps());
        for (int k = 0; k < stamps; k++) {
            stamp(random);
        }
        int notes = defects.handwriting() == 0 ? 0 : 1 + (int) (4 * defects.handwriting());
        for (int k = 0; k < notes; k++) {
            note(random);
        }
    }

    private void stamp(Random random) {
        double u = options.pageWidthMm() * (0.15 + 0.7 * random.nextDouble());
        double v = options.pageHeightMm() * (0.15 + 0.7 * random.nextDouble());
        PaperPen tilted = pen.turned(u, v, 50 * (random.nextDouble() - 0.5));
        String text = STAMP_TEXTS[random.nextInt(STAMP_TEXTS.length)];
        Lettering letters = new StrokeFont(0.16, 0);
        double half = letters.print(tilted, text, 0, 1.7, 3.4) / 2;
        // printed once to learn its width
        pen.canvas().mask().drain((x, y, coverage) -> {});
        letters.print(tilted, text, -half, 1.7, 3.4);
        double[] au = {-half - 3, half + 3, half + 3, -half - 3, -half - 3};
        double[] av = {-5, -5, 5, 5, -5};
        if (random.nextBoolean()) {
            au = new double[61];
            av = new double[61];
            for (int i = 0; i <= 60; i++) {
                double a = 2 * Math.PI * i / 60;
                au[i] = (half + 5) * StrictMath.cos(a);
                av[i] = 9 * StrictMath.sin(a);
            }
        }
        tilted.polyline(au, av, 0.7);
        int ink = STAMP_INKS[random.nextInt(STAMP_INKS.length)];
        pen.canvas().ink(ink, 0.35 + 0.45 * defects.stamps());
    }

    private void note(Random random) {
        double u = options.pageWidthMm() * (0.08 + 0.7 * random.nextDouble());
        double v = options.pageHeightMm() * (0.08 + 0.85 * random.nextDouble());
        PaperPen tilted = pen.turned(u, v, 16 * (random.nextDouble() - 0.5));
        double size = 1.4 + 1.2 * random.nextDouble();
        double at = 0;
        int letters = 4 + random.nextInt(16);
        for (int k = 0; k < letters; k++) {
            at = scribble(tilted, at, size, random);
            at += random.nextInt(5) == 0 ? 2.2 * size : 0;
        }
        if (random.nextInt(3) == 0) {
            tilted.polyline(new double[] {0, at}, new double[] {1.2, 1.6}, 0.4);
        }
        pen.canvas().ink(PEN_INKS[random.nextInt(PEN_INKS.length)], 0.85);
    }

    /** One made-up letter: a loop of random height, width and lean. */
    private static double scribble(PaperPen pen, double from, double size, Random random) {
        int n = 18;
        double[] us = new double[n];
        double[] vs = new double[n];
        double tall = random.nextInt(4) == 0 ? 2.2 : 0.7 + 0.6 * random.nextDouble();
        double wide = size * (0.6 + 0.9 * random.nextDouble());
        double lean = 0.2 + 0.5 * random.nextDouble();
        double loop = size * (random.nextBoolean() ? 0.7 : -0.3) * random.nextDouble();
        double drop = random.nextInt(6) == 0 ? 1.2 * size : 0;
        for (int i = 0; i < n; i++) {
            double t = i / (n - 1.0);
            double up = size * tall * (0.5 - 0.5 * StrictMath.cos(2 * Math.PI * t));
            double down = t > 0.5 ? drop * StrictMath.sin(2 * Math.PI * (t - 0.5)) : 0;
            us[i] = from + wide * t + lean * up * 0.4 + loop * StrictMath.sin(2 * Math.PI * t);
            vs[i] = down - up;
        }
        pen.polyline(us, vs, 0.4);
        return from + wide;
    }

    /** Darkens folds and lets the light fall unevenly. */
    void shade() {
        for (Crease c : Crease.of(options)) {
            crease(c);
        }
        Random random = new Random(options.seed() * 31 + 23);
        if (defects.shadow() > 0) {
            shadow(random);
        }
        if (defects.colourCast() > 0) {
            cast(random);
        }
    }

    private void crease(Crease c) {
        double[] ends = ends(c);
        double[] widths = {6, 2, 0.5};
        double[] dark = {0.05, 0.1, 0.35};
        for (int k = 0; k < widths.length; k++) {
            double u = c.normalU() * c.offsetMm();
            double v = c.normalV() * c.offsetMm();
            pen.line(
                    u - c.normalV() * ends[0],
                    v + c.normalU() * ends[0],
                    u - c.normalV() * ends[1],
                    v + c.normalU() * ends[1],
                    widths[k],
                    1);
            double opacity = dark[k] * defects.crease();
            if (c.lighter() && k > 0) {
                pen.canvas().paint(0xf4f2ee, opacity);
            } else {
                pen.canvas().ink(0x606060, opacity);
            }
        }
    }

    /** First and last place on the fold, mm along it, that lies on the sheet. */
    private double[] ends(Crease c) {
        double[] ends = {Double.NaN, Double.NaN};
        double reach = options.pageWidthMm() + options.pageHeightMm();
        for (double s = -reach; s < reach; s += 0.5) {
            double u = c.normalU() * c.offsetMm() - c.normalV() * s;
            double v = c.normalV() * c.offsetMm() + c.normalU() * s;
            if (u >= 0 && v >= 0 && u <= options.pageWidthMm() && v <= options.pageHeightMm()) {
                ends[0] = Double.isNaN(ends[0]) ? s : ends[0];
                ends[1] = s;
            }
        }
        return ends;
    }

    private void shadow(Random random) {
        double direction = 2 * Math.PI * random.nextDouble();
        double slope = 0.35 * defects.shadow();
        double edge = 2 * Math.PI * random.nextDouble();
        double offset = 0.3 * (random.nextDouble() - 0.5);
        double depth = 0.45 * defects.shadow() * (0.5 + 0.5 * random.nextDouble());
        double soft = 0.02 + 0.08 * random.nextDouble();
        double cosA = StrictMath.cos(direction);
        double sinA = StrictMath.sin(direction);
        double cosB = StrictMath.cos(edge);
        double sinB = StrictMath.sin(edge);
        PageCanvas canvas = pen.canvas();
        double size = Math.max(geometry.width(), geometry.height());
        for (int y = 0; y < canvas.height(); y++) {
            double b = (y - canvas.height() / 2.0) / size;
            for (int x = 0; x < canvas.width(); x++) {
                double a = (x - canvas.width() / 2.0) / size;
                double along = a * cosA + b * sinA;
                double across = a * cosB + b * sinB - offset;
                double light = 1 - slope * (0.5 + along);
                light *= 1 - depth / (1 + StrictMath.exp(across / soft));
                scale(canvas, y * canvas.width() + x, light, light, light);
            }
        }
    }

    private void cast(Random random) {
        double warm = random.nextInt(3) == 0 ? -1 : 1;
        double s = defects.colourCast();
        double red = warm > 0 ? 1 : 1 - 0.16 * s;
        double blue = warm > 0 ? 1 - 0.32 * s : 1;
        double green = 1 - 0.08 * s;
        PageCanvas canvas = pen.canvas();
        for (int k = 0; k < canvas.width() * canvas.height(); k++) {
            scale(canvas, k, red, green, blue);
        }
    }

    private static void scale(PageCanvas canvas, int k, double red, double green, double blue) {
        canvas.rgb()[0][k] *= (float) red;
        canvas.rgb()[1][k] *= (float) green;
        canvas.rgb()[2][k] *= (float) blue;
    }
}
