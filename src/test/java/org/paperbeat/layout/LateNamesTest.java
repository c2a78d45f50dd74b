package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.image.ReducedInk;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.text.LeadNameReader;
import org.paperbeat.text.PrintedWord;

class LateNamesTest {
    private static final Extent EXTENT = new Extent(10, 110, new Pulse[2], new Pulse[2]);

    private static NameHit hit(int row, Lead lead, double u) {
        float[] log = new float[LeadNameReader.words()];
        Arrays.fill(log, -9f);
        for (int i = 1; i < log.length; i++) {
            log[i] = LeadNameReader.lead(i) == lead ? -0.05f : -9f;
        }
        return new NameHit(row, new PrintedWord(u, 0, 4, 2, true, log));
    }

    private static BarEvidence blank() {
        Scale usual = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c = PageCalibration.straight(4, 4, Origin.ASSUMED, usual, usual);
        InkMap ink = new InkMap(new Plane(480, 240), new PaperFrame(c, 0, 0, 4, 4, 480, 240));
        ReducedInk coarse = ReducedInk.of(ink, 4, true);
        double[] level = new double[480];
        Arrays.fill(level, 20);
        TraceRow row = new TraceRow(level, 10, 110, new boolean[480]);
        return new BarEvidence(coarse, coarse, List.of(row, row));
    }

    private static Columns columns(NameHit... hits) {
        return LateNames.columns(List.of(hits), 2, blank(), EXTENT);
    }

    @Test
    void whatStandsBeforeTheNamesIsAnotherColumn() {
        Columns two = columns(hit(0, Lead.V4, 45), hit(1, Lead.V5, 43));
        assertThat(two.starts()).containsExactly(new double[] {10, 44}, within(1e-9));
        assertThat(two.end()).isEqualTo(110);
    }

    @Test
    void namesThatStandOtherwiseTellNothing() {
        assertThat(columns(hit(0, Lead.V4, 12), hit(1, Lead.V5, 12))).isNull();
        assertThat(columns(hit(0, Lead.V4, 45), hit(1, Lead.V5, 70))).isNull();
        assertThat(columns(hit(0, Lead.V4, 45))).isNull();
        assertThat(columns(hit(0, Lead.V4, 45), hit(1, Lead.V4, 45))).isNull();
        assertThat(columns(hit(0, Lead.V4, 45), hit(0, Lead.V5, 80))).isNull();
    }
}
