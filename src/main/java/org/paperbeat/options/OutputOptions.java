package org.paperbeat.options;

/**
 * What is written for a page beside signals.csv, beats.csv, record.json and overlay.png.
 *
 * @param samples whether samples.csv is written too
 * @param wfdb whether a WFDB record is written too
 */
public record OutputOptions(boolean samples, boolean wfdb) {
    public static OutputOptions defaults() {
        return new OutputOptions(false, false);
    }
}
