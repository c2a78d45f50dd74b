package org.paperbeat.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.BeatWindow;
import org.paperbeat.model.Lead;
import org.paperbeat.options.NetworkOptions;
import org.paperbeat.train.BeatExamples;

/** Beats anyone could tell apart: a narrow bump is N, a wide one V, an early one S. */
final class ToyBeats {
    private ToyBeats() {}

    static BeatModelSpec spec(NetworkOptions network, int members, double temperature) {
        return new BeatModelSpec(
                "toy",
                "1",
                new BeatWindow(128, 24, 40, 0.5, 40),
                2,
                List.of("log_rr_prev", "log_rr_next"),
                new float[] {0, 0},
                new float[] {1, 1},
                List.of(Lead.II),
                List.of(AamiClass.N, AamiClass.S, AamiClass.V),
                network.architecture(),
                network.width(),
                members,
                temperature,
                null,
                null,
                null,
                null,
                0.8,
                "a test",
                BeatModelSpec.RESEARCH_ONLY,
                java.util.Map.of());
    }

    static BeatExamples examples(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<BeatInput> inputs = new ArrayList<>();
        int[] labels = new int[n];
        float[] weights = new float[n];
        for (int k = 0; k < n; k++) {
            labels[k] = k % 3;
            weights[k] = 1;
            float[][] channels = new float[2][64];
            double width = labels[k] == 2 ? 8 : 2;
            for (int i = 0; i < 64; i++) {
                double d = (i - 24) / width;
                channels[0][i] = (float) (Math.exp(-d * d) + 0.05 * random.nextGaussian());
                channels[1][i] = (float) (0.05 * random.nextGaussian());
            }
            float early = labels[k] == 1 ? -0.4f : 0;
            inputs.add(
                    new BeatInput(
                            channels, new float[] {early, (float) (0.02 * random.nextGaussian())}));
        }
        return new BeatExamples(inputs, labels, weights);
    }
}
