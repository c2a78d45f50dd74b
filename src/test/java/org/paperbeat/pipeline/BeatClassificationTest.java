package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Quality;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.ClassifyOptions;

class BeatClassificationTest {
    private static final double FS = 500;

    private static float[] ecg(double seconds) {
        float[] mv = new float[(int) (seconds * FS)];
        for (int i = 0; i < mv.length; i++) {
            double t = (i / FS) % 0.8 - 0.4;
            mv[i] =
                    (float)
                            (Math.exp(-t * t / 0.0002)
                                    + 0.15 * Math.exp(-(t + 0.17) * (t + 0.17) / 0.001)
                                    + 0.3 * Math.exp(-(t - 0.27) * (t - 0.27) / 0.005));
        }
        return mv;
    }

    private static Trace trace(Lead lead, float confidence) {
        float[] mv = ecg(10);
        float[] x = new float[mv.length];
        float[] c = new float[mv.length];
        Source[] s = new Source[mv.length];
        Arrays.fill(c, confidence);
        Arrays.fill(s, Source.MACHINE);
        return new Trace(
                "II_rhythm", lead, true, FS, 0, mv, x, x, c, s, 0, new Quality(1, List.of()));
    }

    @Test
    void everyMachineBeatGetsProbabilitiesThatSumToOneAndReasonsForReview() {
        Trace trace = trace(Lead.II, 1);
        List<Beat> beats = new BeatDetector().detect(trace);
        assertThat(beats).hasSize(12);
        try (BeatClassifier model = new BeatModels().open(ClassifyOptions.defaults())) {
            List<Beat> classified = new BeatClassification(model).classify(List.of(trace), beats);
            assertThat(classified).hasSize(12);
            for (Beat b : classified) {
                float sum = 0;
                for (float p : b.classification().probabilities()) {
                    sum += p;
                }
                assertThat(sum).isCloseTo(1f, org.assertj.core.data.Offset.offset(1e-5f));
                assertThat(b.symbol().aami()).isEqualTo(b.classification().best());
            }
            assertThat(classified.get(5).symbol()).isEqualTo(BeatSymbol.NORMAL);
            assertThat(classified.get(0).review()).contains(ReviewReason.NO_RR_CONTEXT);
            assertThat(classified.get(5).review())
                    .doesNotContain(
                            ReviewReason.NO_RR_CONTEXT,
                            ReviewReason.CUT_WINDOW,
                            ReviewReason.POOR_TRACE);
        }
    }

    @Test
    void anotherLeadAndAPoorTraceAreFlaggedAndAPersonsBeatIsLeftAlone() {
        Trace trace = trace(Lead.V1, 0.2f);
        List<Beat> beats = new ArrayList<>(new BeatDetector().detect(trace));
        Beat first = beats.get(3);
        Beat human =
                new Beat(
                        first.trace(),
                        first.number(),
                        first.timeSeconds(),
                        first.xPx(),
                        first.yPx(),
                        first.rrPrevSeconds(),
                        first.rrNextSeconds(),
                        BeatSymbol.VENTRICULAR_PREMATURE,
                        null,
                        1,
                        Set.of(),
                        Source.HUMAN);
        beats.set(3, human);
        try (BeatClassifier model = new BeatModels().open(ClassifyOptions.defaults())) {
            List<Beat> classified = new BeatClassification(model).classify(List.of(trace), beats);
            assertThat(classified.get(3)).isEqualTo(human);
            assertThat(classified.get(4).review())
                    .contains(ReviewReason.LEAD_NOT_TRAINED, ReviewReason.POOR_TRACE);
            BeatModelSpec spec = model.spec();
            assertThat(spec.leads()).doesNotContain(Lead.V1);
        }
    }

    @Test
    void aLongSignalIsReadInPartsWithoutLosingOrDoublingBeats() {
        float[] mv = ecg(640);
        LongSignal signal =
                new LongSignal() {
                    @Override
                    public String name() {
                        return "MLII";
                    }

                    @Override
                    public Lead lead() {
                        return Lead.II;
                    }

                    @Override
                    public double samplingRateHz() {
                        return FS;
                    }

                    @Override
                    public long length() {
                        return mv.length;
                    }

                    @Override
                    public float[] read(long first, int count) {
                        return Arrays.copyOfRange(mv, (int) first, (int) first + count);
                    }
                };
        try (BeatClassifier model = new BeatModels().open(ClassifyOptions.defaults())) {
            List<Beat> beats =
                    new SignalReading(model, ClassifyOptions.defaults())
                            .beats(signal, StageMonitor.NONE);
            assertThat(beats).hasSize(800);
            for (int k = 1; k < 800; k++) {
                assertThat(beats.get(k).number()).isEqualTo(k + 1);
                assertThat(beats.get(k).rrPrevSeconds())
                        .isCloseTo(0.8, org.assertj.core.data.Offset.offset(0.005));
            }
        }
    }
}
