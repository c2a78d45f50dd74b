package org.paperbeat.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestSegmentTest {
    private static final double STEP = 0.5;

    @Test
    void pointsAboveAFlatLineAreNearestToThePieceBelowThem() {
        NearestSegment line = new NearestSegment(new double[] {10, 10, 10, 10, 10}, STEP);
        line.find(1, 21, 3);
        assertThat(line.square(8)).isEqualTo(4);
        assertThat(line.square(10)).isZero();
        assertThat(line.segment(8)).isBetween(1, 2);
    }

    @Test
    void pointsOverATipAreNearestToItsNode() {
        NearestSegment tip = new NearestSegment(new double[] {20, 10, 5, 10, 20}, STEP);
        tip.find(1, 21, 4);
        assertThat(tip.square(3)).isEqualTo(4);
        assertThat(tip.segment(3)).isBetween(1, 2);
    }

    @Test
    void everyPixelInReachFindsWhatASearchOfAllSegmentsFinds() {
        Random random = new Random(7);
        for (int trial = 0; trial < 300; trial++) {
            double[] y = new double[30];
            double size = Math.pow(10, random.nextInt(4) - 1);
            y[0] = 40;
            for (int k = 1; k < y.length; k++) {
                boolean flat = random.nextInt(4) == 0;
                y[k] =
                        Math.max(
                                0,
                                Math.min(80, y[k - 1] + (flat ? 0 : size * random.nextGaussian())));
            }
            NearestSegment found = new NearestSegment(y, STEP);
            int column = random.nextInt(15);
            double reach = 1 + 4 * random.nextDouble();
            found.find(column, 81, reach);
            for (int r = 0; r <= 80; r++) {
                double expected = ofAll(y, column, r);
                boolean seen = r >= found.first() && r <= found.last();
                if (expected <= reach * reach) {
                    assertThat(found.square(r)).isCloseTo(expected, within(1e-9));
                    assertThat(square(y, found.segment(r), column, r))
                            .isCloseTo(expected, within(1e-9));
                } else if (seen) {
                    assertThat(found.square(r)).isGreaterThan(reach * reach - 1e-9);
                }
            }
        }
    }

    private static double ofAll(double[] y, int column, int row) {
        double least = Double.MAX_VALUE;
        for (int k = 0; k + 1 < y.length; k++) {
            least = Math.min(least, square(y, k, column, row));
        }
        return least;
    }

    private static double square(double[] y, int k, int column, int row) {
        double rise = y[k + 1] - y[k];
        double dx = column - k * STEP;
        double dy = row - y[k];
        double t = (dx * STEP + dy * rise) / (STEP * STEP + rise * rise);
        t = Math.max(0, Math.min(1, t));
        return Math.pow(dx - t * STEP, 2) + Math.pow(dy - t * rise, 2);
    }
}
