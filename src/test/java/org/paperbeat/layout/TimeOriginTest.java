package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;

class TimeOriginTest {
    private static final double PX_PER_MM = 8;

    private static InkMap paper(int widthMm, int heightMm) {
        Scale usual = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c =
                PageCalibration.straight(PX_PER_MM, PX_PER_MM, Origin.ASSUMED, usual, usual);
        int w = (int) (widthMm * PX_PER_MM);
        int h = (int) (heightMm * PX_PER_MM);
        return new InkMap(new Plane(w, h), new PaperFrame(c, 0, 0, PX_PER_MM, PX_PER_MM, w, h));
    }

    /** Fills a rectangle given in mm. */
    private static void fill(InkMap ink, double left, double top, double right, double bottom) {
        PaperFrame f = ink.frame();
        for (int y = (int) Math.round(f.row(top)); y < Math.round(f.row(bottom)); y++) {
            for (int x = (int) Math.round(f.column(left)); x < Math.round(f.column(right)); x++) {
                ink.ink().values()[y * f.width() + x] = 1;
            }
        }
    }

    private static void line(InkMap ink, double from, double to, double v) {
        fill(ink, from, v - 0.2, to, v + 0.2);
        for (double beat = from + 12; beat < to - 5; beat += 20) {
            fill(ink, beat, v - 7, beat + 0.5, v);
        }
    }

    private static void pulse(InkMap ink, double left, double v) {
        fill(ink, left, v - 10, left + 0.4, v);
        fill(ink, left + 5, v - 10, left + 5.4, v);
        fill(ink, left, v - 10.4, left + 5.4, v - 10);
    }

    @Test
    void aTraceBeginsBehindTheGapAfterAPulsesTail() {
        InkMap ink = paper(290, 120);
        for (double v : new double[] {30, 60, 90}) {
            pulse(ink, 12, v);
            fill(ink, 17.4, v - 0.2, 19, v + 0.2);
            line(ink, 20, 270, v);
        }
        assertThat(start(ink)).isCloseTo(20, within(0.3));
    }

    @Test
    void aComplexBesideABarDoesNotMoveWhereEqualColumnsBegin() {
        InkMap ink = paper(280, 120);
        for (double v : new double[] {30, 60, 90}) {
            fill(ink, 10, v - 0.2, 260, v + 0.2);
            for (double bar : new double[] {72.5, 135, 197.5}) {
                fill(ink, bar - 0.2, v - 3, bar + 0.2, v + 3);
            }
            fill(ink, 196.6, v - 7, 197.1, v + 7);
        }
        ColumnRuns runs = new ColumnRuns(ReducedInk.of(ink, 4, true));
        List<TraceRow> rows = new RowFinder(runs).find();
        BarEvidence bars = new BarEvidence(ReducedInk.of(ink, 8, true), runs.ink(), rows);
        Extent extent = Extent.of(runs, rows, bars);
        boolean[] measured = {false, true, true, true};
        Columns seen = new Columns(new double[] {10, 72.5, 135, 197.4}, 260, measured);
        double[] starts =
                new TimeOrigin(ink, runs, rows, extent, 25)
                        .refine(seen, new boolean[rows.size()])
                        .starts();
        assertThat(starts[3]).isCloseTo(197.5, within(0.25));
    }

    private static double start(InkMap ink) {
        ColumnRuns runs = new ColumnRuns(ReducedInk.of(ink, 4, true));
        List<TraceRow> rows = new RowFinder(runs).find();
        BarEvidence bars = new BarEvidence(ReducedInk.of(ink, 8, true), runs.ink(), rows);
        Extent extent = Extent.of(runs, rows, bars);
        Columns one =
                new Columns(new double[] {extent.start()}, extent.end(), new boolean[] {true});
        boolean[] wide = new boolean[rows.size()];
        return new TimeOrigin(ink, runs, rows, extent, 25).refine(one, wide).starts()[0];
    }

