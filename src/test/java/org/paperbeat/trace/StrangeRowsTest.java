package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

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

class StrangeRowsTest {
    private static final double GAIN = 10;
    private static final int COLUMN = 1250;

    private final List<LeadRegion> regions = new ArrayList<>();
    private final List<Trace> traces = new ArrayList<>();

    private static float wave(int lead, int i) {
        return (float) (Math.sin(i / (20.0 + lead)) + 0.3 * lead * Math.cos(i / 47.0));
    }

    private void add(Lead lead, boolean rhythm, int first, float[] mv, double zeroMm, double sure) {
        int n = mv.length;
        String name = lead.label() + "_" + regions.size();
        List<PagePoint> corners =
                List.of(new PagePoint(0, 0), new PagePoint(1, 0), new PagePoint(1, 1));
        double start = first / 500.0;
        regions.add(
                new LeadRegion(
                        name,
                        lead,
                        rhythm,
                        corners,
                        start,
                        start + n / 500.0,
                        regions.size(),
                        0,
                        zeroMm,
                        sure,
                        Source.MACHINE));
        Source[] source = new Source[n];
        Arrays.fill(source, Source.MACHINE);
        Quality quality = new Quality(0.9, List.of());
        float[] none = new float[n];
        traces.add(
                new Trace(
                        name, lead, rhythm, 500, first, mv, none, none, none, source, zeroMm,
                        quality));
    }

    private PageLayout twelve() {
        Lead[] leads = {
            Lead.I, Lead.AVR, Lead.V1, Lead.V4, Lead.II, Lead.AVL, Lead.V2, Lead.V5, Lead.III,
            Lead.AVF, Lead.V3, Lead.V6
        };
        for (int k = 0; k < leads.length; k++) {
            float[] mv = new float[COLUMN];
            for (int i = 0; i < COLUMN; i++) {
                mv[i] = wave(k, k % 4 * COLUMN + i);
            }
            add(leads[k], false, k % 4 * COLUMN, mv, 30 + 30 * (k / 4), 1);
        }
        return layout();
    }

    private PageLayout layout() {
        return new PageLayout("3x4+II", 0, regions, false, 1, List.of());
    }

    /** A line that is straight and then goes along those of the second row. */
    private float[] underline(double zeroMm) {
        float[] mv = new float[4 * COLUMN];
        for (int i = 0; i < mv.length; i++) {
            int k = 4 + i / COLUMN;
            mv[i] = i < COLUMN ? 0.1f : wave(k, i) + (float) ((zeroMm - 60) / GAIN);
        }
        return mv;
    }

    @Test
    void anUnderlineThatRunsIntoALineIsNoTrace() {
        twelve();
        add(Lead.UNKNOWN, true, 0, underline(80), 80, 0);
        PageLayout kept = StrangeRows.without(layout(), traces, GAIN);
        assertThat(kept.regions()).hasSize(12);
        assertThat(kept.notes()).anyMatch(n -> n.contains("left out"));
        assertThat(SharedInk.part(traces, 12, GAIN)).isCloseTo(0.75, within(0.02));
    }

    @Test
    void aStripWithAnInkOfItsOwnStays() {
        twelve();
        float[] strip = new float[4 * COLUMN];
        for (int i = 0; i < strip.length; i++) {
            // another time than the columns'
            strip[i] = wave(4, i + 9000);
        }
        add(Lead.II, true, 0, strip, 120, 0.4);
        PageLayout layout = layout();
        assertThat(StrangeRows.without(layout, traces, GAIN)).isSameAs(layout);
    }

    @Test
    void aNameThatWasReadIsBelieved() {
        twelve();
        add(Lead.II, true, 0, underline(80), 80, 0.9);
        PageLayout layout = layout();
        assertThat(StrangeRows.without(layout, traces, GAIN)).isSameAs(layout);
    }
}
