package org.paperbeat.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaperIntervalTest {
    private static final Scale SPEED = new Scale(25, Origin.MEASURED, 1);
    private static final Scale GAIN = new Scale(10, Origin.MEASURED, 1);

    private final PageCalibration straight =
            PageCalibration.straight(8, 4, Origin.MEASURED, SPEED, GAIN);

    @Test
    void pixelsBecomeSecondsAndMillivolts() {
        PaperInterval d =
                PaperInterval.between(straight, new PagePoint(100, 80), new PagePoint(260, 40));
        assertThat(d.acrossMm()).isCloseTo(20, within(1e-9));
        assertThat(d.seconds()).isCloseTo(0.8, within(1e-9));
        assertThat(d.mv()).isCloseTo(1, within(1e-9));
        assertThat(d.perMinute(1)).isCloseTo(75, within(1e-9));
        assertThat(d.perMinute(3)).isCloseTo(225, within(1e-9));
    }

    @Test
    void aTurnedPageMeasuresAlongItsOwnAxes() {
        PageCalibration turned = straight.turned(1);
        PagePoint from = turned.toPixel(10, 10);
        PagePoint to = turned.toPixel(35, 5);
        PaperInterval d = PaperInterval.between(turned, from, to);
        assertThat(d.seconds()).isCloseTo(1, within(1e-6));
        assertThat(d.mv()).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void warpIsTakenIntoAccount() {
        WarpMesh mesh =
                new WarpMesh(0, 0, 10, 2, 2, new float[] {0, 8, 0, 8}, new float[] {0, 0, 0, 0});
        PageCalibration warped =
                new PageCalibration(
                        straight.paperToPixel(),
                        mesh,
                        8,
                        4,
                        0,
                        straight.grid(),
                        SPEED,
                        GAIN,
                        straight.notes());
        PaperInterval d = PaperInterval.between(warped, new PagePoint(0, 0), new PagePoint(88, 0));
        assertThat(d.acrossMm()).isCloseTo(10, within(1e-4));
    }

    @Test
    void noTimeIsNoRate() {
        assertThat(new PaperInterval(0, 1, 0, 10).perMinute(1)).isNaN();
    }
}
