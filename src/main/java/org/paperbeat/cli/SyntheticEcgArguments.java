package org.paperbeat.cli;

import org.paperbeat.options.SyntheticEcgOptions;
import picocli.CommandLine.Option;

/** The options of a synthetic ECG. */
final class SyntheticEcgArguments {
    private static final SyntheticEcgOptions DEFAULTS = SyntheticEcgOptions.defaults();

    @Option(names = "--duration", paramLabel = "S", description = "Length of a synthetic ECG.")
    private double duration = DEFAULTS.durationSeconds();

    @Option(names = "--heart-rate", paramLabel = "PER_MIN", description = "25 to 220.")
    private double heartRate = DEFAULTS.heartRatePerMinute();

    @Option(names = "--atrial-premature", paramLabel = "FRACTION", description = "Of beats.")
    private double atrialPremature = DEFAULTS.atrialPrematureFraction();

    @Option(names = "--ventricular-premature", paramLabel = "FRACTION", description = "Of beats.")
    private double ventricularPremature = DEFAULTS.ventricularPrematureFraction();

    @Option(names = "--fusion", paramLabel = "FRACTION", description = "Of beats.")
    private double fusion = DEFAULTS.fusionFraction();

    @Option(names = "--noise", paramLabel = "MV", description = "Noise of the heart's signal.")
    private double noise = DEFAULTS.noiseMv();

    @Option(names = "--wander", paramLabel = "MV", description = "Breathing in the baseline.")
    private double wander = DEFAULTS.wanderMv();

    SyntheticEcgOptions options(long seed) {
        return new SyntheticEcgOptions(
                duration,
                heartRate,
                atrialPremature,
                ventricularPremature,
                fusion,
                noise,
                wander,
                seed);
    }
}
