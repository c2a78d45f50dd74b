package org.paperbeat.io;

import java.util.List;
import org.paperbeat.model.Trace;

/** {@code samples.csv}: every sample with its place on the page, confidence and source. */
public final class SamplesCsv {
    private SamplesCsv() {}

    /** The table's text; samples where the page shows nothing are left out. */
    public static String text(List<Trace> traces) {
        TableText table = new TableText();
        for (String name : "trace,time_s,x_px,y_px,mv,confidence,source".split(",")) {
            table.cell(name);
        }
        table.line();
        for (Trace trace : traces) {
            for (int i = 0; i < trace.length(); i++) {
                if (Float.isNaN(trace.mv()[i])) {
                    continue;
                }
                table.cell(trace.name())
                        .cell(trace.timeSeconds(i), 3)
                        .cell(trace.xPx()[i], 2)
                        .cell(trace.yPx()[i], 2)
                        .cell(trace.mv()[i], 4)
                        .cell(trace.confidence()[i], 3)
                        .cell(trace.source()[i].name())
                        .line();
            }
        }
        return table.toString();
    }
}
