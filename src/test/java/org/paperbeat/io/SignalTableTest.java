package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Lead;
import org.paperbeat.options.SignalOptions;

class SignalTableTest {
    @TempDir Path folder;

    private SignalTable open(String text) throws Exception {
        return open(text, SignalOptions.defaults());
    }

    private SignalTable open(String text, SignalOptions options) throws Exception {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, text);
        return new SignalTable(file, options);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time_s|II|V1\n0.000|1.5|-.1\n0.002|-0.5|.2\n",
                "time_s II V1\n0.000 1.5 -.1\n0.002 -0.5 .2\n",
                "  time_s     II    V1\n   0.000   1.5    -.1  \n   0.002  -0.5     .2\n",
                "time_s II V1\n0,000 1,5 -0,1\n0,002 -0,5 0,2\n"
            })
    void barsAndBlanksDivideCellsToo(String text) throws Exception {
        SignalTable t = open(text);
        assertThat(t.samplingRateHz()).isEqualTo(500);
        assertThat(t.read(0, 0, 2)).containsExactly(1.5f, -0.5f);
        assertThat(t.read(1, 0, 2)).containsExactly(-0.1f, 0.2f);
        assertThat(t.signals().get(1).lead()).isEqualTo(Lead.V1);
    }

    @Test
    void columnsBecomeSignalsAndEmptyCellsAreMissing() throws Exception {
        SignalTable t = open("time_s,II,II_rhythm,foo\n0.000,1.5,,2\n0.002,-0.5,3,\n0.004,,1,1\n");
        assertThat(t.samplingRateHz()).isEqualTo(500);
        assertThat(t.signals())
                .extracting(s -> s.lead())
                .containsExactly(Lead.II, Lead.II, Lead.UNKNOWN);
        assertThat(t.read(0, 0, 3)).containsExactly(1.5f, -0.5f, Float.NaN);
        assertThat(t.read(1, 1, 2)).containsExactly(3f, 1f);
        assertThat(t.signals().get(0).known()).isEqualTo(2);
    }

    @Test
    void timesRoundedToMillisecondsAreEvenEnough() throws Exception {
        StringBuilder text = new StringBuilder("time_s,II\n");
        for (int i = 0; i < 720; i++) {
            text.append(String.format(Locale.ROOT, "%.3f,0\n", i / 360.0));
        }
        assertThat(open(text.toString()).samplingRateHz()).isEqualTo(360);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFtime_s;mlii\r\n0,000;0,5\r\n0,004;-0,25\r\n0,008;1\r\n",
                "Time (ms),ii (mV)\n0,0.5\n4,-0.25\n8,1\n",
                "time,Lead II [uV]\n0,500\n0.004,-250\n0.008,1000\n",
                "t\tECG II_uV\n1700000000000\t500\n1700000000004\t-250\n1700000000008\t1000\n",
                "'Elapsed time','MLII'\n'hh:mm:ss.mmm','mV'\n'0:00.000',0.5\n'0:00.004',-0.25\n"
                        + "'0:00.008',1\n",
                "timestamp,\"II\"\n2026-11-20T23:59:59.996,\"0.5\"\n2026-11-21T00:00:00.000,-0.25\n"
                        + "2026-11-21T00:00:00.004,1\n",
                "time,II\n23:59:59.996,0.5\n00:00:00.000,-0.25\n00:00:00.004,1\n",
                "Name,Nobody\nSample Rate,250 hertz\nLead,Lead II\nUnit,\u00B5V\n\n500\n-250\n1000\n",
                "# made by a machine\nSampling frequency: 250 Hz\nsample;II (mV)\n0;0,5\n1;-0,25\n2;1\n"
            })
    void readsWhatMachinesWrite(String text) throws Exception {
        SignalTable t = open(text);
        assertThat(t.samplingRateHz()).isEqualTo(250);
        assertThat(t.signals()).hasSize(1);
        assertThat(t.signals().get(0).lead()).isEqualTo(Lead.II);
        assertThat(t.read(0, 0, 3)).containsExactly(0.5f, -0.25f, 1f);
    }

    @Test
    void aPersonMaySayTheRateAndTheUnit() throws Exception {
        SignalOptions said = new SignalOptions(200, "uV");
        SignalTable bare = open("500\n-250\n", said);
        assertThat(bare.samplingRateHz()).isEqualTo(200);
        assertThat(bare.signals().get(0).lead()).isEqualTo(Lead.UNKNOWN);
        assertThat(bare.read(0, 0, 2)).containsExactly(0.5f, -0.25f);
        assertThat(open("0,500\n1,-250\n", said).signals())
                .as("a first column without a name is a time or a count")
                .hasSize(1);
        assertThat(open("time_s,II\n0,1\n5,2\n6,3\n", said).samplingRateHz()).isEqualTo(200);
    }

    @Test
    void whatIsNoTableOfSignalsIsRefusedInWords() {
        refused("a,b\n1,2\n", "--rate");
        refused("", "empty");
        refused("no numbers\nat all\n", "no table");
        refused("time_s,II\n0,1\n", "even");
        refused("time_s,II\n0,1\n1,x\n", "Line 3");
        refused("time_s,II\n0,1\n,2\n", "Line 3");
        refused("time_s,II\n0,1\n1,2\n5,3\n", "line 4");
        refused("time,II\n0,1\n30,2\n60,3\n", "unit of the times");
        refused("time_s,II (bpm)\n0,1\n1,2\n", "no column of voltages");
        refused("time_s,II\n0,100\n0.004,-40\n0.008,90\n", "too large for mV");
        refused("1.5\n2.5\n", "--rate");
        refused("t\0i\0m\0e\0", "no plain text");
    }

    @Test
    void otherColumnsAreLeftOut() throws Exception {
        SignalTable t =
                open("time_s,II,rate (bpm),note\n0,1,60,\n0.004,1.1,60,start\n0.008,1.2,61,\n");
        assertThat(t.signals()).extracting(s -> s.name()).containsExactly("II", "note");
        assertThat(t.signals().get(1).known()).isZero();
    }

    private void refused(String text, String word) {
        assertThatThrownBy(() -> open(text).read(0, 0, 1))
                .isInstanceOfSatisfying(
                        EcgException.class, e -> assertThat(e.sentence()).contains(word));
    }

    @Test
    void partsAreReadFromWhereTheyStand() throws Exception {
        StringBuilder text = new StringBuilder("time_s,I,II\n");
        for (int i = 0; i < 10_000; i++) {
            text.append(String.format(Locale.ROOT, "%.3f,0,%.4f\n", i / 500.0, i / 10_000.0));
        }
        SignalTable t = open(text.toString());
        assertThat(t.length()).isEqualTo(10_000);
        float[] part = t.read(1, 8190, 10);
        for (int i = 0; i < part.length; i++) {
            assertThat(part[i]).isEqualTo((float) ((8190 + i) / 10_000.0));
        }
        Files.write(folder.resolve("b.csv"), "time_s,II".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> new SignalTable(folder.resolve("b.csv"), SignalOptions.defaults()))
                .isInstanceOf(EcgException.class);
    }
}
