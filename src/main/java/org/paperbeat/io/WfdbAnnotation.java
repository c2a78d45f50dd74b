package org.paperbeat.io;

/**
 * One entry of a WFDB annotation file.
 *
 * @param sampleIndex 0-based sample of the record
 * @param code WFDB number of its type: 1 to 49
 * @param subtype as stored
 * @param channel as stored
 * @param number as stored
 * @param text auxiliary text, e.g. {@code (AFIB}; empty where there is none
 */
public record WfdbAnnotation(
        long sampleIndex, int code, int subtype, int channel, int number, String text) {

    /** An annotation of that type without further fields. */
    public static WfdbAnnotation of(long sampleIndex, int code) {
        return new WfdbAnnotation(sampleIndex, code, 0, 0, 0, "");
    }
}
