package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SyntheticEcg;

class UprightTest {
    private static final RenderedPage PAGE =
            new PageRenderer()
                    .render(
                            new SyntheticEcg().generate(SyntheticEcgOptions.defaults()),
                            RenderOptions.builder().dpi(150).build());

    /** Turned clockwise by quarters. */
    private static PageImage turned(PageImage page, int quarterTurns) {
        PageImage image = page;
        for (int i = 0; i < quarterTurns; i++) {
            int w = image.height();
            int h = image.width();
            int[] argb = new int[w * h];
            for (int y = 0; y < h; y++) {
                for (int x = 0; x < w; x++) {
                    argb[y * w + x] = image.argb()[(image.height() - 1 - x) * image.width() + y];
                }
            }
            image = new PageImage(w, h, argb);
        }
        return image;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageIsReadWhicheverWayItLies(int quarterTurns) {
        PageImage page = turned(PAGE.image(), quarterTurns);
        ImageInfo info = new ImageInfo("p", "0", page.width(), page.height(), 1, Double.NaN, 1, 1);
        Digitization result =
                new EcgDigitizer()
                        .run(
                                page,
                                Digitization.empty(info),
                                Step.CALIBRATION,
                                Step.TRACES,
                                DigitizeOptions.defaults(),
                                null,
                                StageMonitor.NONE);
        assertThat(result.traces())
                .extracting(Trace::name)
                .containsExactlyElementsOf(PAGE.traces().stream().map(Trace::name).toList());
        double expected = quarterTurns == 3 ? -90 : 90 * quarterTurns;
        assertThat(Math.IEEEremainder(result.calibration().rotationDegrees() - expected, 360))
                .isCloseTo(0, within(0.2));
        Trace trace = result.traces().get(12);
        Trace truth = PAGE.traces().get(12);
        assertThat(trace.mv()[2500]).isCloseTo(truth.mv()[2500], within(0.08f));
    }
}
