package org.paperbeat.io;

import java.util.List;

/**
 * What a WFDB header says.
 *
 * @param recordName as written in the header
 * @param samplingRateHz frames per second
 * @param samples per signal; 0 = not said
 * @param signals in order
 * @param comments without the leading {@code #}
 */
public record WfdbHeader(
        String recordName,
        double samplingRateHz,
        long samples,
        List<WfdbSignal> signals,
        List<String> comments) {
    public WfdbHeader {
        signals = List.copyOf(signals);
        comments = List.copyOf(comments);
    }

    /**
     * One line of signal specification.
     *
     * @param file name of the signal file, in the header's folder
     * @param format WFDB number
     * @param skewSamples by which the signal lags the first
     * @param byteOffset of the first sample in the file
     * @param adcPerUnit gain
     * @param baseline stored value at 0 units
     * @param units e.g. {@code mV}
     * @param adcZero stored value at mid-range
     * @param initialValue null = not said
     * @param checksum 16-bit sum of all samples; null = not said
     * @param description name of the signal
     */
    public record WfdbSignal(
            String file,
            int format,
            int skewSamples,
            long byteOffset,
            double adcPerUnit,
            int baseline,
            String units,
            int adcZero,
            Integer initialValue,
            Integer checksum,
            String description) {}
}
