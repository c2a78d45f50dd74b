package org.paperbeat.render;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;

/** Prints a sheet: grid, pulses, traces, names, bars and text, through the page's geometry. */
final class SheetPainter {
    private static final double FINE_MM = 0.1;
    private static final double COARSE_MM = 0.2;
    private static final double DOT_MM = 0.16;
    private static final double PULSE_SECONDS = 0.2;
    private static final double FOOT_MM = 1.5;

    private final RenderOptions options;
    private final Sheet sheet;
    private final PaperPen pen;
    private final Lettering lettering;

    SheetPainter(RenderOptions options, Sheet sheet, PaperPen pen) {
        this.options = options;
        this.sheet = sheet;
        this.pen = pen;
        this.lettering = Lettering.of(options.font());
    }

    /** Width of a pulse with its feet, mm. */
    static double pulseRoomMm(double speedMmPerS) {
        return PULSE_SECONDS * speedMmPerS + 2 * FOOT_MM + 1;
    }

    /** Draws the millimetre lines over the whole sheet. */
    void grid() {
        GridStyle style = options.grid();
        if (style == GridStyle.NONE) {
            return;
        }
        if (options.dottedGrid()) {
            dots();
        } else {
            lines(1, FINE_MM);
        }
        pen.canvas().ink(style.fineRgb(), 1);
        lines(5, COARSE_MM);
        pen.canvas().ink(style.coarseRgb(), 1);
    }

    private void lines(int stepMm, double widthMm) {
        double w = options.pageWidthMm();
        double h = options.pageHeightMm();
        for (int u = 0; u <= w; u += stepMm) {
            if (stepMm > 1 || u % 5 != 0) {
                pen.line(u, 0, u, h, widthMm, 1);
            }
        }
        for (int v = 0; v <= h; v += stepMm) {
            if (stepMm > 1 || v % 5 != 0) {
                pen.line(0, v, w, v, widthMm, 1);
            }
        }
    }

    private void dots() {
        for (int u = 0; u <= options.pageWidthMm(); u++) {
            for (int v = 0; v <= options.pageHeightMm(); v++) {
                if (u % 5 != 0 && v % 5 != 0) {
                    pen.line(u, v, u, v, DOT_MM, 1);
                }
            }
        }
    }

    /** Draws everything but the grid. */
    void print() {
        Random random = new Random(options.seed() * 31 + 13);
        Fading fading = new Fading(options.defects().fading(), random);
        for (Sheet.Strip strip : sheet.strips()) {
            trace(strip, fading);
            if (options.pulse() != PulsePosition.NONE && strip.column() == 0) {
                pulse(strip);
            }
        }
        if (options.separators()) {
            bars();
        }
        pen.canvas().ink(options.traceRgb(), 1);
        if (options.leadNames()) {
            names();
        }
        if (options.header()) {
            header(random);
        }
        pen.canvas().ink(0x181818, 1);
    }

    private void trace(Sheet.Strip strip, Fading fading) {
        EcgSignal signal = strip.signal();
        double rate = SyntheticEcg.SAMPLING_RATE_HZ;
        int from = (int) Math.ceil(strip.startSeconds() * rate - 1e-6);
        int to = (int) Math.ceil(strip.endSeconds() * rate - 1e-6);
        float[] mv = signal.mv();
        double u0 = Double.NaN;
        double v0 = Double.NaN;
        for (int i = from; i < to; i++) {
            double u = sheet.u(i / rate);
            double v = i < mv.length ? sheet.v(strip, mv[i]) : Double.NaN;
            pen.line(u0, v0, u, v, options.lineWidthMm(), fading.strength(u, v));
            u0 = u;
            v0 = v;
        }
    }

    private void pulse(Sheet.Strip strip) {
        double width = PULSE_SECONDS * sheet.speedMmPerS();
        double left =
                options.pulse() == PulsePosition.LEFT
                        ? sheet.timeZeroMm() - pulseRoomMm(sheet.speedMmPerS())
                        : sheet.timeZeroMm() + options.traceWidthMm() + 1;
        double base = strip.baselineMm();
        double top = base - sheet.gainMmPerMv();
        double up = left + FOOT_MM;
        double down = up + width;
        pen.polyline(
                new double[] {left, up, up, down, down, down + FOOT_MM},
                new double[] {base, base, top, top, base, base},
                options.lineWidthMm());
    }

    private void bars() {
        for (Sheet.Strip s : sheet.strips()) {
            if (!s.rhythm() && s.column() > 0) {
                double u = sheet.u(s.startSeconds());
                pen.line(u, s.baselineMm() - 3, u, s.baselineMm() + 3, options.lineWidthMm(), 1);
            }
        }
    }

    private void names() {
        double pitch = options.pageHeightMm() / Math.max(1, sheet.rows());
        double rise = Math.min(8, 0.28 * pitch);
        double capital = Math.min(3, 0.15 * pitch);
        for (Sheet.Strip s : sheet.strips()) {
            String label = SheetPlanner.label(s.signal());
            double u = sheet.u(s.startSeconds()) + 1.5;
            lettering.print(pen, label, u, s.baselineMm() - rise, capital);
        }
    }

    private void header(Random random) {
        double left = Math.max(4, sheet.timeZeroMm() - 6);
        String id = String.format(Locale.ROOT, "ID: %06d", random.nextInt(1_000_000));
        int age = 20 + random.nextInt(70);
        String sex = random.nextBoolean() ? "F" : "M";
        double row = lettering.print(pen, id, left, 8, 2.6);
        lettering.print(pen, "Patient, Anonymous", row + 10, 8, 2.6);
        lettering.print(pen, "Age " + age + "  Sex " + sex, left, 13.5, 2.6);
        double middle = options.pageWidthMm() * 0.55;
        List<String> lines = List.of("Research use only", "Not for diagnosis");
        for (int i = 0; i < lines.size(); i++) {
            lettering.print(pen, lines.get(i), middle, 8 + 5.5 * i, 2.6);
        }
        lettering.print(pen, scales(), left, options.pageHeightMm() - 4, 2.6);
    }

    private String scales() {
        return number(options.paperSpeedMmPerS())
                + " mm/s   "
                + number(options.gainMmPerMv())
                + " mm/mV   0.05-150 Hz";
    }

    private static String number(double value) {
        return value == (long) value ? Long.toString((long) value) : Double.toString(value);
    }
}
