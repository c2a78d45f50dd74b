package org.paperbeat.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.layout.EqualColumns.Place;

class EqualColumnsTest {
    @Test
    void aQrsComplexNearABorderIsNoBorder() {
        EqualColumns columns =
                EqualColumns.through(
                        List.of(
                                new Place(0, 10, 1),
                                new Place(4, 258, 1),
                                new Place(1, 72.0, 0.6),
                                new Place(3, 194.1, 1)));

        assertThat(columns.at(3)).isCloseTo(196, within(0.01));
        assertThat(columns.keeps(1, 72.0)).isTrue();
        assertThat(columns.keeps(3, 194.1)).isFalse();
    }

    @Test
    void barsDecideWhereAPulseHidesTheBeginning() {
        EqualColumns columns =
                EqualColumns.through(
                        List.of(
                                new Place(0, 11, 1),
                                new Place(4, 260, 1),
                                new Place(1, 72.5, 1),
                                new Place(2, 135, 1),
                                new Place(3, 197.5, 1)));

        assertThat(columns.at(0)).isCloseTo(10, within(0.01));
        assertThat(columns.pitch()).isCloseTo(62.5, within(0.01));
    }

    @Test
    void ofEqualColumnsThoseOfTheTracesEndsCount() {
        EqualColumns columns =
                EqualColumns.through(
                        List.of(new Place(0, 0, 1), new Place(2, 125, 1), new Place(1, 64, 1)));

        assertThat(columns.at(1)).isCloseTo(62.5, within(1e-9));
    }
}
