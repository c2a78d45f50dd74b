package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.options.GridOptions;
import org.paperbeat.text.PrintedScale;
import org.paperbeat.text.ScaleTextReader;

/**
 * Scale of a page without a grid, from its calibration pulses: 1 mV high and, where their shape
 * allows it, 0.2 s wide. The speed and gain that millimetres are counted by are those given,
 * printed or usual; seconds and millivolts come out the same with any of them. Pulses must agree: a
 * single one of unusual shape proves nothing.
 */
public final class PulseScale {
    private static final double PULSE_SECONDS = 0.2;

    /** Pulses of a page agree in height and width to this share. */
    private static final double ALIKE = 0.05;

    /** Millimetres of both axes agree to this share where the pulse is 0.2 s wide. */
    private static final double SQUARE = 0.06;

    private static final double[] GAINS = {10, 5, 20};

    /** Pulses whose width errs more say the scale by their height alone. */
    private static final double EXACT = 0.015;

    private static final double SAME_COLUMN_MM = 6;

    /** Less than a page needs to be OK: pulses are short rulers. */
    private static final double SEVERAL = 0.45;

    private static final double SINGLE = 0.4;

    private final InkMap ink;
    private final PaperFrame frame;
    private final GridOptions options;

    private PulseScale(InkMap ink, GridOptions options) {
        this.ink = ink;
        this.frame = ink.frame();
        this.options = options;
    }

    /**
     * Calibrates by the pulses.
     *
     * @param ink of the page under a provisional straight calibration, within a factor of two
     * @param quarterTurns of the paper's axes in that calibration
     * @return null if there is no pulse to go by
     */
    public static PageCalibration of(InkMap ink, int quarterTurns, GridOptions options) {
        return new PulseScale(ink, options).calibration(quarterTurns);
    }

    /** A pulse measured to parts of a pixel of the frame. */
    private record Measured(double x, double y, double width, double height) {}

    private PageCalibration calibration(int quarterTurns) {
        List<Measured> pulses = agreed();
        if (pulses.isEmpty()) {
            return null;
        }
        double w = median(pulses.stream().mapToDouble(Measured::width).toArray());
        double h = median(pulses.stream().mapToDouble(Measured::height).toArray());
        List<PrintedScale> print = new ScaleTextReader(ink).read();
        double speed =
                value(options.paperSpeedMmPerS(), print, PrintedScale.Kind.SPEED, Double.NaN);
        double gain = value(options.gainMmPerMv(), print, PrintedScale.Kind.GAIN, Double.NaN);
        double x = w / (PULSE_SECONDS * (Double.isNaN(speed) ? 25 : speed));
        double y = h / (Double.isNaN(gain) ? squareGain(h, x) : gain);
        boolean square = Math.abs(x / y - 1) < SQUARE;
        if (!square && (Double.isNaN(speed) || pulses.size() == 1)) {
            return null;
        }
        // drawn to whole pixels, height and width err by as much: the longer one errs less
        boolean exact = Math.abs(x / y - 1) < EXACT;
        double pxPerMm = exact ? (w * x + h * y) / (w + h) : y;
        return turned(pxPerMm, angle(pulses), pulses.size(), quarterTurns);
    }

    /** The gain that makes millimetres as long upwards as along. */
    private static double squareGain(double height, double pxPerMm) {
        for (double gain : GAINS) {
            if (Math.abs(height / gain / pxPerMm - 1) < SQUARE) {
                return gain;
            }
        }
        return GAINS[0];
    }

    private static double value(
            double given, List<PrintedScale> print, PrintedScale.Kind kind, double otherwise) {
        if (!Double.isNaN(given)) {
            return given;
        }
        Scale read = PrintVote.of(print, kind, new ArrayList<>());
        return read == null ? otherwise : read.value();
    }