    /** Beginnings of four columns whose borders were seen about at some places. */
    private static double[] starts(InkMap ink, double... borders) {
        ColumnRuns runs = new ColumnRuns(ReducedInk.of(ink, 4, true));
        List<TraceRow> rows = new RowFinder(runs).find();
        BarEvidence bars = new BarEvidence(ReducedInk.of(ink, 8, true), runs.ink(), rows);
        Extent extent = Extent.of(runs, rows, bars);
        double[] starts = {extent.start(), borders[0], borders[1], borders[2]};
        boolean[] seen = {false, true, true, true};
        return new TimeOrigin(ink, runs, rows, extent, 25)
                .refine(new Columns(starts, extent.end(), seen), new boolean[rows.size()])
                .starts();
    }

    @Test
    void aLineCutByThePicturesEdgeBeginsThere() {
        InkMap ink = paper(260, 110);
        for (double v : new double[] {30, 60, 90}) {
            line(ink, 0, 250, v);
            for (double bar : new double[] {62.5, 125, 187.5}) {
                fill(ink, bar - 0.15, v - 3.5, bar + 0.15, v - 1);
                fill(ink, bar - 0.15, v + 1, bar + 0.15, v + 3.5);
            }
        }
        double edge = -0.5 / PX_PER_MM;
        assertThat(starts(ink, 62.6, 125, 187.4)[0]).isCloseTo(edge, within(0.01));
        // one border was mistaken for another
        assertThat(starts(ink, 63.4, 125, 187.4)[0]).isCloseTo(edge, within(0.01));
    }

    @Test
    void aPulsesLevelTailIsNoTrace() {
        assertThat(start(tailed(5, 20))).isCloseTo(20, within(0.25));
        // traces that wave at once have no tail, whatever their length
        InkMap longer = tailed(5, 14.5);
        for (double v : new double[] {30, 60, 90}) {
            fill(longer, 16, v - 4, 16.5, v);
        }
        assertThat(start(longer)).isCloseTo(15, within(0.5));
    }

    /** Lines from 15 to 270 mm after a pulse; the first beat 12 mm after {@code begins}. */
    private static InkMap tailed(double pulseWidth, double begins) {
        InkMap ink = paper(290, 110);
        for (double v : new double[] {30, 60, 90}) {
            fill(ink, 15, v - 0.2, begins, v + 0.2);
            line(ink, begins, 270, v);
            fill(ink, 15 - pulseWidth - 0.2, v - 10, 15 - pulseWidth + 0.2, v);
            fill(ink, 14.8, v - 10, 15.2, v);
            fill(ink, 15 - pulseWidth - 0.2, v - 10.4, 15.2, v - 10);
        }
        return ink;
    }

    @Test
    void columnsThatLastNoUsualTimeHaveTheirOwnWidth() {
        InkMap ink = paper(290, 110);
        for (double v : new double[] {30, 60, 90}) {
            line(ink, 15, 263, v);
        }
        // the last border is a QRS complex
        assertThat(starts(ink, 77, 139.1, 203.5))
                .containsExactly(new double[] {15, 77, 139, 201}, within(0.2));
    }

    @Test
    void remainsOfAGridBeyondEqualColumnsAreNoTrace() {
        InkMap ink = paper(290, 110);
        for (double v : new double[] {30, 60, 90}) {
            line(ink, 15, 265, v);
            fill(ink, 265, v + 0.5, 271, v + 0.9);
            for (double bar : new double[] {77.5, 140, 202.5}) {
                fill(ink, bar - 0.15, v - 3.5, bar + 0.15, v - 1);
                fill(ink, bar - 0.15, v + 1, bar + 0.15, v + 3.5);
            }
        }
        ColumnRuns runs = new ColumnRuns(ReducedInk.of(ink, 4, true));
        List<TraceRow> rows = new RowFinder(runs).find();
        BarEvidence bars = new BarEvidence(ReducedInk.of(ink, 8, true), runs.ink(), rows);
        Extent extent = Extent.of(runs, rows, bars);
        assertThat(extent.end()).isGreaterThan(270);
        Columns coarse =
                new Columns(
                        new double[] {extent.start(), 77.5, 140, 202.5},
                        extent.end(),
                        new boolean[] {false, true, true, true});
        Columns refined =
                new TimeOrigin(ink, runs, rows, extent, 25).refine(coarse, new boolean[3]);
        assertThat(refined.end()).isCloseTo(265, within(0.2));
    }

