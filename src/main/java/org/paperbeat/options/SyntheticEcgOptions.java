package org.paperbeat.options;

import org.paperbeat.model.EcgException;

/**
 * What heart a synthetic ECG has.
 *
 * @param durationSeconds 1 to 3600
 * @param heartRatePerMinute 25 to 220, of the sinus rhythm
 * @param atrialPrematureFraction of beats
 * @param ventricularPrematureFraction of beats
 * @param fusionFraction of beats
 * @param noiseMv standard deviation of muscle and device noise
 * @param wanderMv amplitude of breathing in the baseline
 * @param seed same seed, same ECG
 */
public record SyntheticEcgOptions(
        double durationSeconds,
        double heartRatePerMinute,
        double atrialPrematureFraction,
        double ventricularPrematureFraction,
        double fusionFraction,
        double noiseMv,
        double wanderMv,
        long seed) {
    public SyntheticEcgOptions {
        require("duration", durationSeconds, 1, 3600, "s");
        require("heart rate", heartRatePerMinute, 25, 220, "per minute");
        require("fraction of atrial premature beats", atrialPrematureFraction, 0, 0.5, "");
        require(
                "fraction of ventricular premature beats",
                ventricularPrematureFraction,
                0,
                0.5,
                "");
        require("fraction of fusion beats", fusionFraction, 0, 0.5, "");
        require("noise", noiseMv, 0, 1, "mV");
        require("baseline wander", wanderMv, 0, 2, "mV");
    }

    public static SyntheticEcgOptions defaults() {
        return new SyntheticEcgOptions(10, 72, 0.08, 0.1, 0.03, 0.004, 0.02, 1);
    }

    /** The same heart in another recording. */
    public SyntheticEcgOptions withSeed(long newSeed) {
        return new SyntheticEcgOptions(
                durationSeconds,
                heartRatePerMinute,
                atrialPrematureFraction,
                ventricularPrematureFraction,
                fusionFraction,
                noiseMv,
                wanderMv,
                newSeed);
    }

    private static void require(String what, double v, double min, double max, String unit) {
        if (!(v >= min && v <= max)) {
            throw new EcgException(
                    "options",
                    "A " + what + " of " + v + " is out of range.",
                    ("Give a number from " + min + " to " + max + " " + unit).strip() + ".");
        }
    }
}
