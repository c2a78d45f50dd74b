package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.paperbeat.SharedData;
import org.paperbeat.grid.GridCalibrator;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.LayoutOptions;
import org.paperbeat.trace.ClassicalInkModel;

class LayoutFinderTest {
    private static final List<String> STANDARD =
            List.of(
                    "I",
                    "aVR",
                    "V1",
                    "V4",
                    "II",
                    "aVL",
                    "V2",
                    "V5",
                    "III",
                    "aVF",
                    "V3",
                    "V6",
                    "II_rhythm");

    private static InkMap ink(int width, int height, double pxPerMm) {
        Scale usual = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c =
                PageCalibration.straight(pxPerMm, pxPerMm, Origin.ASSUMED, usual, usual);
        return new InkMap(
                new Plane(width, height), new PaperFrame(c, 0, 0, pxPerMm, pxPerMm, width, height));
    }

    private static InkMap real(Path file) throws IOException {
        var image = ImageIO.read(file.toFile());
        int w = image.getWidth();
        int h = image.getHeight();
        PageImage page = new PageImage(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        PageCalibration c =
                new GridCalibrator().calibrate(page, GridOptions.defaults(), StageMonitor.NONE);
        return new ClassicalInkModel().ink(page, c, StageMonitor.NONE);
    }

    private static PageLayout find(InkMap ink) {
        return new LayoutFinder().find(ink, LayoutOptions.defaults(), StageMonitor.NONE);
    }

    private static List<String> names(PageLayout layout) {
        return layout.regions().stream().map(LeadRegion::name).toList();
    }

    /** A line with a spike every second, from 20 mm to 220 mm. */
    private static void drawTrace(InkMap ink, double v) {
        PaperFrame f = ink.frame();
        for (int x = (int) f.column(20); x <= f.column(220); x++) {
            double beat = (f.u(x) - 20) % 25;
            double high = beat > 10 && beat < 12 ? 8 * (1 - Math.abs(beat - 11)) : 0;
            double next = beat > 9.9 && beat < 11.9 ? 8 * (1 - Math.abs(beat - 10.9)) : 0;
            int top = (int) f.row(v - Math.max(high, next) - 0.15);
            int bottom = (int) f.row(v - Math.min(high, next) + 0.15);
            for (int y = top; y <= bottom; y++) {
                ink.ink().values()[y * f.width() + x] = 1;
            }
        }
    }

    @Test
    void refusesAPageWithoutTraces() {
        assertThatThrownBy(() -> find(ink(900, 700, 4)))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("No trace");
        assertThatThrownBy(() -> find(ink(1, 1, 4))).isInstanceOf(EcgException.class);
    }

    @Test
    void leavesNamelessTracesUnknown() {
        InkMap ink = ink(960, 400, 4);
        drawTrace(ink, 30);
        drawTrace(ink, 60);
        PageLayout layout = find(ink);
        assertThat(names(layout)).containsExactly("unknown_1", "unknown_2");
        LeadRegion first = layout.regions().get(0);
        assertThat(first.startSeconds()).isZero();
        assertThat(first.endSeconds()).isCloseTo(8, within(0.05));
        assertThat(first.baselineMm()).isCloseTo(30, within(0.5));
        assertThat(first.row()).isZero();
        assertThat(layout.timeZeroMm()).isCloseTo(20, within(0.3));
        assertThat(layout.confidence()).isZero();
    }

    @Test
    void refusesAnUnknownLayoutOption() {
        InkMap ink = ink(960, 400, 4);
        assertThatThrownBy(
                        () ->
                                new LayoutFinder()
                                        .find(ink, new LayoutOptions("7x9"), StageMonitor.NONE))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("7x9");
    }

    @Test
    void readsStandardPagesOfThreePrograms() throws IOException {
        for (String name :
                List.of(
                        "ptbxl_rendered_imagekit/18597_hr-0.png",
                        "ludb_rendered/011.png",
                        "ptbxl_rendered_ecgtizer/00172_hr.png",
                        "ptbxl_print_scan/90043_10173.png")) {
            PageLayout layout = find(real(SharedData.require("images_paired/" + name)));
            assertThat(names(layout)).as(name).isEqualTo(STANDARD);
            assertThat(layout.name()).as(name).isEqualTo("3x4+II");
        }
    }

    @Test
    void findsTimeZeroToATenthOfAPixel() throws IOException {
        PageLayout layout =
                find(
                        real(
                                SharedData.require(
                                        "images_paired/ptbxl_rendered_imagekit/18597_hr-0.png")));
        // the first sample lies at pixel 78.24, the grid line of 10 mm at 78.72
        assertThat(layout.timeZeroMm()).isCloseTo(10 - 0.061, within(0.1 / 7.874));
        assertThat(layout.regions().get(1).startSeconds()).isCloseTo(2.5, within(0.0006));
        assertThat(layout.regions().get(3).startSeconds()).isCloseTo(7.5, within(0.0006));
    }

    @Test
    void readsAnUnheardOfOrder() throws IOException {
        PageLayout layout =
                find(
                        real(
                                SharedData.require(
                                        "images_paired/imagekit_defects/00112_hr__cols2.png")));
        assertThat(layout.name()).isEqualTo("custom");
        assertThat(names(layout))
                .containsExactly(
                        "V1",
                        "V4",
                        "I",
                        "aVR",
                        "V2",
                        "V5",
                        "II",
                        "aVL",
                        "V3",
                        "V6",
                        "III",
                        "aVF",
                        "II_rhythm");
        assertThat(layout.regions().get(1).startSeconds()).isCloseTo(5, within(0.001));
    }
}
