package org.paperbeat.train;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.paperbeat.model.EcgException;

/** A chart of two linear axes as a PNG, drawn without a display. One thread. */
final class ChartImage {
    private static final int WIDTH = 720;
    private static final int HEIGHT = 560;
    private static final int LEFT = 90;
    private static final int TOP = 60;
    private static final int RIGHT = 30;
    private static final int BOTTOM = 90;
    private static final int TICKS = 5;

    private final BufferedImage image =
            new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();
    private final double x0;
    private final double x1;
    private final double y0;
    private final double y1;

    ChartImage(String title, double x0, double x1, double y0, double y1) {
        this.x0 = x0;
        this.x1 = x1;
        this.y0 = y0;
        this.y1 = y1;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 17));
        pen.drawString(title, LEFT, TOP - 22);
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
    }

    /** Frame, ticks with numbers, names of the axes. */
    ChartImage axes(String xName, String yName) {
        pen.setColor(Color.BLACK);
        pen.drawRect(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
        for (int i = 0; i <= TICKS; i++) {
            double x = x0 + (x1 - x0) * i / TICKS;
            double y = y0 + (y1 - y0) * i / TICKS;
            pen.setColor(new Color(0xDDDDDD));
            line(x, y0, x, y1);
            line(x0, y, x1, y);
            pen.setColor(Color.BLACK);
            centred(number(x), px(x), HEIGHT - BOTTOM + 20);
            pen.drawString(number(y), LEFT - 48, (int) py(y) + 5);
        }
        pen.drawRect(LEFT, TOP, WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM);
        centred(xName, (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - BOTTOM + 45);
        AffineTransform before = pen.getTransform();
        pen.rotate(-Math.PI / 2, 25, (TOP + HEIGHT - BOTTOM) / 2.0);
        centred(yName, 25, (TOP + HEIGHT - BOTTOM) / 2);
        pen.setTransform(before);
        return this;
    }

    private static String number(double v) {
        return String.format(Locale.ROOT, Math.abs(v) < 0.1 && v != 0 ? "%.3f" : "%.2f", v);
    }

    ChartImage curve(double[] x, double[] y, int rgb) {
        Path2D path = new Path2D.Double();
        for (int i = 0; i < x.length; i++) {
            if (i == 0) {
                path.moveTo(px(x[i]), py(y[i]));
            } else {
                path.lineTo(px(x[i]), py(y[i]));
            }
        }
        pen.setColor(new Color(rgb));
        pen.setStroke(new BasicStroke(2));
        pen.draw(path);
        pen.setStroke(new BasicStroke(1));
        return this;
    }

    /** A filled box between data coordinates. */
    ChartImage box(double left, double right, double low, double high, int rgb) {
        pen.setColor(new Color(rgb));
        int x = (int) Math.round(px(left));
        int y = (int) Math.round(py(high));
        pen.fillRect(
                x, y, (int) Math.round(px(right)) - x, Math.max(1, (int) Math.round(py(low)) - y));
        return this;
    }

    /** A word centred on a point of the data. */
    ChartImage word(String text, double x, double y, int rgb) {
        pen.setColor(new Color(rgb));
        centred(text, px(x), (int) py(y) + 5);
        return this;
    }

    /** A line of small print below the axes. */
    ChartImage note(String text) {
        pen.setColor(new Color(0x444444));
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        pen.drawString(text, LEFT, HEIGHT - 12);
        return this;
    }

    private void centred(String text, double x, int y) {
        pen.drawString(text, (float) (x - pen.getFontMetrics().stringWidth(text) / 2.0), y);
    }

    private void line(double xa, double ya, double xb, double yb) {
        pen.drawLine((int) px(xa), (int) py(ya), (int) px(xb), (int) py(yb));
    }

    private double px(double x) {
        return LEFT + (x - x0) / (x1 - x0) * (WIDTH - LEFT - RIGHT);
    }

    private double py(double y) {
        return HEIGHT - BOTTOM - (y - y0) / (y1 - y0) * (HEIGHT - TOP - BOTTOM);
    }

    /** Writes the chart. */
    void write(Path file) {
        pen.dispose();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new EcgException(
                    "evaluation", file + " can't be written: " + e.getMessage(), "", e);
        }
    }
}
