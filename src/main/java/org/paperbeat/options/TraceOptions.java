package org.paperbeat.options;

/**
 * How traces are read.
 *
 * @param samplingRateHz of the traces
 */
public record TraceOptions(double samplingRateHz) {
    public static TraceOptions defaults() {
        return new TraceOptions(500);
    }
}
