package org.paperbeat.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;

class PageOverlayTest {
    private static final RenderedPage PAGE =
            new PageRenderer()
                    .render(
                            new SyntheticEcg().generate(SyntheticEcgOptions.defaults()),
                            RenderOptions.builder().dpi(100).build());

    private static Digitization state() {
        PageImage image = PAGE.image();
        ImageInfo info =
                new ImageInfo("p", "0", image.width(), image.height(), 1, Double.NaN, 1, 1);
        return Digitization.empty(info)
                .withCalibration(PAGE.calibration())
                .withLayout(PAGE.layout())
                .withTraces(PAGE.traces())
                .withBeats(PAGE.readingTrace(), PAGE.beats(), null);
    }

    @Test
    void thePictureHasThePagesSize() {
        PageImage drawn = PageOverlay.draw(PAGE.image(), state());
        assertThat(drawn.width()).isEqualTo(PAGE.image().width());
        assertThat(drawn.height()).isEqualTo(PAGE.image().height());
    }

    @Test
    void tracesLieWhereTheirSamplesSay() {
        PageImage drawn = PageOverlay.draw(PAGE.image(), state());
        Trace trace = PAGE.traces().get(0);
        int hits = 0;
        for (int i = 0; i < trace.length(); i++) {
            hits += near(drawn, trace.xPx()[i], trace.yPx()[i], BeatPalette.HUMAN_TRACE) ? 1 : 0;
        }
        assertThat(hits).isGreaterThan(trace.length() * 8 / 10);
    }

    @Test
    void everyBeatHasItsColourAtItsPeak() {
        PageImage drawn = PageOverlay.draw(PAGE.image(), state());
        assertThat(PAGE.beats()).isNotEmpty();
        PAGE.beats()
                .forEach(
                        b ->
                                assertThat(near(drawn, b.xPx(), b.yPx(), BeatPalette.rgb(b)))
                                        .as("beat %d", b.number())
                                        .isTrue());
    }

    @Test
    void aPageOfWhichNothingIsKnownIsShownPaleWithItsNotice() {
        PageImage drawn = PageOverlay.draw(PAGE.image(), Digitization.empty(state().image()));
        assertThat(drawn.argb()).isNotEqualTo(PAGE.image().argb());
    }

    @Test
    void aTurnedPageIsDrawnTurned() {
        Digitization turned = state().withCalibration(PAGE.calibration().turned(1));
        assertThat(PageOverlay.draw(PAGE.image(), turned).argb())
                .isNotEqualTo(PageOverlay.draw(PAGE.image(), state()).argb());
    }

    /** Whether a colour's hue stands within a pixel of a place. */
    private static boolean near(PageImage image, double x, double y, int rgb) {
        for (int dy = -1; dy <= 1; dy++) {
            for (int dx = -1; dx <= 1; dx++) {
                int column = (int) Math.round(x) + dx;
                int row = (int) Math.round(y) + dy;
                boolean inside =
                        column >= 0 && row >= 0 && column < image.width() && row < image.height();
                if (inside && alike(image.argb()[row * image.width() + column], rgb)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alike(int a, int b) {
        int far = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            far = Math.max(far, Math.abs((a >> shift & 0xff) - (b >> shift & 0xff)));
        }
        return far < 70;
    }
}
