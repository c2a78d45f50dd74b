package org.paperbeat.model;

/**
 * The signal of one printed trace on the common paper-time grid.
 *
 * <p>Sample i lies at paper time {@code (firstSampleIndex + i) / samplingRateHz}. All arrays have
 * the same length and are not to be modified; NaN where the page shows nothing.
 *
 * @param name of its {@link LeadRegion}
 * @param lead as in its region
 * @param rhythm as in its region
 * @param samplingRateHz samples per second of paper time
 * @param firstSampleIndex index of the first sample on the paper-time grid; may be negative
 * @param mv signal, mV
 * @param xPx where each sample lies on the page, file pixels
 * @param yPx where each sample lies on the page, file pixels
 * @param confidence per sample in [0, 1]
 * @param source per sample
 * @param zeroMm paper v of 0 mV
 * @param quality of the whole trace
 */
public record Trace(
        String name,
        Lead lead,
        boolean rhythm,
        double samplingRateHz,
        int firstSampleIndex,
        float[] mv,
        float[] xPx,
        float[] yPx,
        float[] confidence,
        Source[] source,
        double zeroMm,
        Quality quality) {
    public Trace {
        int n = mv.length;
        if (xPx.length != n || yPx.length != n || confidence.length != n || source.length != n) {
            throw new IllegalArgumentException("sample arrays differ in length");
        }
    }

    public int length() {
        return mv.length;
    }

    /** Paper time of a sample, s. */
    public double timeSeconds(int sampleIndex) {
        return (firstSampleIndex + sampleIndex) / samplingRateHz;
    }

    /** The same samples with another quality. */
    public Trace withQuality(Quality newQuality) {
        return new Trace(
                name,
                lead,
                rhythm,
                samplingRateHz,
                firstSampleIndex,
                mv,
                xPx,
                yPx,
                confidence,
                source,
                zeroMm,
                newQuality);
    }

    /** The same samples under another name. */
    public Trace named(String newName, Lead newLead, boolean newRhythm) {
        return new Trace(
                newName,
                newLead,
                newRhythm,
                samplingRateHz,
                firstSampleIndex,
                mv,
                xPx,
                yPx,
                confidence,
                source,
                zeroMm,
                quality);
    }
}
