package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;

class TablesTest {
    private final Digitization page = SamplePage.page();

    @Test
    void signalsShareOnePaperTimeAndLeaveGapsEmpty() {
        List<String> lines = SignalsCsv.text(page.traces()).lines().toList();
        assertThat(lines).hasSize(22);
        assertThat(lines.get(0)).isEqualTo("time_s,I,II_rhythm");
        assertThat(lines.get(1)).isEqualTo("-0.002,0.0000,");
        assertThat(lines.get(2)).isEqualTo("0.000,0.8415,0.0000");
        assertThat(lines.get(4)).isEqualTo("0.004,,0.9093");
        assertThat(lines.get(5)).isEqualTo("0.006,-0.7568,");
    }

    @Test
    void samplesTellWhereAndWho() {
        List<String> lines = SamplesCsv.text(page.traces()).lines().toList();
        assertThat(lines.get(0)).isEqualTo("trace,time_s,x_px,y_px,mv,confidence,source");
        assertThat(lines.get(1)).isEqualTo("I,-0.002,10.00,0.00,0.0000,0.000,MACHINE");
        assertThat(lines).hasSize(1 + 2 * 19);
        assertThat(lines.get(7)).endsWith("HUMAN");
    }

    @Test
    void beatsHaveOneRowEachAndEmptyWhatIsNotKnown() {
        assertThat(BeatsCsv.text(1, page.beats()).lines())
                .containsExactly(
                        "page,lead,beat,time_s,x_px,y_px,rr_prev_s,rr_next_s,symbol,aami,p_N,p_S,"
                                + "p_V,p_F,p_Q,confidence,quality,review,source",
                        "1,II_rhythm,1,0.0123,14.25,33.33,,0.8000,V,V,0.100000,0.050000,0.800000,"
                                + "0.030000,0.020000,0.800000,0.900,"
                                + "LOW_CONFIDENCE;NO_RR_CONTEXT,MACHINE",
                        "1,II_rhythm,2,0.8123,100.00,33.00,0.8000,,,,,,,,,,1.000,,HUMAN");
    }

    @Test
    void textThatWouldBreakATableIsQuoted() {
        String line = new TableText().cell("a,b").cell("say \"x\"").cell(-0.00004, 4).toString();
        assertThat(line).isEqualTo("\"a,b\",\"say \"\"x\"\"\",0.0000");
    }

    @Test
    void aReportAnotherProgramChangedIsNamed(@TempDir Path folder) throws IOException {
        Path report = folder.resolve("report.csv");
        for (String text : List.of("image;page\na.png;1\n", ReportCsv.head() + "a.png,1,GOOD\n")) {
            Files.writeString(report, text);
            assertThatThrownBy(() -> ReportCsv.read(report))
                    .isInstanceOf(EcgException.class)
                    .hasMessageContaining("report.csv is not the table");
        }
    }
}
