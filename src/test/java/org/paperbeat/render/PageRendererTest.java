package org.paperbeat.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.Beat;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PageDefects;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;

class PageRendererTest {
    private static final EcgRecord ECG =
            new SyntheticEcg().generate(SyntheticEcgOptions.defaults());

    private static RenderedPage render(RenderOptions.Builder options) {
        return new PageRenderer().render(ECG, options.build());
    }

    private static int darkness(PageImage image, double x, double y) {
        int k = (int) Math.rint(y) * image.width() + (int) Math.rint(x);
        return 255 - image.green(k);
    }

    @Test
    void aFlatLineLiesWhereTheTruthSays() {
        EcgRecord flat =
                new EcgRecord(
                        "flat",
                        500,
                        List.of(new EcgSignal("II", Lead.II, new float[5000])),
                        List.of(),
                        List.of());
        RenderOptions options =
                RenderOptions.builder()
                        .layout("1x1")
                        .grid(GridStyle.NONE)
                        .pulse(PulsePosition.NONE)
                        .leadNames(false)
                        .header(false)
                        .dpi(254)
                        .page(270, 40)
                        .build();
        RenderedPage page = new PageRenderer().render(flat, options);
        assertThat(page.image().width()).isEqualTo(2700);
        assertThat(page.calibration().pxPerMmX()).isCloseTo(10, within(1e-9));
        Trace trace = page.traces().get(0);
        assertThat(trace.length()).isEqualTo(5000);
        // paper 0 is the picture's edge, half a pixel before the first pixel's centre
        assertThat(trace.xPx()[0]).isCloseTo(10 * 10 - 0.5f, within(0.008f));
        assertThat(trace.xPx()[2500]).isCloseTo(10 * (10 + 125) - 0.5f, within(0.008f));
        double row = trace.yPx()[100];
        double sum = 0;
        double moment = 0;
        for (int y = 0; y < page.image().height(); y++) {
            double ink = darkness(page.image(), 1000, y);
            sum += ink;
            moment += ink * y;
        }
        assertThat(moment / sum).isCloseTo(row, within(0.02));
        // 0.3 mm at 10 px/mm is three pixels of ink 0x10
        assertThat(sum / (255 - 0x10)).isCloseTo(3, within(0.05));
    }

    @Test
    void everySampleOfACleanPageIsInk() {
        RenderedPage page = render(RenderOptions.builder());
        assertThat(page.traces()).hasSize(13);
        assertThat(page.layout().regions()).extracting(r -> r.name()).contains("II", "II_rhythm");
        int least = 255;
        for (Trace t : page.traces()) {
            for (int i = 0; i < t.length(); i++) {
                least = Math.min(least, darkness(page.image(), t.xPx()[i], t.yPx()[i]));
            }
        }
        assertThat(least).isGreaterThan(90);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void defectsMoveTruthAndPixelsAlike(long seed) {
        PageDefects bent = new PageDefects(7, 0.8, 0.9, 0.9, 0, 0, 0, 0, 0, 0, 0, 0, 0.4, 1, 1, 0);
        RenderedPage page =
                render(RenderOptions.builder().grid(GridStyle.NONE).defects(bent).seed(seed));
        int seen = 0;
        int least = 255;
        for (Trace t : page.traces()) {
            for (int i = 0; i < t.length(); i++) {
                if (!Float.isNaN(t.mv()[i])) {
                    seen++;
                    least = Math.min(least, darkness(page.image(), t.xPx()[i], t.yPx()[i]));
                } else if (!Float.isNaN(t.xPx()[i])) {
                    least = 0;
                }
            }
        }
        assertThat(least).isGreaterThan(60);
        assertThat(seen).isGreaterThan(5000);
    }

    @Test
    void truthIsInPaperTimeAndMissingWhereNotPrinted() {
        EcgRecord truth = render(RenderOptions.builder()).truth();
        float[] v1 = truth.signal(Lead.V1).orElseThrow().mv();
        float[] v1Drawn = ECG.signal(Lead.V1).orElseThrow().mv();
        assertThat(v1[2499]).isNaN();
        assertThat(v1[2500]).isEqualTo(v1Drawn[2500]);
        assertThat(v1[3750]).isNaN();
        assertThat(truth.signal(Lead.II).orElseThrow().mv())
                .isEqualTo(ECG.signal(Lead.II).orElseThrow().mv());
        assertThat(truth.beats()).isEqualTo(ECG.beats());
    }

    @Test
    void calibrationPulseIsOneMillivoltHigh() {
        RenderedPage page = render(RenderOptions.builder().grid(GridStyle.NONE).gainMmPerMv(20));
        double base = page.layout().regions().get(0).baselineMm();
        double left = page.layout().timeZeroMm() - SheetPainter.pulseRoomMm(25);
        PagePoint top = page.calibration().toPixel(left + 4, base - 20);
        assertThat(darkness(page.image(), top.x(), top.y())).isGreaterThan(90);
    }

    @Test
    void beatsLieOnTheTrace() {
        RenderedPage page = render(RenderOptions.builder().defects(PageDefects.rotated(-90)));
        assertThat(page.readingTrace()).isEqualTo("II_rhythm");
        assertThat(page.beats()).hasSameSizeAs(ECG.beats());
        assertThat(page.calibration().rotationDegrees()).isEqualTo(-90);
        for (Beat b : page.beats()) {
            assertThat(darkness(page.image(), b.xPx(), b.yPx())).isGreaterThan(90);
        }
    }

    @Test
    void samePageForTheSameSeed() {
        RenderOptions.Builder o =
                RenderOptions.builder().dpi(72).defects(PageDefects.random(1, 5)).seed(8);
        assertThat(render(o).image().argb()).isEqualTo(render(o).image().argb());
    }

    @ParameterizedTest
    @ValueSource(strings = {"3x4", "3x4+V1,II,V5", "6x2+II", "12x1", "4x3", "1x1", "2x1"})
    void drawsTheUsualLayoutsAtAnyScale(String layout) {
        RenderedPage page =
                render(
                        RenderOptions.builder()
                                .layout(layout)
                                .dpi(72)
                                .paperSpeedMmPerS(50)
                                .gainMmPerMv(5));
        assertThat(page.truth().length()).isEqualTo(2500);
        assertThat(page.layout().regions()).hasSameSizeAs(page.traces());
    }

    @Test
    void refusesWhatItCannotDraw() {
        assertThatThrownBy(() -> RenderOptions.builder().layout("spiral").build())
                .isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> render(RenderOptions.builder().layout("3x4+X9")))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("X9");
        assertThatThrownBy(() -> render(RenderOptions.builder().startSeconds(60)))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("ends before");
        assertThatThrownBy(() -> render(RenderOptions.builder().font("No Such Font")))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("No Such Font");
    }
}
