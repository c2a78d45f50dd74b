package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.Homography;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;

class ClassicalInkModelTest {
    private static final int W = 900;
    private static final int H = 700;
    private static final double PX_PER_MM = 6;

    private static PageCalibration calibration(Homography map, double degrees) {
        Scale measured = new Scale(PX_PER_MM, Origin.MEASURED, 1);
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        return new PageCalibration(
                map, null, PX_PER_MM, PX_PER_MM, degrees, measured, speed, gain, List.of());
    }

    private static PageCalibration straight() {
        return calibration(Homography.affine(PX_PER_MM, 0, 3, 0, PX_PER_MM, 2), 0);
    }

    /** A page with a 1 mm grid of {@code grid} and a black sine about row 350, in a shadow. */
    private static PageImage page(int paper, int grid, boolean shadow) {
        int[] argb = new int[W * H];
        for (int y = 0; y < H; y++) {
            for (int x = 0; x < W; x++) {
                boolean line = x % 6 == 3 || y % 6 == 2;
                double wave = 350 + 60 * Math.sin(x / 40.0);
                boolean trace = Math.abs(y - wave) < 3;
                int rgb = trace ? 0x101010 : line ? grid : paper;
                double light = shadow ? 0.5 + 0.5 * x / W : 1;
                argb[y * W + x] = dim(rgb, light);
            }
        }
        return new PageImage(W, H, argb);
    }

    private static int dim(int rgb, double light) {
        int r = (int) (((rgb >> 16) & 0xff) * light);
        int g = (int) (((rgb >> 8) & 0xff) * light);
        int b = (int) ((rgb & 0xff) * light);
        return 0xff000000 | r << 16 | g << 8 | b;
    }

    private static void assertTraceWithoutGrid(InkMap map) {
        double offTrace = 0;
        double onTrace = 0;
        int n = 0;
        int m = 0;
        for (int y = 20; y < H - 20; y += 3) {
            for (int x = 20; x < W - 20; x++) {
                double wave = 350 + 60 * Math.sin(x / 40.0);
                if (Math.abs(y - wave) < 1) {
                    onTrace += map.ink().get(x, y);
                    m++;
                } else if (Math.abs(y - wave) > 5) {
                    offTrace += map.ink().get(x, y);
                    n++;
                }
            }
        }
        assertThat(onTrace / m).isGreaterThan(0.85);
        assertThat(offTrace / n).isLessThan(0.02);
    }

    @Test
    void leavesTheTraceAndDropsARedGridInAShadow() {
        PageImage page = page(0xffffff, 0xff9090, true);
        assertTraceWithoutGrid(new ClassicalInkModel().ink(page, straight(), StageMonitor.NONE));
    }

    @Test
    void leavesTheTraceAndDropsADarkGreyGrid() {
        PageImage page = page(0xf4f4f4, 0x606060, false);
        assertTraceWithoutGrid(new ClassicalInkModel().ink(page, straight(), StageMonitor.NONE));
    }

    @Test
    void keepsTheFilesPixelsWhereThePageIsStraight() {
        PageImage page = page(0xffffff, 0xff9090, false);
        InkMap map = new ClassicalInkModel().ink(page, straight(), StageMonitor.NONE);
        assertThat(map.ink().width()).isEqualTo(W);
        assertThat(map.ink().height()).isEqualTo(H);
        PagePoint p = map.frame().toPixel(123, 45);
        assertThat(p.x()).isCloseTo(123, within(1e-6));
        assertThat(p.y()).isCloseTo(45, within(1e-6));
    }

    @Test
    void turnsAQuarterTurnedPageUpright() {
        // paper u runs down the file, paper v to its left
        Homography turned = Homography.affine(0, -PX_PER_MM, W - 1, PX_PER_MM, 0, 0);
        PageImage page = page(0xffffff, 0xffffff, false);
        InkMap map = new ClassicalInkModel().ink(page, calibration(turned, 90), StageMonitor.NONE);
        assertThat(map.ink().width()).isEqualTo(H);
        assertThat(map.ink().height()).isEqualTo(W);
        // file (100, wave) lies at frame column = file y, row = W - 1 - 100
        int wave = (int) Math.round(350 + 60 * Math.sin(100 / 40.0));
        assertThat(map.ink().get(wave, W - 1 - 100)).isGreaterThan(0.9f);
        assertThat(map.ink().get(wave + 12, W - 1 - 100)).isLessThan(0.1f);
    }

    /** Every pixel of a page becomes a square of them. */
    private static PageImage enlarged(PageImage page, int factor) {
        int w = page.width() * factor;
        int[] argb = new int[w * page.height() * factor];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = page.argb()[i / w / factor * page.width() + i % w / factor];
        }
        return new PageImage(w, page.height() * factor, argb);
    }

    @Test
    void readsAVeryFineScanInHalfItsPixels() {
        PageImage coarse = page(0xffffff, 0xff9090, true);
        double fine = 4 * PX_PER_MM;
        Homography map = Homography.affine(fine, 0, 13.5, 0, fine, 9.5);
        Scale measured = new Scale(fine, Origin.MEASURED, 1);
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        PageCalibration c =
                new PageCalibration(map, null, fine, fine, 0, measured, speed, speed, List.of());
        InkMap ink = new ClassicalInkModel().ink(enlarged(coarse, 4), c, StageMonitor.NONE);
        assertThat(ink.ink().width()).isEqualTo(2 * W);
        assertThat(ink.frame().calibration()).isEqualTo(c);
        // pixel (0, 0) of the half covers file pixels 0 and 1
        PagePoint p = ink.frame().toPixel(200, 100);
        assertThat(p.x()).isCloseTo(400.5, within(1e-6));
        assertThat(p.y()).isCloseTo(200.5, within(1e-6));
        int wave = (int) Math.round(350 + 60 * Math.sin(100 / 40.0));
        assertThat(ink.ink().get(200, 2 * wave)).isGreaterThan(0.9f);
        assertThat(ink.ink().get(200, 2 * wave + 24)).isLessThan(0.1f);
    }
}
