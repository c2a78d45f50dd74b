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

class TraceExtractorTest {
    private static final double PX_PER_MM = 8;
    private static final int W = 620;
    private static final int H = 400;
    private static final double HOME = 200;

    /** Draws the graph of a curve with a round pen of radius 1.1 px, 16 x 16 samples per pixel. */
    private static Plane drawn(java.util.function.DoubleUnaryOperator row, int from, int to) {
        double radius = 1.1;
        float[] ink = new float[W * H];
        for (int x = from; x <= to; x++) {
            for (int s = 0; s < 16; s++) {
                double at = x - 0.5 + (s + 0.5) / 16;
                double top = Double.MAX_VALUE;
                double bottom = -Double.MAX_VALUE;
                for (double d = -radius; d <= radius; d += radius / 40) {
                    double y = row.applyAsDouble(Math.max(from, Math.min(to, at + d)));
                    double reach = Math.sqrt(radius * radius - d * d);
                    top = Math.min(top, y - reach);
                    bottom = Math.max(bottom, y + reach);
                }
                for (int y = (int) top - 1; y <= bottom + 1; y++) {
                    double cover = Math.min(bottom, y + 0.5) - Math.max(top, y - 0.5);
                    ink[y * W + x] += (float) (Math.max(0, Math.min(1, cover)) / 16);
                }
            }
        }
        return new Plane(W, H, ink);
    }

    private static Trace read(Plane ink) {
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        PageCalibration c =
                PageCalibration.straight(PX_PER_MM, PX_PER_MM, Origin.MEASURED, speed, gain);
        PaperFrame frame = new PaperFrame(c, 0, 0, PX_PER_MM, PX_PER_MM, W, H);
        double start = 50 / PX_PER_MM;
        LeadRegion region =
                new LeadRegion(
                        "II",
                        Lead.II,
                        false,
                        List.of(
                                new PagePoint(50, 100),
                                new PagePoint(550, 100),
                                new PagePoint(550, 300),
                                new PagePoint(50, 300)),
                        0,
                        2.5,
                        0,
                        0,
                        HOME / PX_PER_MM,
                        1,
                        Source.MACHINE);
        PageLayout layout = new PageLayout("custom", start, List.of(region), false, 1, List.of());
        return new TraceExtractor()
                .extract(new InkMap(ink, frame), layout, TraceOptions.defaults(), StageMonitor.NONE)
                .get(0);
    }

    @Test
    void readsASteepBeatToAFewMicrovolts() {
        // a beat of 1.5 mV with flanks of 20 ms every 0.6 s on a slow wave
        java.util.function.DoubleUnaryOperator mv =
                t ->
                        0.1 * Math.sin(2 * t)
                                + 1.5 * Math.exp(-Math.pow((t % 0.6 - 0.3) / 0.012, 2))
                                - 0.4 * Math.exp(-Math.pow((t % 0.6 - 0.34) / 0.012, 2));
        Plane ink =
                drawn(
                        x -> HOME - 10 * PX_PER_MM * mv.applyAsDouble((x - 50) / (25 * PX_PER_MM)),
                        50,
                        550);
        Trace trace = read(ink);
        assertThat(trace.length()).isEqualTo(1250);
        double signal = 0;
        double noise = 0;
        double mean = 0;
        for (int i = 0; i < 1250; i++) {
            mean += (trace.mv()[i] - mv.applyAsDouble(i / 500.0)) / 1250;
        }
        for (int i = 0; i < 1250; i++) {
            double x = mv.applyAsDouble(i / 500.0);
            signal += x * x;
            noise += Math.pow(trace.mv()[i] - mean - x, 2);
        }
        assertThat(10 * Math.log10(signal / noise)).isGreaterThan(25);
    }

    @Test
    void sampleIsWhereThePageShowsIt() {
        Trace trace = read(drawn(x -> HOME + 20 * Math.sin(x / 60), 50, 550));
        for (int i = 0; i < trace.length(); i += 50) {
            double x = trace.xPx()[i];
            assertThat(x).isCloseTo(50.0 + i / 500.0 * 25 * PX_PER_MM, within(0.01));
            assertThat(trace.yPx()[i])
                    .isCloseTo((float) (HOME + 20 * Math.sin(x / 60)), within(0.3f));
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double d) {
        return org.assertj.core.data.Offset.offset(d);
    }

    private static org.assertj.core.data.Offset<Float> within(float d) {
        return org.assertj.core.data.Offset.offset(d);
    }
}