    @Test
    void aPulseCutByThePicturesEdgeIsNoTrace() {
        InkMap ink = paper(260, 110);
        for (double v : new double[] {30, 60, 90}) {
            line(ink, 3, 253, v);
            fill(ink, 0, v - 10.4, 3.4, v - 10);
            fill(ink, 3, v - 10, 3.4, v);
        }
        ColumnRuns runs = new ColumnRuns(ReducedInk.of(ink, 4, true));
        List<TraceRow> rows = new RowFinder(runs).find();
        BarEvidence bars = new BarEvidence(ReducedInk.of(ink, 8, true), runs.ink(), rows);
        Extent extent = Extent.of(runs, rows, bars);
        assertThat(extent.leftPulses()).hasSize(3).doesNotContainNull();
        assertThat(extent.start()).isCloseTo(3.2, within(0.3));
    }

    @Test
    void beginsWhereTheLinesBegin() {
        InkMap ink = paper(280, 110);
        for (double v : new double[] {30, 60, 90}) {
            line(ink, 15, 265, v);
        }
        assertThat(start(ink)).isCloseTo(15, within(0.1));
    }

    @Test
    void findsABeginningHiddenByAPulsesTailFromTheEnds() {
        InkMap ink = paper(280, 110);
        for (double v : new double[] {30, 60, 90}) {
            pulse(ink, 9, v);
            line(ink, 14.5, 266, v);
        }
        assertThat(start(ink)).isCloseTo(16, within(0.15));
    }

    @Test
    void findsABeginningHiddenByAPulsesTailFromTheBars() {
        InkMap ink = paper(290, 110);
        double[] ends = {266.2, 265.4, 265.8};
        for (int row = 0; row < 3; row++) {
            double v = 30 * (row + 1);
            pulse(ink, 9, v);
            line(ink, 14.5, ends[row], v);
            for (double bar : new double[] {78.3, 140.8, 203.3}) {
                fill(ink, bar - 0.15, v - 3.5, bar + 0.15, v - 1);
                fill(ink, bar - 0.15, v + 1, bar + 0.15, v + 3.5);
            }
        }
        assertThat(starts(ink, 78.3, 140.8, 203.3)[0]).isCloseTo(15.8, within(0.2));
    }

    @ParameterizedTest
    @CsvSource({"12.5, LEFT", "25, LEFT", "25, RIGHT", "50, LEFT", "50, NONE"})
    void findsTimeZeroAndEqualColumnsAtEverySpeed(double speed, PulsePosition pulse) {
        RenderOptions options =
                RenderOptions.builder()
                        .paperSpeedMmPerS(speed)
                        .pulse(pulse)
                        .separators(false)
                        .dpi(150)
                        .build();
        DrawnPage drawn = DrawnPage.of(options);
        PageLayout found =
                new LayoutFinder().find(drawn.ink(), LayoutOptions.defaults(), StageMonitor.NONE);
        LeadRegion truth = drawn.page().layout().regions().get(0);
        PagePoint corner = truth.polygon().get(0);
        double zero = drawn.ink().frame().calibration().toPaper(corner.x(), corner.y()).x();
        assertThat(found.timeZeroMm()).isCloseTo(zero, within(0.12));
        double seconds = 250 / speed;
        LeadRegion v4 =
                found.regions().stream().filter(r -> r.name().equals("V4")).findFirst().get();
        assertThat(v4.startSeconds()).isCloseTo(0.75 * seconds, within(0.1 / speed));
    }
}
