package org.paperbeat.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordNetTest {
    static WordNet read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return WordNet.read(in);
        }
    }

    @Test
    void convolvesByHand() {
        float[] in = {0, 0, 0, 0, 1, 0, 0, 0, 0};
        float[] weight = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        float[] out = WordNet.convolve(in, 1, 3, 3, 1, weight, new float[] {0.5f});
        // a single point spreads the kernel turned by half a turn
        assertThat(out).containsExactly(9.5f, 8.5f, 7.5f, 6.5f, 5.5f, 4.5f, 3.5f, 2.5f, 1.5f);
    }

    @Test
    void poolsTheStrongestOfFour() {
        assertThat(WordNet.pool(new float[] {1, 2, 5, 0, 3, 4, 0, 6}, 1, 2, 4))
                .containsExactly(4, 6);
    }

    @Test
    void probabilitiesSumToOne() {
        float[] log = WordNet.logSoftmax(new float[] {1, 2, 3});
        double sum = 0;
        for (float l : log) {
            sum += Math.exp(l);
        }
        assertThat(sum).isCloseTo(1, within(1e-6));
    }

    @Test
    void scanAgreesWithSingleWindows() {
        WordNet net = random();
        float[] picture = new float[12 * 16];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (i * 37 % 11) / 11f;
        }
        List<WordNet.Spot> spots = net.scan(picture, 12, 16, -100);
        assertThat(spots).hasSize(2 * 3);
        assertThat(spots.get(0).x()).isZero();
        assertThat(spots.get(5).x()).isEqualTo(8);
        assertThat(spots.get(5).y()).isEqualTo(4);
    }

    @Test
    void aStepOfTrainingLowersTheLoss() {
        WordNetTraining training = new WordNetTraining(8, 8, 2, 2, 3, List.of("", "a"), 3);
        float[] window = new float[64];
        for (int i = 0; i < 64; i++) {
            window[i] = (i * 29 % 13) / 13f;
        }
        float before = -training.network().logProbabilities(window)[1];
        for (int i = 0; i < 20; i++) {
            training.accumulate(window, 1, 1);
            training.update(0.01, 1);
        }
        assertThat(-training.network().logProbabilities(window)[1]).isLessThan(before);
    }

    @Test
    void refusesWhatIsNoNetwork() {
        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () -> WordNet.read(new ByteArrayInputStream(new byte[40]))))
                .isInstanceOf(IOException.class);
    }

    private static WordNet random() {
        int[] sizes = WordNet.sizes(8, 8, 2, 3, 4, 2);
        float[][] p = new float[sizes.length][];
        java.util.Random r = new java.util.Random(1);
        for (int k = 0; k < p.length; k++) {
            p[k] = new float[sizes[k]];
            for (int i = 0; i < p[k].length; i++) {
                p[k][i] = (float) r.nextGaussian() * 0.3f;
            }
        }
        assertThat(Arrays.stream(sizes).sum()).isPositive();
        return new WordNet(8, 8, 2, 3, 4, List.of("", "a"), p);
    }
}
