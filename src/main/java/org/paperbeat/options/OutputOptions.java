package org.paperbeat.options;

/**
 * What is written for a page beside signals.csv, beats.csv, record.json and overlay.png.
 *
 * @param samples whether samples.csv is written too
 * @param wfdb whether a WFDB record is written too
 * @param maskHeader whether what is printed above and below the traces, names of patients perhaps,
 *     is left out of overlay.png
 */
public record OutputOptions(boolean samples, boolean wfdb, boolean maskHeader) {
    public static OutputOptions defaults() {
        return new OutputOptions(false, false, false);
    }
}
