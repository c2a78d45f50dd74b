package org.paperbeat.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;

class LeadEditsTest {
    private final StillMachine machine = new StillMachine();
    private final PageDocument document = PageDocumentTest.document(machine);
    private final PageState start = document.state();

    private List<String> names() {
        return document.state().page().layout().regions().stream().map(LeadRegion::name).toList();
    }

    private static List<PagePoint> box(double x0, double y0, double x1, double y1) {
        return List.of(
                new PagePoint(x0, y0),
                new PagePoint(x1, y0),
                new PagePoint(x1, y1),
                new PagePoint(x0, y1));
    }

    @Test
    void renamesRegionTraceAndBeatsTogether() {
        document.apply(LeadEdits.rename("II_rhythm", Lead.V1, true));
        PageState now = document.state();
        assertThat(names()).containsExactly("I", "V1", "II", "V2", "V1_rhythm");
        assertThat(now.requireTrace("V1_rhythm").lead()).isEqualTo(Lead.V1);
        assertThat(now.requireTrace("V1_rhythm").mv())
                .isSameAs(start.requireTrace("II_rhythm").mv());
        assertThat(now.beats("V1_rhythm")).hasSize(9);
        assertThat(now.page().readingTrace()).isEqualTo("V1_rhythm");
        assertThat(now.requireRegion("V1_rhythm").source()).isEqualTo(Source.HUMAN);
        assertThat(now.step(EditStep.LEADS)).isEqualTo(StepState.CORRECTED);
        assertThat(machine.asked).containsExactly(Rerun.beats(Set.of("V1_rhythm")));
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        document.apply(LeadEdits.rename("I", Lead.II, false));
        assertThat(names()).containsExactly("II_2", "V1", "II", "V2", "II_rhythm");
        document.apply(LeadEdits.rename("II_2", Lead.I, false));
        assertThat(names()).startsWith("I");
    }

    @Test
    void swapsTwoNames() {
        document.apply(LeadEdits.swap("V1", "V2"));
        assertThat(names()).containsExactly("I", "V2", "II", "V1", "II_rhythm");
        assertThat(document.state().requireTrace("V2").mv())
                .isSameAs(start.requireTrace("V1").mv());
        assertThat(document.state().requireTrace("V2").lead()).isEqualTo(Lead.V2);
        document.apply(LeadEdits.swap("II", "II_rhythm"));
        assertThat(document.state().requireRegion("II_rhythm").rhythm()).isTrue();
        assertThat(document.state().beats("II")).hasSize(9);
    }

    @Test
    void movesABoxWithItsTimes() {
        document.apply(LeadEdits.move("V1", 50, 8));
        LeadRegion moved = document.state().requireRegion("V1");
        assertThat(moved.polygon().get(0)).isEqualTo(new PagePoint(590, 58));
        assertThat(moved.startSeconds()).isEqualTo(5.5, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(moved.baselineMm()).isEqualTo(27);
        assertThat(moved.source()).isEqualTo(Source.HUMAN);
        assertThat(start.requireRegion("I")).isEqualTo(document.state().requireRegion("I"));
        assertThat(machine.asked).containsExactly(Rerun.traces(Set.of("V1")));
    }

    @Test
    void splitsAddsAndDeletes() {
        document.apply(LeadEdits.split("I", 290, Lead.AVR));
        assertThat(names()).containsExactly("I", "aVR", "V1", "II", "V2", "II_rhythm");
        assertThat(machine.asked).containsExactly(Rerun.traces(Set.of("I", "aVR")));
        assertThat(document.state().requireRegion("aVR").startSeconds()).isEqualTo(2.5);
        document.apply(LeadEdits.delete("aVR"));
        assertThat(names()).doesNotContain("aVR");
        document.apply(LeadEdits.add(Lead.V6, false, box(40, 400, 500, 480)));
        assertThat(names()).endsWith("V6");
        document.apply(LeadEdits.delete("II_rhythm"));
        assertThat(document.state().page().beats()).isEmpty();
        assertThat(document.state().page().readingTrace()).isNull();
        assertThat(machine.asked).endsWith(Rerun.reading());
    }

    @Test
    void reshapesABox() {
        document.apply(LeadEdits.reshape("V2", box(540, 160, 800, 280)));
        assertThat(document.state().requireRegion("V2").endSeconds())
                .isEqualTo(7.6, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> document.apply(LeadEdits.delete("V6")))
                .hasMessageContaining("no lead V6");
        assertThatThrownBy(() -> document.apply(LeadEdits.add(Lead.V6, false, box(40, 40, 42, 42))))
                .hasMessageContaining("too small");
        assertThat(document.state()).isSameAs(start);
    }
}
