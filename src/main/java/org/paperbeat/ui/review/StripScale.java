package org.paperbeat.ui.review;

/**
 * From seconds and millivolts to the strip's pixels: 25 mm/s and 10 mm/mV.
 *
 * @param fromSeconds paper time at the strip's left edge
 * @param pxPerMm size of a millimetre
 * @param zeroPx y of 0 mV
 */
record StripScale(double fromSeconds, double pxPerMm, double zeroPx) {
    static final double MM_PER_SECOND = 25;
    static final double MM_PER_MV = 10;

    double x(double seconds) {
        return (seconds - fromSeconds) * MM_PER_SECOND * pxPerMm;
    }

    double y(double mv) {
        return zeroPx - mv * MM_PER_MV * pxPerMm;
    }

    double seconds(double x) {
        return fromSeconds + x / (MM_PER_SECOND * pxPerMm);
    }

    double mv(double y) {
        return (zeroPx - y) / (MM_PER_MV * pxPerMm);
    }
}
