package org.paperbeat.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.ij.FakePage;
import org.paperbeat.ij.LeadRois;
import org.paperbeat.ij.LeadRois.Box;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

class LeadBoxesTest {
    private final PageLayout before = FakePage.layout();
    private final LeadBoxes boxes = new LeadBoxes(FakePage.calibration(), before);

    private static Box box(Lead lead, double x0, double y0, double x1, double y1) {
        return new Box(
                lead,
                false,
                List.of(
                        new PagePoint(x0, y0),
                        new PagePoint(x1, y0),
                        new PagePoint(x1, y1),
                        new PagePoint(x0, y1)));
    }

    private List<Box> untouched() {
        List<Box> all = new ArrayList<>();
        for (LeadRegion r : before.regions()) {
            all.add(new Box(r.lead(), r.rhythm(), r.polygon()));
        }
        return all;
    }

    @Test
    void untouchedBoxesAreTheLayoutAsItWas() {
        assertThat(boxes.differ(untouched())).isFalse();
    }

    @Test
    void aNearlyUprightRegionDrawnAsARectangleIsUntouched() {
        LeadRegion r = before.regions().get(0);
        List<PagePoint> tilted =
                List.of(
                        new PagePoint(40, 50),
                        new PagePoint(541.4, 51.4),
                        new PagePoint(540, 150),
                        new PagePoint(41.4, 148.6));
        LeadRegion region =
                new LeadRegion(
                        r.name(),
                        r.lead(),
                        r.rhythm(),
                        tilted,
                        r.startSeconds(),
                        r.endSeconds(),
                        r.row(),
                        r.column(),
                        r.baselineMm(),
                        r.nameConfidence(),
                        r.source());
        PageLayout one = new PageLayout("custom", 10, List.of(region), false, 1, List.of());
        Box drawn = LeadRois.toBox(LeadRois.toRoi(region)).orElseThrow();
        assertThat(new LeadBoxes(FakePage.calibration(), one).differ(List.of(drawn))).isFalse();
    }

    @Test
    void aRenamedBoxIsSetByAPersonAndTheOthersStay() {
        List<Box> changed = untouched();
        changed.set(1, new Box(Lead.V5, false, changed.get(1).polygon()));
        assertThat(boxes.differ(changed)).isTrue();
        PageLayout after = boxes.layout(changed);
        assertThat(after.regions().stream().map(LeadRegion::name))
                .containsExactly("I", "V5", "II", "V2", "II_rhythm");
        assertThat(after.regions().get(1).source()).isEqualTo(Source.HUMAN);
        assertThat(after.regions().get(0)).isEqualTo(before.regions().get(0));
    }

    @Test
    void aDeletedAndAnAddedBoxCount() {
        List<Box> fewer = untouched();
        fewer.remove(0);
        assertThat(boxes.differ(fewer)).isTrue();
        List<Box> more = untouched();
        more.add(box(Lead.AVF, 40, 420, 440, 480));
        PageLayout after = boxes.layout(more);
        LeadRegion added = after.regions().get(5);
        assertThat(added.name()).isEqualTo("aVF");
        assertThat(added.row()).isEqualTo(3);
        assertThat(added.startSeconds()).isCloseTo(0, within(1e-9));
        assertThat(added.endSeconds()).isCloseTo(4, within(1e-9));
        assertThat(added.baselineMm()).isCloseTo(450 / 4.0, within(1e-9));
    }

    @Test
    void withoutALayoutRowsColumnsTimeAndRhythmFollowFromThePlaces() {
        LeadBoxes alone = new LeadBoxes(FakePage.calibration(), null);
        PageLayout made =
                alone.layout(
                        List.of(
                                box(Lead.II, 100, 300, 900, 380),
                                box(Lead.V1, 500, 100, 900, 180),
                                box(Lead.II, 100, 104, 500, 184),
                                box(Lead.UNKNOWN, 100, 200, 500, 280)));
        assertThat(made.regions().stream().map(LeadRegion::name))
                .containsExactly("II", "V1", "unknown_1", "II_rhythm");
        assertThat(made.timeZeroMm()).isEqualTo(25);
        assertThat(made.regions().get(1).startSeconds()).isCloseTo(4, within(1e-9));
        assertThat(made.regions().get(1).column()).isEqualTo(1);
        assertThat(made.regions().get(3).rhythm()).isTrue();
    }
}
