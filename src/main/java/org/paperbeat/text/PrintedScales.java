package org.paperbeat.text;

/**
 * Paper speed and gain as printed on a page.
 *
 * @param paperSpeedMmPerS 12.5, 25 or 50; NaN = not read
 * @param speedConfidence probability of the reading; 0 = not read
 * @param gainMmPerMv 5, 10 or 20; NaN = not read
 * @param gainConfidence probability of the reading; 0 = not read
 */
public record PrintedScales(
        double paperSpeedMmPerS,
        double speedConfidence,
        double gainMmPerMv,
        double gainConfidence) {}
