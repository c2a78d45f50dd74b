package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.image.TileSpectrum;

/** Finds the peaks that fine parallel lines leave in a spectrum. */
final class PeakFinder {
    private static final int INNER = 2;
    private static final int OUTER = 6;
    private static final double MIN_CONTRAST = 0.7;

    private final TileSpectrum spectrum;

    PeakFinder(TileSpectrum spectrum) {
        this.spectrum = spectrum;
    }

    /**
     * Peaks whose lines are upright (along x within 45 degrees) or level, strongest first.
     *
     * @param alongX true: lines repeat along x
     */
    List<SpectralPeak> peaks(boolean alongX, int limit) {
        int n = spectrum.size();
        List<SpectralPeak> found = new ArrayList<>();
        for (int a = 3; a < n / 2 - 2; a++) {
            for (int b = -a; b <= a; b++) {
                int kx = alongX ? a : b;
                int ky = alongX ? b : a;
                if (isMaximum(kx, ky)) {
                    double contrast = contrast(kx, ky);
                    if (contrast > MIN_CONTRAST) {
                        found.add(refine(kx, ky, contrast));
                    }
                }
            }
        }
        found.sort(Comparator.comparingDouble(SpectralPeak::contrast).reversed());
        return found.subList(0, Math.min(limit, found.size()));
    }

    /** The peak within a bin of a frequency; contrast 0 if there is none. */
    SpectralPeak nearest(double fx, double fy) {
        int n = spectrum.size();
        int cx = (int) Math.rint(fx * n);
        int cy = (int) Math.rint(fy * n);
        int limit = n / 2 - 2;
        if (Math.abs(cx) > limit || Math.abs(cy) > limit) {
            return new SpectralPeak(fx, fy, 0, -1000);
        }
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (isMaximum(cx + dx, cy + dy)) {
                    SpectralPeak p = refine(cx + dx, cy + dy, contrast(cx + dx, cy + dy));
                    if (Math.hypot(p.fx() - fx, p.fy() - fy) < 0.8 / n) {
                        return p;
                    }
                }
            }
        }
        return new SpectralPeak(fx, fy, 0, -1000);
    }

    private boolean isMaximum(int kx, int ky) {
        float v = spectrum.bin(kx, ky);
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                if (spectrum.bin(kx + dx, ky + dy) > v) {
                    return false;
                }
            }
        }
        return v > 0;
    }

    /** Log ratio of a bin to the mean of the square ring around it. */
    double contrast(int kx, int ky) {
        double around = 0;
        int count = 0;
        int limit = spectrum.size() / 2;
        for (int dy = -OUTER; dy <= OUTER; dy++) {
            for (int dx = -OUTER; dx <= OUTER; dx++) {
                boolean inner = Math.abs(dx) <= INNER && Math.abs(dy) <= INNER;
                if (!inner && Math.abs(kx + dx) <= limit) {
                    around += spectrum.bin(kx + dx, ky + dy);
                    count++;
                }
            }
        }
        return Math.log((spectrum.bin(kx, ky) + 1e-9) / (around / count + 1e-9));
    }

    private SpectralPeak refine(int kx, int ky, double contrast) {
        double c = Math.log(spectrum.bin(kx, ky) + 1e-9);
        double dx = vertex(log(kx - 1, ky), c, log(kx + 1, ky));
        double dy = vertex(log(kx, ky - 1), c, log(kx, ky + 1));
        double n = spectrum.size();
        return new SpectralPeak((kx + dx) / n, (ky + dy) / n, contrast, c);
    }

    private double log(int kx, int ky) {
        return Math.log(spectrum.bin(kx, ky) + 1e-9);
    }

    private static double vertex(double left, double centre, double right) {
        double curvature = left - 2 * centre + right;
        return curvature < -1e-9
                ? Math.max(-0.5, Math.min(0.5, 0.5 * (left - right) / curvature))
                : 0;
    }
}
