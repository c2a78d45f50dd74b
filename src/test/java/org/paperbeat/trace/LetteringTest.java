package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;

/** A row of four leads of 30 mm, 8 px/mm, with bars of 6 mm where they begin and names below. */
class LetteringTest {
    private static final int W = 1040;
    private static final int H = 320;
    private static final int HOME = 160;
    private final float[] ink = new float[W * H];

    private void fill(int left, int top, int right, int bottom) {
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                ink[y * W + x] = 1;
            }
        }
    }

    private static LeadRegion region(Lead lead, int column) {
        int from = 40 + 240 * column;
        List<PagePoint> box =
                List.of(
                        new PagePoint(from, 80),
                        new PagePoint(from + 240, 80),
                        new PagePoint(from + 240, 240),
                        new PagePoint(from, 240));
        return new LeadRegion(
                lead.label(),
                lead,
                false,
                box,
                1.2 * column,
                1.2 * column + 1.2,
                0,
                column,
                HOME / 8.0,
                1,
                Source.MACHINE);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "6, 6"})
    void closesTheWholeNameWhereBarsTouchItsFirstLetter(int gap, int expected) {
        List<LeadRegion> leads = new ArrayList<>();
        fill(40, HOME - 1, 1000, HOME + 2);
        for (Lead lead : List.of(Lead.V1, Lead.V2, Lead.V3, Lead.V4)) {
            int at = 40 + 240 * leads.size();
            fill(at - 3, HOME - 24, at, HOME + 24);
            fill(at + gap, HOME + 16, at + gap + 16, HOME + 40);
            fill(at + gap + 22, HOME + 16, at + gap + 38, HOME + 40);
            leads.add(region(lead, leads.size()));
        }
        Scale speed = new Scale(25, Origin.ASSUMED, 1);
        Scale gain = new Scale(10, Origin.ASSUMED, 1);
        PageCalibration c = PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain);
        InkMap map = new InkMap(new Plane(W, H, ink), new PaperFrame(c, 0, 0, 8, 8, W, H));
        PageLayout layout = new PageLayout("custom", 5, leads, false, 1, List.of());
        Lettering.Box box = Lettering.of(map, layout, 0.5f).box(leads.get(1));
        assertThat(box.left()).isBetween(280 + expected - 5, 280 + expected);
        assertThat(box.right()).isGreaterThanOrEqualTo(280 + gap + 38);
    }
}
