package org.paperbeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageCalibrationTest {
    private static final WarpMesh WARP =
            new WarpMesh(
                    0,
                    10,
                    20,
                    3,
                    2,
                    new float[] {0, 1, 2, 3, 4, 5},
                    new float[] {5, 3, 1, 0, 2, 4});
    private static final PageCalibration CALIBRATION =
            new PageCalibration(
                    new Homography(8, 0.5, 3, -0.4, 7, 20, 1e-4, 2e-4),
                    WARP,
                    8,
                    7,
                    -3,
                    new Scale(7.5, Origin.MEASURED, 1),
                    new Scale(25, Origin.ASSUMED, 0),
                    new Scale(10, Origin.ASSUMED, 0),
                    List.of());

    @Test
    void aTurnedPageMapsTheSamePlacesToTheSamePixels() {
        PageCalibration turned = CALIBRATION.turned(1);
        for (double u = -5; u < 50; u += 7) {
            for (double v = -5; v < 50; v += 7) {
                PagePoint expected = CALIBRATION.toPixel(u, v);
                PagePoint actual = turned.toPixel(v, -u);
                assertThat(actual.x()).isCloseTo(expected.x(), within(1e-4));
                assertThat(actual.y()).isCloseTo(expected.y(), within(1e-4));
            }
        }
        assertThat(turned.rotationDegrees()).isEqualTo(87);
        assertThat(turned.pxPerMmX()).isEqualTo(7);
    }

    @Test
    void fourTurnsAreNone() {
        PageCalibration turned = CALIBRATION.turned(3).turned(1);
        PagePoint expected = CALIBRATION.toPixel(12, 30);
        PagePoint actual = turned.toPixel(12, 30);
        assertThat(actual.x()).isCloseTo(expected.x(), within(1e-4));
        assertThat(actual.y()).isCloseTo(expected.y(), within(1e-4));
        assertThat(turned.rotationDegrees()).isEqualTo(-3);
        assertThat(CALIBRATION.turned(2).rotationDegrees()).isEqualTo(177);
    }

    @Test
    void pixelsGoBackToPaper() {
        PagePoint pixel = CALIBRATION.toPixel(17, 21);
        PagePoint paper = CALIBRATION.toPaper(pixel.x(), pixel.y());
        assertThat(paper.x()).isCloseTo(17, within(1e-4));
        assertThat(paper.y()).isCloseTo(21, within(1e-4));
    }

    @Test
    void onAReducedPageTheSamePlacesLieAtTheMeansOfTheirPixels() {
        PageCalibration reduced = CALIBRATION.reduced(3);
        for (double u = -5; u < 50; u += 7) {
            for (double v = -5; v < 50; v += 7) {
                PagePoint full = CALIBRATION.toPixel(u, v);
                PagePoint small = reduced.toPixel(u, v);
                assertThat(small.x()).isCloseTo((full.x() - 1) / 3, within(1e-5));
                assertThat(small.y()).isCloseTo((full.y() - 1) / 3, within(1e-5));
            }
        }
        assertThat(reduced.pxPerMmX()).isCloseTo(8 / 3.0, within(1e-9));
        assertThat(reduced.grid().value()).isCloseTo(2.5, within(1e-9));
    }
}
