package org.paperbeat.options;

import org.paperbeat.model.EcgException;

/**
 * How a page is calibrated.
 *
 * @param paperSpeedMmPerS 12.5, 25 or 50; NaN = find out
 * @param gainMmPerMv 5, 10 or 20; NaN = find out
 * @param pxPerMm scale where the page has no grid; NaN = measure
 */
public record GridOptions(double paperSpeedMmPerS, double gainMmPerMv, double pxPerMm) {
    public GridOptions {
        requireOneOf("paper speed", "mm/s", paperSpeedMmPerS, 12.5, 25, 50);
        requireOneOf("gain", "mm/mV", gainMmPerMv, 5, 10, 20);
        if (!Double.isNaN(pxPerMm) && !(pxPerMm > 0.5 && pxPerMm < 200)) {
            throw new EcgException(
                    "options",
                    "A scale of " + pxPerMm + " px/mm is out of range.",
                    "Give a number between 0.5 and 200.");
        }
    }

    public static GridOptions defaults() {
        return new GridOptions(Double.NaN, Double.NaN, Double.NaN);
    }

    private static void requireOneOf(String what, String unit, double value, double... allowed) {
        if (Double.isNaN(value)) {
            return;
        }
        StringBuilder list = new StringBuilder("auto");
        for (double a : allowed) {
            if (a == value) {
                return;
            }
            list.append(", ").append(a == Math.rint(a) ? "" + (long) a : "" + a);
        }
        throw new EcgException(
                "options",
                "A " + what + " of " + value + " " + unit + " is not known.",
                "Choose one of: " + list + ".");
    }
}
