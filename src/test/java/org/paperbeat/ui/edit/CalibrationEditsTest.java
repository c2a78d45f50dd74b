package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;

class CalibrationEditsTest {
    private final StillMachine machine = new StillMachine();
    private final PageDocument document = PageDocumentTest.document(machine);

    private PageCalibration calibration() {
        return document.state().page().calibration();
    }

    private static void assertAt(PagePoint p, double x, double y) {
        assertThat(p.x()).isCloseTo(x, within(0.01));
        assertThat(p.y()).isCloseTo(y, within(0.01));
    }

    @Test
    void aKnownLengthScalesBothAxesOrOne() {
        PagePoint a = new PagePoint(100, 200);
        PagePoint b = new PagePoint(500, 200);
        document.apply(CalibrationEdits.knownLength(a, b, 50, false));
        assertThat(calibration().pxPerMmX()).isCloseTo(8, within(1e-9));
        assertThat(calibration().pxPerMmY()).isCloseTo(8, within(1e-9));
        assertThat(calibration().grid().origin()).isEqualTo(Origin.HUMAN);
        document.undo();
        document.apply(CalibrationEdits.knownLength(a, b, 50, true));
        assertThat(calibration().pxPerMmX()).isCloseTo(8, within(1e-9));
        assertThat(calibration().pxPerMmY()).isCloseTo(4, within(1e-9));
        assertThat(machine.asked).contains(Rerun.leads());
    }

    @Test
    void aDraggedCornerGoesWhereItIsDraggedAndOthersStay() {
        List<PagePoint> corners =
                GridCorners.of(calibration(), FakePage.info("x", 1, 1)).pixels(calibration());
        assertAt(corners.get(0), 60, 40);
        document.apply(CalibrationEdits.corner(0, new PagePoint(70, 35)));
        PageCalibration now = calibration();
        assertAt(now.toPixel(15, 10), 70, 35);
        assertAt(
                now.toPixel(corners.get(2).x() / 4, corners.get(2).y() / 4),
                corners.get(2).x(),
                corners.get(2).y());
        assertAt(now.toPaper(70, 35), 15, 10);
        assertThatThrownBy(
                        () -> document.apply(CalibrationEdits.corner(0, new PagePoint(900, 450))))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aBentNodeGoesWhereItIsDraggedAndFarOnesStay() {
        document.apply(CalibrationEdits.node(new PagePoint(100, 60), new PagePoint(404, 237)));
        assertAt(calibration().toPixel(100, 60), 404, 237);
        assertAt(calibration().toPixel(220, 60), 880, 240);
        document.apply(
                CalibrationEdits.knownLength(
                        new PagePoint(0, 480), new PagePoint(40, 480), 20, false));
        double factor = 4 / calibration().paperToPixel().a();
        assertThat(factor).isCloseTo(2, within(0.01));
        assertAt(calibration().toPixel(factor * 100, factor * 60), 404, 237);
    }

    @Test
    void gainScalesTheSignalsAndMovesNothing() {
        float before = document.state().requireTrace("I").mv()[250];
        document.apply(CalibrationEdits.gain(5));
        assertThat(document.state().requireTrace("I").mv()[250])
                .isCloseTo(2 * before, within(1e-6f));
        assertThat(calibration().gain().origin()).isEqualTo(Origin.HUMAN);
        assertThatThrownBy(() -> document.apply(CalibrationEdits.gain(0)))
                .hasMessageContaining("more than 0");
    }

    @Test
    void speedMovesTimesAndKeepsBoxes() {
        PagePoint corner = document.state().requireRegion("V1").polygon().get(0);
        document.apply(CalibrationEdits.paperSpeed(50));
        assertThat(document.state().requireRegion("V1").startSeconds())
                .isCloseTo(2.5, within(1e-9));
        assertThat(document.state().requireRegion("V1").polygon().get(0)).isEqualTo(corner);
        assertThat(document.undoName()).contains("Paper speed 50 mm/s");
        assertThat(machine.asked).containsExactly(Rerun.allTraces());
    }

    @Test
    void leadsAPersonPlacedStayOnTheirInk() {
        document.apply(LeadEdits.rename("I", Lead.III, false));
        document.apply(
                CalibrationEdits.knownLength(
                        new PagePoint(100, 200), new PagePoint(500, 200), 50, false));
        assertThat(document.state().region("III")).isPresent();
        assertThat(document.state().requireRegion("V1").startSeconds())
                .isCloseTo(2.5, within(1e-9));
        assertThat(machine.asked).endsWith(Rerun.allTraces());
    }
}
