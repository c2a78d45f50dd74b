package org.paperbeat.model;

/**
 * How a beat is cut from a signal.
 *
 * @param samplingRateHz of the window
 * @param samplesBefore the R peak
 * @param samplesAfter the R peak's sample and those after it
 * @param lowHz lower edge of the zero-phase band-pass; 0 = none
 * @param highHz upper edge of the zero-phase band-pass
 */
public record BeatWindow(
        double samplingRateHz, int samplesBefore, int samplesAfter, double lowHz, double highHz) {
    public BeatWindow {
        if (!(samplingRateHz > 0) || samplesBefore < 0 || samplesAfter < 1) {
            throw new IllegalArgumentException("no window");
        }
    }

    public int length() {
        return samplesBefore + samplesAfter;
    }
}