    private static PageCalibration turned(
            double pxPerMm, double radians, int pulses, int quarterTurns) {
        double c = pxPerMm * Math.cos(radians);
        double s = pxPerMm * Math.sin(radians);
        String note =
                String.format(
                        Locale.ROOT,
                        "There is no grid: the scale of %.2f px/mm is that of %d calibration"
                                + " pulse%s.",
                        pxPerMm,
                        pulses,
                        pulses == 1 ? "" : "s");
        return new PageCalibration(
                        Homography.affine(c, -s, 0, s, c, 0),
                        null,
                        pxPerMm,
                        pxPerMm,
                        Math.toDegrees(radians),
                        new Scale(pxPerMm, Origin.PULSE, pulses > 1 ? SEVERAL : SINGLE),
                        ScaleReader.USUAL_SPEED,
                        ScaleReader.USUAL_GAIN,
                        List.of(note))
                .turned(quarterTurns);
    }

    /** The largest group of pulses below each other of one shape. */
    private List<Measured> agreed() {
        List<Measured> all = new ArrayList<>();
        for (CalibrationPulse p : new PulseFinder(ink).find()) {
            Measured m = measured(p);
            if (m != null) {
                all.add(m);
            }
        }
        List<Measured> best = List.of();
        for (Measured seed : all) {
            List<Measured> group =
                    all.stream()
                            .filter(
                                    m ->
                                            Math.abs(m.x() - seed.x())
                                                            < SAME_COLUMN_MM * frame.pxPerMmX()
                                                    && isAlike(m.width(), seed.width())
                                                    && isAlike(m.height(), seed.height()))
                            .toList();
            best = group.size() > best.size() ? group : best;
        }
        return best;
    }

    private static boolean isAlike(double a, double b) {
        return Math.abs(a - b) < Math.max(1.5, ALIKE * b);
    }

    /** The pulse by the middles of its lines; null where one is not clear. */
    private Measured measured(CalibrationPulse p) {
        double left = frame.column(p.u());
        double right = left + p.widthMm() * frame.pxPerMmX();
        double top = frame.row(p.v());
        double bottom = top + p.heightMm() * frame.pxPerMmY();
        double third = (bottom - top) / 3;
        double reach = Math.max(2, 0.5 * frame.pxPerMmX());
        double x0 = middle(left, reach, top + third, bottom - third, true);
        double x1 = middle(right, reach, top + third, bottom - third, true);
        double inner = 0.25 * (right - left);
        double y0 = middle(top, reach, left + inner, right - inner, false);
        double foot = Math.max(2, 0.4 * frame.pxPerMmX());
        double before = middle(bottom, 2 * reach, left - 2.2 * foot, left - foot, false);
        double after = middle(bottom, 2 * reach, right + foot, right + 2.2 * foot, false);
        double y1 =
                Double.isNaN(before) || Math.abs(after - bottom) < Math.abs(before - bottom)
                        ? after
                        : before;
        boolean clear = x1 - x0 > 2 && y1 - y0 > 4;
        return clear ? new Measured(x0, y0, x1 - x0, y1 - y0) : null;
    }

    /** Middle of the ink across a line, over a stretch along it; NaN if there is too little. */
    private double middle(double at, double reach, double from, double to, boolean upright) {
        double sum = 0;
        double mean = 0;
        int n = 0;
        for (int k = (int) Math.ceil(from); k <= to; k++, n++) {
            for (int i = (int) Math.round(at - reach); i <= Math.round(at + reach); i++) {
                int x = upright ? i : k;
                int y = upright ? k : i;
                if (x >= 0 && y >= 0 && x < frame.width() && y < frame.height()) {
                    float v = ink.ink().get(x, y);
                    sum += v;
                    mean += (double) v * i;
                }
            }
        }
        return n == 0 || sum < 0.5 * n ? Double.NaN : mean / sum;
    }

    /** Turn of the page by the left strokes of three pulses or more below each other, radians. */
    private static double angle(List<Measured> pulses) {
        if (pulses.size() < 3) {
            return 0;
        }
        double mx = pulses.stream().mapToDouble(Measured::x).average().orElse(0);
        double my = pulses.stream().mapToDouble(Measured::y).average().orElse(0);
        double xy = 0;
        double yy = 0;
        for (Measured m : pulses) {
            xy += (m.x() - mx) * (m.y() - my);
            yy += (m.y() - my) * (m.y() - my);
        }
        return yy == 0 ? 0 : Math.atan(-xy / yy);
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        int n = values.length;
        return (values[(n - 1) / 2] + values[n / 2]) / 2;
    }
}
