package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.gui.Line;
import ij.gui.PointRoi;
import ij.gui.Roi;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;

class CalibrationRoisTest {
    @Test
    void aLineGivesOneScaleAndTheTurn() {
        PageCalibration c = CalibrationRois.measure(new Line(0, 0, 400, 30), 50, 0, 0);
        double length = Math.hypot(400, 30);
        assertThat(c.pxPerMmX()).isEqualTo(length / 50);
        assertThat(c.rotationDegrees())
                .isCloseTo(Math.toDegrees(Math.atan(30 / 400.0)), within(1e-9));
        assertThat(c.grid().origin()).isEqualTo(Origin.HUMAN);
        PagePoint end = c.toPixel(50, 0);
        assertThat(end.x()).isCloseTo(400, within(1e-9));
        assertThat(end.y()).isCloseTo(30, within(1e-9));
    }

    @Test
    void aVerticalLineGivesTheSameTurn() {
        PageCalibration c = CalibrationRois.measure(new Line(0, 0, -30, 400), 50, 0, 0);
        assertThat(c.rotationDegrees())
                .isCloseTo(Math.toDegrees(Math.atan(30 / 400.0)), within(1e-9));
    }

    @Test
    void aRectangleGivesBothScales() {
        PageCalibration c = CalibrationRois.measure(new Roi(3, 4, 500, 300), 100, 50, 0);
        assertThat(c.pxPerMmX()).isEqualTo(5);
        assertThat(c.pxPerMmY()).isEqualTo(6);
        assertThat(CalibrationRois.measure(new Roi(3, 4, 500, 300), 100, 0, 0).pxPerMmY())
                .isEqualTo(5);
    }

    @Test
    void aPageOnItsSideKeepsItsAxes() {
        PageCalibration c = CalibrationRois.measure(new Roi(3, 4, 500, 300), 100, 50, 1);
        assertThat(c.pxPerMmX()).isEqualTo(6);
        assertThat(c.rotationDegrees()).isEqualTo(90);
        PagePoint along = c.toPixel(10, 0);
        assertThat(along.y()).isCloseTo(60, within(1e-9));
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> CalibrationRois.measure(null, 50, 0, 0))
                .isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> CalibrationRois.measure(new PointRoi(3, 3), 50, 0, 0))
                .isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> CalibrationRois.measure(new Line(0, 0, 4, 0), 50, 0, 0))
                .hasMessageContaining("too small");
        assertThatThrownBy(() -> CalibrationRois.measure(new Line(0, 0, 400, 0), 0, 5, 0))
                .hasMessageContaining("more than 0");
    }
}
