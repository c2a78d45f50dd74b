package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
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

/** Two leads below each other, 8 px/mm, homes 20 mm apart, pixels either ink or paper. */
class CalmBeatsTest {
    private static final int W = 620;
    private static final int H = 560;
    private static final int UPPER = 160;
    private static final int LOWER = 320;
    private final float[] ink = new float[W * H];

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

    /** A line with a beat every 100 columns from 100 on, of the heights given (px, + is up). */
    private void line(int home, double... heights) {
        double from = 50;
        for (int i = 0; i < heights.length; i++) {
            double x = 100 + 100 * i;
            double half = Math.max(8, Math.abs(heights[i]) / 8);
            draw(from, home, x - half, home);
            draw(x - half, home, x, home - heights[i]);
            draw(x, home - heights[i], x + half, home);
            from = x + half;
        }
        draw(from, home, 590, home);
    }

    private static LeadRegion region(Lead lead, int row, int home) {
        List<PagePoint> box =
                List.of(
                        new PagePoint(50, home - 80),
                        new PagePoint(590, home - 80),
                        new PagePoint(590, home + 80),
                        new PagePoint(50, home + 80));
        return new LeadRegion(
                lead.label(), lead, false, box, 0, 2.7, row, 0, home / 8.0, 1, Source.MACHINE);
    }

    private static PaperFrame frame() {
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        PageCalibration c = PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain);
        return new PaperFrame(c, 0, 0, 8, 8, W, H);
    }

    private static PageLayout layout() {
        return new PageLayout(
                "custom",
                50 / 8.0,
                List.of(region(Lead.V3, 0, UPPER), region(Lead.V6, 1, LOWER)),
                false,
                1,
                List.of());
    }

    private InkMap map() {
        return new InkMap(new Plane(W, H, ink), frame());
    }

    // a rough path cuts the tips of sharp beats a little
    @Test
    void beatsAlikeAreOneKindTheMostFrequentFirst() {
        line(UPPER, 40, 80, 40, 42, 80);
        RegionLine line = new RegionLine(map(), layout(), layout().regions().get(0));
        line.measure(0.8f, StageMonitor.NONE);
        List<int[]> windows = new ArrayList<>();
        for (int x = 100; x <= 500; x += 100) {
            windows.add(new int[] {x - 30, x + 30});
        }
        List<double[]> kinds = new CalmBeats(windows, List.of(), 8).kinds(line);
        assertThat(kinds).hasSize(2);
        assertThat(kinds.get(0)[0]).isCloseTo(36, within(8.0));
        assertThat(kinds.get(0)[1]).isCloseTo(0, within(8.0));
        assertThat(kinds.get(0)[2]).isEqualTo(3);
        assertThat(kinds.get(1)[0]).isCloseTo(75, within(12.0));
    }

    @Test
    void aSingleBeatTellsNothing() {
        line(UPPER, 40);
        RegionLine line = new RegionLine(map(), layout(), layout().regions().get(0));
        line.measure(0.8f, StageMonitor.NONE);
        assertThat(new CalmBeats(List.of(new int[] {80, 120}), List.of(), 8).kinds(line)).isEmpty();
    }

    @Test
    void aDeepWaveThatCrossesTheNextLineIsNotTakenForThatLinesOwn() {
        // the second beat of the upper lead reaches 5 mm below the lower one's level
        line(UPPER, 40, -200, 40, 40, 40);
        line(LOWER, 25, 25, 25, 25, 25);
        List<Trace> traces =
                new TraceExtractor()
                        .extract(map(), layout(), TraceOptions.defaults(), StageMonitor.NONE);
        assertThat(least(traces.get(0))).isCloseTo(-2.5f, within(0.15f));
        assertThat(least(traces.get(1))).isGreaterThan(-0.1f);
    }

    private static float least(Trace trace) {
        float least = Float.MAX_VALUE;
        for (float mv : trace.mv()) {
            least = Float.isNaN(mv) ? least : Math.min(least, mv);
        }
        return least;
    }
}
