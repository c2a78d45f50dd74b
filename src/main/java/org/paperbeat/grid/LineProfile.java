package org.paperbeat.grid;

import java.util.Arrays;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Homography;

/**
 * Darkness of a page as a function of the place between lines, folded to a period of 10 units: the
 * trimmed mean over the periods. Lines of any spacing that divides 10 remain; traces and text,
 * which lie elsewhere in every period, do not. Tells 1 mm lines from 5 mm lines, and where the
 * heavy ones lie.
 */
final class LineProfile {
    static final int UNITS = 10;
    private static final int BINS_PER_UNIT = 24;
    private static final int BINS = UNITS * BINS_PER_UNIT;

    /** Rows and columns are sampled this far apart; along the other axis every pixel counts. */
    private static final int STRIDE = 3;

    /** Within so many pixels the map is taken as linear. */
    private static final int CHUNK = 16;

    private static final int MAX_PERIODS = 400;
    private static final int MIN_COUNT = 4;

    private final int firstPeriod;
    private final int periods;
    private final float[] sum;
    private final int[] count;
    private final double[] mean = new double[BINS];

    private LineProfile(double from, double to) {
        this.firstPeriod = (int) Math.floor(from / UNITS) - 1;
        this.periods = Math.min(MAX_PERIODS, (int) Math.ceil(to / UNITS) + 1 - firstPeriod);
        this.sum = new float[periods * BINS];
        this.count = new int[periods * BINS];
    }

    /**
     * The profile along one axis.
     *
     * @param warp may be null
     * @param within what counts; null = everything
     * @param x true: of the lines that repeat along u
     */
    static LineProfile of(Plane plane, PaperMap map, WarpFit warp, GridArea within, boolean x) {
        double[] area = map.area(plane.width(), plane.height());
        LineProfile profile = new LineProfile(area[x ? 0 : 1], area[x ? 2 : 3]);
        int across = x ? plane.height() : plane.width();
        for (int line = STRIDE / 2; line < across; line += STRIDE) {
            profile.addLine(plane, map.toMm(), warp, within, x, line);
        }
        profile.takeMeans();
        return profile;
    }

    private void takeMeans() {
        double[] values = new double[periods];
        for (int k = 0; k < BINS; k++) {
            int n = 0;
            for (int p = 0; p < periods; p++) {
                int c = count[p * BINS + k];
                if (c >= MIN_COUNT) {
                    values[n++] = sum[p * BINS + k] / c;
                }
            }
            Arrays.sort(values, 0, n);
            int cut = n / 5;
            for (int i = cut; i < n - cut; i++) {
                mean[k] += values[i] / (n - 2 * cut);
            }
        }
    }

    private void addLine(
            Plane plane, Homography toMm, WarpFit warp, GridArea within, boolean x, int line) {
        int length = x ? plane.width() : plane.height();
        int stride = x ? 1 : plane.width();
        int start = x ? line * plane.width() : line;
        double from = place(toMm, warp, x, 0, line);
        for (int a = 0; a < length; a += CHUNK) {
            int end = Math.min(length, a + CHUNK);
            double to = place(toMm, warp, x, end, line);
            if (within != null && !(x ? within.contains(a, line) : within.contains(line, a))) {
                from = to;
                continue;
            }
            double step = (to - from) / (end - a) * BINS_PER_UNIT;
            double bin = from * BINS_PER_UNIT - (double) firstPeriod * BINS;
            for (int i = a; i < end; i++) {
                int k = (int) bin;
                if (k >= 0 && k < sum.length) {
                    sum[k] += plane.values()[start + i * stride];
                    count[k]++;
                }
                bin += step;
            }
            from = to;
        }
    }

    private static double place(Homography toMm, WarpFit warp, boolean x, int along, int line) {
        var p = x ? toMm.apply(along, line) : toMm.apply(line, along);
        double value = x ? p.x() : p.y();
        return warp == null ? value : value + warp.rest(p.x(), p.y(), x);
    }

    /** Amplitude of what repeats {@code cycles} times in 10 units. */
    double amplitude(int cycles) {
        double re = 0;
        double im = 0;
        for (int k = 0; k < BINS; k++) {
            double angle = 2 * Math.PI * cycles * (k + 0.5) / BINS;
            re += mean[k] * Math.cos(angle);
            im += mean[k] * Math.sin(angle);
        }
        return Math.hypot(re, im) * 2 / BINS;
    }

    /** Mean darkness within a tenth of a unit of a place. */
    double darkness(double unit) {
        double reach = 0.1 * BINS_PER_UNIT;
        double centre = unit * BINS_PER_UNIT - 0.5;
        double s = 0;
        int n = 0;
        for (int k = (int) Math.ceil(centre - reach); k <= centre + reach; k++) {
            s += mean[Math.floorMod(k, BINS)];
            n++;
        }
        return s / n;
    }
}
