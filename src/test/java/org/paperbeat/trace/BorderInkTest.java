package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.TraceOptions;

/** Two leads in a row, 8 px/mm, I from column 50 and V1 from column 300 on, without a bar. */
class BorderInkTest {
    private static final int W = 620;
    private static final int H = 400;
    private final float[] ink = new float[W * H];

    /** A stroke of 3 px, either ink or paper. */
    private void draw(double x0, double y0, double x1, double y1) {
        int steps = (int) Math.ceil(4 * Math.hypot(x1 - x0, y1 - y0));
        for (int i = 0; i <= steps; i++) {
            double x = x0 + (x1 - x0) * i / steps;
            double y = y0 + (y1 - y0) * i / steps;
            for (int r = (int) y - 2; r <= y + 2; r++) {
                for (int c = (int) x - 2; c <= x + 2; c++) {
                    if (Math.hypot(c - x, r - y) < 1.5) {
                        ink[r * W + c] = 1;
                    }
                }
            }
        }
    }

    private static LeadRegion region(Lead lead, int column, int from, int to) {
        List<PagePoint> box =
                List.of(
                        new PagePoint(from, 50),
                        new PagePoint(to, 50),
                        new PagePoint(to, 350),
                        new PagePoint(from, 350));
        double start = (from - 50) / 200.0;
        double end = (to - 50) / 200.0;
        return new LeadRegion(
                lead.label(), lead, false, box, start, end, 0, column, 25, 1, Source.MACHINE);
    }

    private List<Trace> read() {
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        PageCalibration c = PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain);
        PaperFrame frame = new PaperFrame(c, 0, 0, 8, 8, W, H);
        List<LeadRegion> leads = List.of(region(Lead.I, 0, 50, 300), region(Lead.V1, 1, 300, 550));
        PageLayout layout = new PageLayout("custom", 50 / 8.0, leads, false, 1, List.of());
        return new TraceExtractor()
                .extract(
                        new InkMap(new Plane(W, H, ink), frame),
                        layout,
                        TraceOptions.defaults(),
                        StageMonitor.NONE);
    }

    @Test
    void leadsThatRunOnFromOneToTheOtherStayAsTheyAre() {
        draw(50, 200, 550, 200);
        for (Trace t : read()) {
            for (float mv : t.mv()) {
                assertThat(Math.abs(mv)).isLessThan(0.02f);
            }
        }
    }
}
