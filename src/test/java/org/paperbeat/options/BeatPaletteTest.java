package org.paperbeat.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paperbeat.model.AamiClass;

/** Classes are told apart by people who see less colour, and by their letter anyway. */
class BeatPaletteTest {
    /** Difference of colours (CIE 1976) that is seen at a glance; 2 is just seen. */
    private static final double CLEAR = 12;

    /** How colours look in linear RGB; Machado and others 2009, doi:10.1109/TVCG.2009.113. */
    private enum Sight {
        FULL(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}),
        PROTANOPIA(
                new double[][] {
                    {0.152286, 1.052583, -0.204868},
                    {0.114503, 0.786281, 0.099216},
                    {-0.003882, -0.048116, 1.051998}
                }),
        DEUTERANOPIA(
                new double[][] {
                    {0.367322, 0.860646, -0.227968},
                    {0.280085, 0.672501, 0.047413},
                    {-0.011820, 0.042940, 0.968881}
                });

        private final double[][] matrix;

        Sight(double[][] matrix) {
            this.matrix = matrix;
        }

        private double[] lab(int rgb) {
            double[] linear = {channel(rgb >> 16), channel(rgb >> 8), channel(rgb)};
            double[] seen = product(matrix, linear);
            for (int k = 0; k < 3; k++) {
                seen[k] = Math.max(0, Math.min(1, seen[k]));
            }
            double[][] toXyz = {
                {0.4124, 0.3576, 0.1805}, {0.2126, 0.7152, 0.0722}, {0.0193, 0.1192, 0.9505}
            };
            double[] xyz = product(toXyz, seen);
            double x = root(xyz[0] / 0.9505);
            double y = root(xyz[1]);
            double z = root(xyz[2] / 1.089);
            return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
        }

        private static double channel(int shifted) {
            double c = (shifted & 0xff) / 255.0;
            return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
        }

        private static double root(double t) {
            return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
        }

        private static double[] product(double[][] m, double[] v) {
            return Arrays.stream(m)
                    .mapToDouble(r -> r[0] * v[0] + r[1] * v[1] + r[2] * v[2])
                    .toArray();
        }

        double difference(int a, int b) {
            double[] p = lab(a);
            double[] q = lab(b);
            return Math.sqrt(
                    Math.pow(p[0] - q[0], 2) + Math.pow(p[1] - q[1], 2) + Math.pow(p[2] - q[2], 2));
        }
    }

    @ParameterizedTest
    @EnumSource
    void classesDifferClearly(Sight sight) {
        Set<String> letters = new HashSet<>();
        for (AamiClass a : AamiClass.values()) {
            assertThat(letters.add(a.name().substring(0, 1))).isTrue();
            for (AamiClass b : AamiClass.values()) {
                if (a.compareTo(b) < 0) {
                    double seen = sight.difference(BeatPalette.rgb(a), BeatPalette.rgb(b));
                    System.out.printf("%s %s %s: %.0f%n", sight, a, b, seen);
                    assertThat(seen).as(sight + ": " + a + " and " + b).isGreaterThan(CLEAR);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPersonsSamplesDifferFromTheMachines(Sight sight) {
        assertThat(sight.difference(BeatPalette.TRACE, BeatPalette.HUMAN_TRACE))
                .isGreaterThan(CLEAR);
    }
}
