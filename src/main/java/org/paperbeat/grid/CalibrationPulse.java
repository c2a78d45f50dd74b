package org.paperbeat.grid;

/**
 * A rectangular calibration pulse on the page.
 *
 * @param u middle of its rising stroke, mm
 * @param v its plateau, mm
 * @param widthMm between the middles of its strokes
 * @param heightMm from the middle of the baseline to the middle of the plateau
 */
record CalibrationPulse(double u, double v, double widthMm, double heightMm) {}
