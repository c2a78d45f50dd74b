package org.paperbeat.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LegendPlaceTest {
    private static double top(LegendPlace.Darkness ink) {
        return LegendPlace.top(300, 400, 30, ink);
    }

    @Test
    void anEmptyPageHasItAtTheTop() {
        assertThat(top((x, y) -> 0)).isZero();
    }

    @Test
    void aHeaderMovesItToTheBottomAndAFooterBetweenHeaderAndTraces() {
        assertThat(top((x, y) -> y < 50 ? 200 : 0)).isEqualTo(370);
        double between = top((x, y) -> y < 50 || y > 120 ? 200 : 0);
        assertThat(between).isBetween(50.0, 91.0);
    }

    @Test
    void gridLinesEverywhereDoNotMatter() {
        assertThat(top((x, y) -> y % 8 == 0 ? 60 : y < 50 ? 200 : 0)).isGreaterThan(45);
    }
}
