package org.paperbeat.render;

/**
 * One wave of the heart dipole: a Gaussian in time along a fixed direction.
 *
 * @param delaySeconds of its peak after the R peak
 * @param widthSeconds standard deviation
 * @param x to the left, mV
 * @param y to the feet, mV
 * @param z to the back, mV
 */
record DipoleWave(double delaySeconds, double widthSeconds, double x, double y, double z) {

    /** Value of the Gaussian, relative to its peak. */
    double at(double secondsAfterR) {
        double d = (secondsAfterR - delaySeconds) / widthSeconds;
        return Math.abs(d) > 6 ? 0 : StrictMath.exp(-d * d / 2);
    }

    DipoleWave scaled(double factor) {
        return new DipoleWave(delaySeconds, widthSeconds, x * factor, y * factor, z * factor);
    }

    DipoleWave delayed(double seconds) {
        return new DipoleWave(delaySeconds + seconds, widthSeconds, x, y, z);
    }

    DipoleWave turned(double dx, double dy, double dz) {
        return new DipoleWave(delaySeconds, widthSeconds, x + dx, y + dy, z + dz);
    }
}
