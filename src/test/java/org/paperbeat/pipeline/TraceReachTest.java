package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;

class TraceReachTest {
    private static final int N = 1000;

    /** A trace at y = 100 px whose spikes reach a height, in a region from 20 to 180 px. */
    private static Digitization page(double peak, int peaks, float confidence, Source source) {
        float[] mv = new float[N];
        float[] x = new float[N];
        float[] y = new float[N];
        float[] sure = new float[N];
        Source[] sources = new Source[N];
        Arrays.fill(sure, confidence);
        Arrays.fill(sources, Source.MACHINE);
        for (int i = 0; i < N; i++) {
            x[i] = i;
            boolean up = i % (N / 4) == 10 && i / (N / 4) < peaks;
            y[i] = (float) (up ? peak : 100);
        }
        Trace trace =
                new Trace(
                        "II",
                        Lead.II,
                        false,
                        500,
                        0,
                        mv,
                        x,
                        y,
                        sure,
                        sources,
                        12.5,
                        new Quality(1, List.of()));
        List<PagePoint> box =
                List.of(
                        new PagePoint(0, 20),
                        new PagePoint(N, 20),
                        new PagePoint(N, 180),
                        new PagePoint(0, 180));
        LeadRegion region = new LeadRegion("II", Lead.II, false, box, 0, 2, 0, 0, 12.5, 1, source);
        Scale speed = new Scale(25, Origin.PRINTED, 1);
        Scale gain = new Scale(10, Origin.PRINTED, 1);
        return Digitization.empty(new ImageInfo("p", "0", N, 200, 1, Double.NaN, 1, 1))
                .withCalibration(PageCalibration.straight(8, 8, Origin.MEASURED, speed, gain))
                .withLayout(new PageLayout("1x1", 0, List.of(region), false, 1, List.of()))
                .withTraces(List.of(trace));
    }

    @Test
    void countsHowOftenALineReachesItsBorder() {
        assertThat(TraceReach.crossings(page(22, 3, 1, Source.MACHINE), 0)).isEqualTo(3);
        assertThat(TraceReach.crossings(page(60, 3, 1, Source.MACHINE), 0)).isZero();
        assertThat(TraceReach.crossings(page(22, 3, 1, Source.HUMAN), 0)).isZero();
    }

    /** A line that is at the border for 40 ms, in samples of some confidence. */
    private static Digitization staying(float confidence) {
        Digitization page = page(60, 0, 1, Source.MACHINE);
        Trace trace = page.traces().get(0);
        Arrays.fill(trace.yPx(), 300, 320, 22f);
        Arrays.fill(trace.confidence(), 300, 320, confidence);
        return page;
    }

    @Test
    void aLineThatStaysInTheRowBesideOnNoInkHasJumpedThere() {
        assertThat(TraceReach.strays(staying(0.2f), 0)).isTrue();
        assertThat(TraceReach.strays(staying(0.9f), 0)).isFalse();
        assertThat(messages(staying(0.2f)))
                .contains("These traces run into the rows beside them: II.");
    }

    @Test
    void peaksThatAreGuessesAreSaid() {
        Digitization page = page(100, 0, 1, Source.MACHINE);
        Trace trace = page.traces().get(0);
        Arrays.fill(trace.mv(), 100, 110, 1f);
        Arrays.fill(trace.mv(), 600, 610, 1f);
        assertThat(TraceReach.guessedPower(page.traces())).isZero();
        Arrays.fill(trace.confidence(), 100, 110, 0.2f);
        assertThat(TraceReach.guessedPower(page.traces())).isEqualTo(0.5);
        assertThat(messages(page)).contains("Peaks are blurred, their tips are guesses (50 %).");
    }

    @Test
    void saysSo() {
        assertThat(messages(page(22, 3, 0.6f, Source.MACHINE)))
                .contains("These traces run into the rows beside them: II.");
        assertThat(messages(page(22, 3, 1, Source.MACHINE)))
                .noneMatch(m -> m.contains("rows beside"));
        assertThat(messages(page(22, 1, 0.6f, Source.MACHINE)))
                .noneMatch(m -> m.contains("rows beside"));
    }

    @Test
    void saysWhenMuchIsUnclear() {
        assertThat(messages(page(60, 3, 0.5f, Source.MACHINE)))
                .contains("Much of the traces is unclear (100 %).");
        assertThat(messages(page(60, 3, 1, Source.MACHINE))).noneMatch(m -> m.contains("unclear"));
    }

    private static List<String> messages(Digitization page) {
        return Verdict.judge(page, DigitizeOptions.defaults()).messages();
    }
}
