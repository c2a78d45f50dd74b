package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

class StripNamingTest {
    private static Trace trace(String name, Lead lead, int n, double a, double b) {
        float[] mv = new float[n];
        for (int i = 0; i < n; i++) {
            mv[i] = (float) (a * Math.sin(i / 20.0) + b * Math.cos(i / 47.0));
        }
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        Quality quality = new Quality(1, List.of());
        return new Trace(
                name,
                lead,
                false,
                500,
                0,
                mv,
                new float[n],
                new float[n],
                new float[n],
                source,
                0,
                quality);
    }

    private static LeadRegion region(String name, Lead lead, boolean rhythm, int row) {
        List<PagePoint> corners =
                List.of(new PagePoint(0, 0), new PagePoint(1, 0), new PagePoint(1, 1));
        double end = rhythm ? 10 : 2.5;
        return new LeadRegion(name, lead, rhythm, corners, 0, end, row, 0, 0, 0.5, Source.MACHINE);
    }

    private static PageLayout layout() {
        return new PageLayout(
                "3x4+?",
                0,
                List.of(
                        region("I", Lead.I, false, 0),
                        region("II", Lead.II, false, 1),
                        region("unknown_1", Lead.UNKNOWN, true, 2)),
                false,
                1,
                List.of());
    }

    private static PageLayout readAsFirstLead() {
        List<LeadRegion> regions = new ArrayList<>(layout().regions());
        regions.set(2, region("I_rhythm", Lead.I, true, 2));
        return new PageLayout("3x4+I", 0, regions, false, 1, List.of());
    }

    @Test
    void stripTakesTheNameOfItsTwin() {
        List<Trace> traces =
                List.of(
                        trace("I", Lead.I, 1250, 1, 0.1),
                        trace("II", Lead.II, 1250, 0.2, 1),
                        trace("unknown_1", Lead.UNKNOWN, 5000, 0.2, 1));
        PageLayout named = StripNaming.named(layout(), traces);
        assertThat(named.regions().get(2).name()).isEqualTo("II_rhythm");
        assertThat(named.name()).isEqualTo("3x4+II");
        assertThat(StripNaming.renamed(named, traces).get(2).lead()).isEqualTo(Lead.II);
    }

    @Test
    void stripWithoutATwinStaysNameless() {
        List<Trace> traces =
                List.of(
                        trace("I", Lead.I, 1250, 1, 0.1),
                        trace("II", Lead.II, 1250, 0.2, 1),
                        trace("unknown_1", Lead.UNKNOWN, 5000, -0.7, 0.9));
        PageLayout layout = layout();
        assertThat(StripNaming.named(layout, traces)).isSameAs(layout);
    }

    @Test
    void stripThatIsTheCurveOfAnotherLeadIsRenamed() {
        List<Trace> traces =
                List.of(
                        trace("I", Lead.I, 1250, 1, 0.1),
                        trace("II", Lead.II, 1250, 0.2, 1),
                        trace("I_rhythm", Lead.I, 5000, 0.2, 1));
        PageLayout named = StripNaming.named(readAsFirstLead(), traces);
        assertThat(named.regions().get(2).name()).isEqualTo("II_rhythm");
        assertThat(named.name()).isEqualTo("3x4+II");
        assertThat(named.notes()).hasSize(1);
    }

    @Test
    void stripReadAsThirdLeadIsTheSecondWhenThatFitsClearlyBetter() {
        List<Trace> traces =
                List.of(
                        trace("II", Lead.II, 1250, 0.34, 1),
                        trace("III", Lead.III, 1250, -0.2, 0.9),
                        trace("III_rhythm", Lead.III, 5000, 0.2, 1));
        List<LeadRegion> regions =
                List.of(
                        region("II", Lead.II, false, 0),
                        region("III", Lead.III, false, 1),
                        region("III_rhythm", Lead.III, true, 2));
        PageLayout misread = new PageLayout("3x4+III", 0, regions, false, 1, List.of());
        PageLayout named = StripNaming.named(misread, traces);
        assertThat(StripNaming.residual(traces.get(2), traces.get(0))).isBetween(0.12, 0.25);
        assertThat(named.name()).isEqualTo("3x4+II");
    }

    @Test
    void stripThatIsNotAtAllWhatItWasReadAsIsTheLeadItFits() {
        List<Trace> traces =
                List.of(
                        trace("I", Lead.I, 1250, 1, 0.1),
                        trace("II", Lead.II, 1250, 0.5, 1),
                        trace("I_rhythm", Lead.I, 5000, 0.2, 1));
        PageLayout named = StripNaming.named(readAsFirstLead(), traces);
        assertThat(StripNaming.residual(traces.get(2), traces.get(1))).isBetween(0.12, 0.35);
        assertThat(named.name()).isEqualTo("3x4+II");
        assertThat(named.notes()).hasSize(1);
    }
}
