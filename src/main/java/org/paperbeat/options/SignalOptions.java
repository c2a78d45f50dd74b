package org.paperbeat.options;

import org.paperbeat.model.EcgException;

/**
 * What a person says of a table of signals that the table itself does not say.
 *
 * @param rateHz sampling rate; NaN = as the table's times tell
 * @param unit of all values: V, mV or uV; empty = as the table says, else mV
 */
public record SignalOptions(double rateHz, String unit) {
    private static final double MAX_RATE_HZ = 100_000;

    public SignalOptions {
        if (!Double.isNaN(rateHz) && !(rateHz > 0 && rateHz <= MAX_RATE_HZ)) {
            throw new EcgException(
                    "options",
                    "A sampling rate of " + rateHz + " Hz is out of range.",
                    "Give a rate above 0 and up to 100000 Hz.");
        }
        if (!unit.isEmpty() && Double.isNaN(milliVolts(unit))) {
            throw new EcgException("options", "There is no unit " + unit + ".", "Say V, mV or uV.");
        }
    }

    /** Everything as the table says. */
    public static SignalOptions defaults() {
        return new SignalOptions(Double.NaN, "");
    }

    /** What one of a unit is in mV; NaN where it is no voltage. */
    public static double milliVolts(String unit) {
        String u = unit.strip();
        return switch (u.replace('\u00B5', 'u')
                .replace('\u03BC', 'u')
                .toLowerCase(java.util.Locale.ROOT)) {
            case "v", "volt", "volts" -> 1000;
            case "mv", "millivolt", "millivolts" -> 1;
            case "uv", "microvolt", "microvolts" -> 1e-3;
            case "nv", "nanovolt", "nanovolts" -> 1e-6;
            default -> Double.NaN;
        };
    }
}
