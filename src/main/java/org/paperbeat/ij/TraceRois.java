package org.paperbeat.ij;

import ij.gui.PolygonRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/** Traces as lines over the ink: one line per stretch without a gap and of one source. */
final class TraceRois {
    private final double strokePx;

    /**
     * @param strokePx width of the lines, image pixels
     */
    TraceRois(double strokePx) {
        this.strokePx = strokePx;
    }

    List<Roi> lines(Trace trace) {
        List<Roi> lines = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= trace.length(); i++) {
            if (i == trace.length() || ends(trace, i)) {
                if (!Float.isNaN(trace.yPx()[start]) && i - start > 1) {
                    lines.add(line(trace, start, i));
                }
                start = i;
            }
        }
        return lines;
    }

    private static boolean ends(Trace t, int i) {
        return Float.isNaN(t.yPx()[i]) != Float.isNaN(t.yPx()[i - 1])
                || t.source()[i] != t.source()[i - 1];
    }

    private Roi line(Trace trace, int from, int to) {
        FloatPolygon points = new FloatPolygon();
        for (int i = from; i < to; i++) {
            points.addPoint(trace.xPx()[i], trace.yPx()[i]);
        }
        boolean human = trace.source()[from] == Source.HUMAN;
        Roi line = new PolygonRoi(points, Roi.FREELINE);
        line.setStrokeColor(new Color(human ? BeatPalette.HUMAN_TRACE : BeatPalette.TRACE));
        line.setStrokeWidth(strokePx);
        line.setName("trace " + trace.name());
        return Elements.TRACE.mark(line);
    }
}
