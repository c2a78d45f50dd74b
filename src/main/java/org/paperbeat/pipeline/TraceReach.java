package org.paperbeat.pipeline;

import java.util.List;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** How often traces reach the borders of their rows, and how much of them is unclear. */
final class TraceReach {
    /** A sample this near to its region's upper or lower border may go on beyond it, mm. */
    private static final double BORDER_MM = 1;

    /** A sample of less confidence is more likely wrong by 0.1 mV than one in three. */
    private static final double UNCLEAR = 0.7;

    private TraceReach() {}

    /** How many times a trace touches its region's upper or lower border; 0 for a person's. */
    static int crossings(Digitization state, int index) {
        PageCalibration c = state.calibration();
        Trace trace = state.traces().get(index);
        LeadRegion region =
                state.layout().regions().stream()
                        .filter(r -> r.name().equals(trace.name()))
                        .findFirst()
                        .orElse(null);
        if (c == null || region == null || region.source() == Source.HUMAN) {
            return 0;
        }
        List<PagePoint> corners = region.polygon();
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (PagePoint corner : corners) {
            double v = c.toPaper(corner.x(), corner.y()).y();
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        int crossings = 0;
        boolean outside = false;
        for (int i = 0; i < trace.length(); i++) {
            if (Float.isNaN(trace.mv()[i])) {
                continue;
            }
            double v = c.toPaper(trace.xPx()[i], trace.yPx()[i]).y();
            boolean now = v < top + BORDER_MM || v > bottom - BORDER_MM;
            crossings += now && !outside ? 1 : 0;
            outside = now;
        }
        return crossings;
    }

    /** Part of all samples read whose confidence is low; 0 where nothing was read. */
    static double unclearPart(List<Trace> traces) {
        double all = 0;
        double unclear = 0;
        for (Trace t : traces) {
            for (int i = 0; i < t.length(); i++) {
                if (!Float.isNaN(t.mv()[i])) {
                    all++;
                    unclear += t.confidence()[i] < UNCLEAR ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : unclear / all;
    }
}
