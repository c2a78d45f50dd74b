package org.paperbeat.options;

/**
 * The options of all stages.
 *
 * @param grid calibration
 * @param layout leads
 * @param trace traces
 * @param beat beats
 * @param classify classes
 */
public record DigitizeOptions(
        GridOptions grid,
        LayoutOptions layout,
        TraceOptions trace,
        BeatOptions beat,
        ClassifyOptions classify) {
    public static DigitizeOptions defaults() {
        return new DigitizeOptions(
                GridOptions.defaults(),
                LayoutOptions.defaults(),
                TraceOptions.defaults(),
                BeatOptions.defaults(),
                ClassifyOptions.defaults());
    }
}
