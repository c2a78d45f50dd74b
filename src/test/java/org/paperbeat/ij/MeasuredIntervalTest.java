package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ij.gui.Line;
import ij.gui.OvalRoi;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.measure.ResultsTable;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PaperInterval;

class MeasuredIntervalTest {
    private static PaperInterval measure(Roi roi) {
        return MeasuredInterval.of(roi, FakePage.calibration()).interval();
    }

    @Test
    void aLineTwoPointsAndABoxMeasureTheSame() {
        // 4 px/mm, 25 mm/s, 10 mm/mV: 80 px = 0.8 s, 20 px = 0.5 mV
        Roi[] all = {
            new Line(100.0, 220.0, 180.0, 200.0),
            new PointRoi(new float[] {100, 180}, new float[] {220, 200}),
            new Roi(100, 200, 80, 20)
        };
        for (Roi roi : all) {
            assertThat(measure(roi).seconds()).isCloseTo(0.8, within(1e-6));
            assertThat(measure(roi).mv()).isCloseTo(0.5, within(1e-6));
        }
    }

    @Test
    void aRowHoldsTimeVoltageAndRate() {
        ResultsTable table = new ResultsTable();
        MeasuredInterval.of(new Line(100, 200, 340, 200), FakePage.calibration())
                .addTo(table, "page", 1, 3);
        assertThat(table.getValue("interval_ms", 0)).isCloseTo(2400, within(1e-6));
        assertThat(table.getValue("rate_bpm", 0)).isCloseTo(75, within(1e-6));
        assertThat(table.getValue("amplitude_mv", 0)).isCloseTo(0, within(1e-6));
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> measure(null)).isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> measure(new OvalRoi(0, 0, 5, 5))).isInstanceOf(EcgException.class);
        assertThatThrownBy(
                        () -> measure(new PointRoi(new float[] {1, 2, 3}, new float[] {1, 2, 3})))
                .isInstanceOf(EcgException.class);
    }
}
