package org.paperbeat.ij;

import static org.assertj.core.api.Assertions.assertThat;

import ij.measure.ResultsTable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.io.BeatsCsv;

class BeatsTableTest {
    private final ResultsTable table =
            BeatsTable.of(List.of(FakePage.digitized(FakePage.info("p", 2, 3))));

    @Test
    void hasTheColumnsOfTheFile() {
        assertThat(table.getHeadings()).containsExactly(BeatsCsv.COLUMNS.toArray(String[]::new));
        assertThat(table.size()).isEqualTo(9);
    }

    @Test
    void hasTheValuesOfTheBeats() {
        assertThat(table.getValue("page", 0)).isEqualTo(2);
        assertThat(table.getStringValue("lead", 0)).isEqualTo("II_rhythm");
        assertThat(table.getValue("time_s", 2)).isEqualTo(2.5);
        assertThat(table.getStringValue("symbol", 2)).isEqualTo("V");
        assertThat(table.getValue("p_V", 2)).isEqualTo(0.92f);
        assertThat(table.getStringValue("review", 0)).isEqualTo("NO_RR_CONTEXT");
        assertThat(table.getStringValue("source", 0)).isEqualTo("MACHINE");
    }

    @Test
    void leavesMissingValuesEmpty() {
        assertThat(table.getStringValue("rr_prev_s", 0)).isEmpty();
        assertThat(table.getStringValue("rr_next_s", 8)).isEmpty();
        assertThat(table.getStringValue("review", 1)).isEmpty();
    }

    @Test
    void withoutBeatsIsEmpty() {
        assertThat(BeatsTable.of(List.of()).size()).isZero();
    }
}
