package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridStyle;
import org.paperbeat.options.PulsePosition;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

class GridlessTest {
    private static PageImage page(PulsePosition pulse, double gain) {
        RenderOptions options =
                RenderOptions.builder()
                        .dpi(150)
                        .grid(GridStyle.NONE)
                        .pulse(pulse)
                        .gainMmPerMv(gain)
                        .build();
        return new PageRenderer()
                .render(new SyntheticEcg().generate(SyntheticEcgOptions.defaults()), options)
                .image();
    }

    private static Digitization digitize(PageImage page) {
        ImageInfo info = new ImageInfo("p", "0", page.width(), page.height(), 1, Double.NaN, 1, 1);
        return new EcgDigitizer()
                .run(
                        page,
                        Digitization.empty(info),
                        Step.CALIBRATION,
                        Step.LEADS,
                        DigitizeOptions.defaults(),
                        null,
                        StageMonitor.NONE);
    }

    @Test
    void takesTheScaleFromTheCalibrationPulses() {
        for (double gain : new double[] {10, 5}) {
            Digitization d = digitize(page(PulsePosition.LEFT, gain));
            assertThat(d.calibration().grid().origin()).isEqualTo(Origin.PULSE);
            assertThat(d.calibration().pxPerMmX()).isCloseTo(150 / 25.4, within(0.015));
            assertThat(d.calibration().pxPerMmY()).isCloseTo(150 / 25.4, within(0.03));
            assertThat(d.calibration().gain().value()).isEqualTo(gain);
            assertThat(d.calibration().notes()).anyMatch(n -> n.startsWith("There is no grid"));
        }
    }

    @Test
    void neverMakesUpAScale() {
        assertThatThrownBy(() -> digitize(page(PulsePosition.NONE, 10)))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("No millimetre grid");
    }
}
