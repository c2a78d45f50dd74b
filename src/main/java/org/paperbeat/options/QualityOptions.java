package org.paperbeat.options;

/**
 * When a page's result needs a person's look.
 *
 * @param minPageQuality below it the page is a WARNING
 * @param minTraceQuality below it the trace is named in a WARNING
 * @param minConfidence of grid, speed, gain and layout; below it the page is a WARNING, and of the
 *     layout: other ways up are tried
 * @param minReadPart part of a lead's region that must be read, else it is named in a WARNING
 * @param maxEinthovenResidual above it the page is a WARNING, however clear its lines: recorders
 *     that filter leads apart break the laws by up to one half
 * @param maxLawResidual above it a single law of the leads is broken and the page is a WARNING
 * @param minLoneNameConfidence of the names of a few strips, which no arrangement of leads
 *     confirms; below it the page is a WARNING
 */
public record QualityOptions(
        double minPageQuality,
        double minTraceQuality,
        double minConfidence,
        double minReadPart,
        double maxEinthovenResidual,
        double maxLawResidual,
        double minLoneNameConfidence) {
    public static QualityOptions defaults() {
        return new QualityOptions(0.6, 0.3, 0.5, 0.8, 0.5, 0.8, 0.78);
    }
}
