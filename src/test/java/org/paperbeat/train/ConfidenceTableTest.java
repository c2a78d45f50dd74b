package org.paperbeat.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ConfidenceTableTest {
    @Test
    void aLineOfEachClassTellsItsErrorsAndItsShareOfTheLargeOnes() {
        ConfidenceTable table = new ConfidenceTable();
        for (int i = 0; i < 90; i++) {
            table.add(0.95f, 0.01f);
        }
        for (int i = 0; i < 9; i++) {
            table.add(0.2f, 0.3f);
        }
        table.add(0.5f, 0.2f);
        String[] lines = table.text().split("\\R");
        assertThat(lines).hasSize(6);
        assertThat(lines[1].split("\\s+"))
                .containsExactly("0.0", "-", "0.25", "9.0%", "0.3000", "0.3000", "100.0%", "90%");
        assertThat(lines[3]).startsWith("0.5 - 0.75").endsWith("100.0%           10%");
        assertThat(lines[5].split("\\s+")).contains("90.0%", "0.0100", "0.0%", "0%");
    }

    @Test
    void aClassWithoutSamplesHasNoErrors() {
        assertThat(new ConfidenceTable().text()).contains("NaN").contains("0.0%");
    }
}
