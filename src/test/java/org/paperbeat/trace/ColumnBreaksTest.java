package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** Three leads in a row, 8 px/mm, from columns 50, 300 and 550 on; the line jumps at 543. */
class ColumnBreaksTest {
    private static final int W = 900;
    private static final int H = 400;
    private final float[] ink = new float[W * H];

    private void fill(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink[y * W + x] = 1;
            }
        }
    }

    private static LeadRegion region(Lead lead, int column) {
        int from = 50 + 250 * column;
        List<PagePoint> box =
                List.of(
                        new PagePoint(from, 50),
                        new PagePoint(from + 250, 50),
                        new PagePoint(from + 250, 350),
                        new PagePoint(from, 350));
        double start = 1.25 * column;
        return new LeadRegion(
                lead.label(),
                lead,
                false,
                box,
                start,
                start + 1.25,
                0,
                column,
                25,
                1,
                Source.MACHINE);
    }

    private Trace second() {
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        PageCalibration c = PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain);
        PaperFrame frame = new PaperFrame(c, 0, 0, 8, 8, W, H);
        List<LeadRegion> leads = List.of(region(Lead.I, 0), region(Lead.V1, 1), region(Lead.V4, 2));
        PageLayout layout = new PageLayout("custom", 50 / 8.0, leads, false, 1, List.of());
        InkMap map = new InkMap(new Plane(W, H, ink), frame);
        return new TraceExtractor()
                .extract(map, layout, TraceOptions.defaults(), StageMonitor.NONE)
                .get(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void linesEndAtTheirBreaksUnlessBarsRuleTheColumns(boolean ruled) {
        fill(50, 199, 543, 202);
        fill(543, 216, 800, 219);
        if (ruled) {
            fill(296, 176, 304, 225);
        }
        int read = 0;
        for (float mv : second().mv()) {
            read += Float.isNaN(mv) ? 0 : 1;
        }
        // 500 Hz: 625 samples are the whole lead, the jump is 17 samples before its end
        assertThat(read).isBetween(ruled ? 615 : 600, ruled ? 626 : 614);
    }
}
