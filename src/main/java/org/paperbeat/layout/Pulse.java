package org.paperbeat.layout;

/**
 * A calibration pulse.
 *
 * @param left u of its rising stroke's middle, mm
 * @param right u of its falling stroke's middle, mm
 * @param heightMm from baseline to plateau
 */
record Pulse(double left, double right, double heightMm) {}
