package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;

class TimeResolutionTest {
    private static List<String> doubts(double pxPerMm, double speed, Origin grid, double seconds) {
        Scale paperSpeed = new Scale(speed, Origin.PRINTED, 1);
        Scale gain = new Scale(10, Origin.PRINTED, 1);
        List<PagePoint> box =
                List.of(new PagePoint(0, 0), new PagePoint(1, 0), new PagePoint(1, 1));
        LeadRegion region =
                new LeadRegion("II", Lead.II, false, box, 0, seconds, 0, 0, 10, 1, Source.MACHINE);
        return TimeResolution.doubts(
                PageCalibration.straight(pxPerMm, pxPerMm, grid, paperSpeed, gain),
                List.of(region));
    }

    @Test
    void slowPaperOfACoarseScanShowsNoWholeQrs() {
        assertThat(doubts(150 / 25.4, 12.5, Origin.MEASURED, 10))
                .singleElement()
                .asString()
                .startsWith("A second is only 74 pixels wide");
        assertThat(doubts(100 / 25.4, 25, Origin.MEASURED, 10)).isEmpty();
        assertThat(doubts(200 / 25.4, 12.5, Origin.MEASURED, 10)).isEmpty();
    }

    @Test
    void longTracesWithoutAGridDrift() {
        assertThat(doubts(8, 25, Origin.PULSE, 10))
                .containsExactly("Without a grid the times at the traces' ends may be 10 ms off.");
        assertThat(doubts(8, 25, Origin.PULSE, 2.5)).isEmpty();
    }
}
