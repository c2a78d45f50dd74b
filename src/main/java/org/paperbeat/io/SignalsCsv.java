package org.paperbeat.io;

import java.util.List;
import org.paperbeat.model.Trace;

/**
 * {@code signals.csv}: {@code time_s} and one column of mV per trace, in print order, on the common
 * paper-time grid; empty where the page shows nothing.
 */
public final class SignalsCsv {
    private static final int TIME_DECIMALS = 3;
    private static final int MV_DECIMALS = 4;

    private SignalsCsv() {}

    /** The table's text. All traces share one sampling rate. */
    public static String text(List<Trace> traces) {
        TableText table = new TableText().cell("time_s");
        traces.forEach(t -> table.cell(t.name()));
        table.line();
        int first = traces.stream().mapToInt(Trace::firstSampleIndex).min().orElse(0);
        int end = traces.stream().mapToInt(t -> t.firstSampleIndex() + t.length()).max().orElse(0);
        for (int index = first; index < end; index++) {
            table.cell(index / traces.get(0).samplingRateHz(), TIME_DECIMALS);
            for (Trace trace : traces) {
                int i = index - trace.firstSampleIndex();
                boolean inside = i >= 0 && i < trace.length();
                table.cell(inside ? trace.mv()[i] : Double.NaN, MV_DECIMALS);
            }
            table.line();
        }
        return table.toString();
    }
}
