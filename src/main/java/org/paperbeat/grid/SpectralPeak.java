package org.paperbeat.grid;

/**
 * A peak of the spectrum.
 *
 * @param fx cycles per plane pixel along x
 * @param fy cycles per plane pixel along y
 * @param contrast natural logarithm of its power over that around it
 * @param power natural logarithm of its power
 */
record SpectralPeak(double fx, double fy, double contrast, double power) {
    /** Cycles per plane pixel. */
    double frequency() {
        return Math.hypot(fx, fy);
    }

    /** The peak of lines n times as dense. */
    SpectralPeak times(double n) {
        return new SpectralPeak(fx * n, fy * n, contrast, power);
    }
}
