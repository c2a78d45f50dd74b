package org.paperbeat.options;

import java.util.Map;
import java.util.TreeMap;

/**
 * The options of all stages.
 *
 * @param grid calibration
 * @param layout leads
 * @param trace traces
 * @param beat beats
 * @param classify classes
 * @param quality when a result needs a look
 */
public record DigitizeOptions(
        GridOptions grid,
        LayoutOptions layout,
        TraceOptions trace,
        BeatOptions beat,
        ClassifyOptions classify,
        QualityOptions quality) {
    public static DigitizeOptions defaults() {
        return new DigitizeOptions(
                GridOptions.defaults(),
                LayoutOptions.defaults(),
                TraceOptions.defaults(),
                BeatOptions.defaults(),
                ClassifyOptions.defaults(),
                QualityOptions.defaults());
    }

    /** The same with other grid options. */
    public DigitizeOptions withGrid(GridOptions newGrid) {
        return new DigitizeOptions(newGrid, layout, trace, beat, classify, quality);
    }

    /** The same with other layout options. */
    public DigitizeOptions withLayout(LayoutOptions newLayout) {
        return new DigitizeOptions(grid, newLayout, trace, beat, classify, quality);
    }

    /** The same with other beat options. */
    public DigitizeOptions withBeat(BeatOptions newBeat) {
        return new DigitizeOptions(grid, layout, trace, newBeat, classify, quality);
    }

    /** The same with other classify options. */
    public DigitizeOptions withClassify(ClassifyOptions newClassify) {
        return new DigitizeOptions(grid, layout, trace, beat, newClassify, quality);
    }

    /** What a person can choose, by its name on the command line, sorted by name. */
    public Map<String, String> asMap() {
        Map<String, String> map = new TreeMap<>();
        map.put("paper-speed", orAuto(grid.paperSpeedMmPerS()));
        map.put("gain", orAuto(grid.gainMmPerMv()));
        map.put("px-per-mm", orAuto(grid.pxPerMm()));
        map.put("layout", layout.layout());
        map.put("sampling-rate", number(trace.samplingRateHz()));
        map.put("beats", beat.allTraces() ? "all" : "reading");
        map.put("classify", Boolean.toString(classify.enabled()));
        if (classify.enabled()) {
            map.put("review-below", orAuto(classify.reviewBelow()));
            map.put("poor-trace-below", number(classify.poorTraceBelow()));
        }
        return map;
    }

    private static String orAuto(double value) {
        return Double.isNaN(value) ? "auto" : number(value);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
