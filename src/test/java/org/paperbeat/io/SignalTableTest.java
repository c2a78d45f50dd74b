package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;

class SignalTableTest {
    @TempDir Path folder;

    private EcgRecord read(String text) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text);
        return new SignalTable().read(file);
    }

    @Test
    void columnsBecomeSignalsAndEmptyCellsAreMissing() throws Exception {
        EcgRecord r = read("time_s,II,II_rhythm,foo\n0.000,1.5,,2\n0.002,-0.5,3,\n0.004,,1,1\n");
        assertThat(r.samplingRateHz()).isEqualTo(500);
        assertThat(r.signals())
                .extracting(s -> s.lead())
                .containsExactly(Lead.II, Lead.II, Lead.UNKNOWN);
        assertThat(r.signals().get(0).mv()).containsExactly(1.5f, -0.5f, Float.NaN);
        assertThat(r.signals().get(1).mv()).containsExactly(Float.NaN, 3f, 1f);
    }

    @Test
    void timesRoundedToMillisecondsAreEvenEnough() throws Exception {
        StringBuilder text = new StringBuilder("time_s,II\n");
        for (int i = 0; i < 720; i++) {
            text.append(String.format(java.util.Locale.ROOT, "%.3f,0\n", i / 360.0));
        }
        assertThat(read(text.toString()).samplingRateHz()).isEqualTo(360);
    }

    @Test
    void whatIsNoTableOfSignalsIsRefusedInWords() {
        assertThatThrownBy(() -> read("a,b\n1,2\n")).isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> read("time_s,II\n0,1\n")).isInstanceOf(EcgException.class);
        assertThatThrownBy(() -> read("time_s,II\n0,1\n1,x\n"))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("Line 3");
        assertThatThrownBy(() -> read("time_s,II\n0,1\n1,2\n5,3\n"))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("even");
    }
}
