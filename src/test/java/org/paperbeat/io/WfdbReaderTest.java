package org.paperbeat.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.SharedData;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatAnnotation;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.Lead;

class WfdbReaderTest {
    @TempDir Path dir;

    private final WfdbReader reader = new WfdbReader();

    private Path record(String header, int... bytes) throws IOException {
        Files.writeString(dir.resolve("r.hea"), header);
        byte[] b = new byte[bytes.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) bytes[i];
        }
        Files.write(dir.resolve("r.dat"), b);
        return dir.resolve("r");
    }

    @Test
    void readsFormat16WithBaselineUnitsAndMissingSamples() throws IOException {
        Path r =
                record(
                        "r 2 500 2\r\nr.dat 16 100(10)/mV 16 0 110 0 0 v1\r\n"
                                + "r.dat 16 1000/uV 16 5 0 0 0 chest lead\r\n# age 69\r\n",
                        110,
                        0,
                        5,
                        0,
                        0,
                        0x80,
                        0xed,
                        0x03);
        EcgRecord e = reader.read(r.resolveSibling("r.hea"));
        assertThat(e.name()).isEqualTo("r");
        assertThat(e.comments()).containsExactly("age 69");
        assertThat(e.signals().get(0).lead()).isEqualTo(Lead.V1);
        assertThat(e.signals().get(0).mv()).containsExactly(1f, Float.NaN);
        assertThat(e.signals().get(1).lead()).isEqualTo(Lead.UNKNOWN);
        assertThat(e.signals().get(1).mv()).containsExactly(0f, 0.001f);
        assertThat(e.beats()).isEmpty();
    }

    @Test
    void takesTheStandardsDefaults() throws IOException {
        EcgRecord e = reader.read(record("r 1\nr.dat 80\n", 128, 228, 0));
        assertThat(e.samplingRateHz()).isEqualTo(250);
        assertThat(e.signals().get(0).mv()).containsExactly(0f, 0.5f, Float.NaN);
    }

    @Test
    void honoursByteOffsetAndSkew() throws IOException {
        Path r = record("r 1 100 2\nr.dat 16:1+3 1 16 0 7 0 0 I\n", 9, 9, 9, 7, 0, 8, 0);
        assertThat(reader.read(r).signals().get(0).mv()).containsExactly(8f, Float.NaN);
    }

    @Test
    void readsPartsThatBeginInsideAGroup() throws IOException {
        Path r =
                record(
                        "r 1 360 6\nr.dat 212 1 12 0 1 21 0 MLII\n", //
                        1,
                        0,
                        2,
                        3,
                        0,
                        4,
                        5,
                        0,
                        6);
        assertThat(reader.read(r).signals().get(0).mv()).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(reader.read(r, "atr", 3, 2).signals().get(0).mv()).containsExactly(4, 5);
        assertThat(reader.read(r, "atr", 6, 0).length()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# only a comment",
                "r",
                "r 0 500 10",
                "r x 500 10",
                "r 2 500 2\nr.dat 16",
                "r 1 0 2\nr.dat 16",
                "r 1 -5 2\nr.dat 16",
                "r 1 NaN 2\nr.dat 16",
                "r/2 2 360 10\na 5\nb 5",
                "r/2 1 360 4\nr 2",
                "r/x 1 360 4\nr 2",
                "r/1 1 360 4\n../r 2",
                "r/1 1 360 4\n~ 4",
                "r/1 1 360 4\nr 4",
                "r 1 500 2\nr.dat 516",
                "r 1 500 2\nr.dat 16x4",
                "r 1 500 2\nr.dat",
                "r 1 500 2\n../r.dat 16",
                "r 1 500 2\nother.dat 16",
                "r 1 500 9\nr.dat 16",
                "r 1 500 2\nr.dat 16 200/mmHg",
                "r 1 500 2\nr.dat 16 200 16 0 1 77"
            })
    void refusesWhatItCannotReadWithASentence(String header) throws IOException {
        Path r = record(header, 1, 0, 2, 0);
        assertThatThrownBy(() -> reader.read(r))
                .isInstanceOf(EcgException.class)
                .hasMessageEndingWith(".");
    }

    private void segment(String name, String signals, int... bytes) throws IOException {
        String[] lines = signals.split(";");
        StringBuilder header = new StringBuilder(name + " " + lines.length + " 360 2\n");
        for (String line : lines) {
            header.append(name).append(".dat 80 1/mV 8 0 0 0 0 ").append(line).append('\n');
        }
        Files.writeString(dir.resolve(name + ".hea"), header);
        byte[] b = new byte[bytes.length];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (bytes[i] + 128);
        }
        Files.write(dir.resolve(name + ".dat"), b);
    }

    @Test
    void readsSegmentsAsOneRecord() throws IOException {
        segment("a", "MLII;V1", 1, 10, 2, 20);
        segment("b", "MLII;V1", 3, 30, 4, 40);
        Files.writeString(dir.resolve("m.hea"), "m/3 2 360 5\na 2\n~ 1\nb 2\n# two days\n");
        EcgRecord e = reader.read(dir.resolve("m"));
        assertThat(e.comments()).containsExactly("two days");
        assertThat(e.signals().get(0).mv()).containsExactly(1, 2, Float.NaN, 3, 4);
        assertThat(e.signals().get(1).mv()).containsExactly(10, 20, Float.NaN, 30, 40);
        EcgRecord part = reader.read(dir.resolve("m.hea"), "atr", 1, 3);
        assertThat(part.signals().get(1).mv()).containsExactly(20, Float.NaN, 30);
        assertThat(reader.readHeader(dir.resolve("m")).samples()).isEqualTo(5);
        assertThat(reader.read(dir.resolve("m"), "atr", 5, 0).signals()).hasSize(2);
    }

    @Test
    void readsSegmentsThatHoldDifferentSignals() throws IOException {
        Files.writeString(
                dir.resolve("l.hea"),
                "l 3 360 0\n~ 0 1/mV 8 0 0 0 0 II\n~ 0 1/mmHg 8 0 0 0 0 ABP\n"
                        + "~ 0 1/mV 8 0 0 0 0 V5\n");
        segment("a", "V5", 1, 2);
        segment("b", "V5;II", 3, 30, 4, 40);
        Files.writeString(dir.resolve("m.hea"), "m/3 3 360 4\nl 0\na 2\nb 2\n");
        EcgRecord e = reader.read(dir.resolve("m"));
        assertThat(e.signals()).extracting(s -> s.lead()).containsExactly(Lead.II, Lead.V5);
        assertThat(e.signals().get(0).mv()).containsExactly(Float.NaN, Float.NaN, 30, 40);
        assertThat(e.signals().get(1).mv()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void refusesAMissingRecord() {
        assertThatThrownBy(() -> reader.read(dir.resolve("nothing")))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("nothing.hea");
    }

    @Test
    void readsWhatTheWriterWrites() {
        float[] mv = {0.001f, -1.234f, Float.NaN, 31f};
        EcgRecord e =
                new EcgRecord(
                        "w",
                        500,
                        List.of(
                                new org.paperbeat.model.EcgSignal("aVR", Lead.AVR, mv),
                                new org.paperbeat.model.EcgSignal(
                                        "V1", Lead.V1, new float[] {100, 0, 0, -100})),
                        List.of(
                                new BeatAnnotation(0, BeatSymbol.NORMAL),
                                new BeatAnnotation(3, BeatSymbol.VENTRICULAR_PREMATURE)),
                        List.of("drawn"));
        new WfdbWriter().write(e, dir);
        EcgRecord back = reader.read(dir.resolve("w"));
        assertThat(back.signals().get(0).mv()).containsExactly(mv);
        assertThat(back.signals().get(1).mv()).containsExactly(100, 0, 0, -100);
        assertThat(back.beats()).isEqualTo(e.beats());
        assertThat(back.comments()).containsExactly("drawn");
        assertThat(dir.toFile().list()).containsExactlyInAnyOrder("w.hea", "w.dat", "w.atr");
    }

    @Test
    void readsTheMitBihDatabaseAsPublished() throws IOException {
        Path mitdb = SharedData.require("mitdb");
        List<String> lines = Files.readAllLines(mitdb.resolve("COUNTS.csv"));
        List<String> head = Arrays.asList(lines.get(0).split(","));
        // every fourth record: format, counts and checksums alike for all
        for (int i = 1; i < lines.size(); i += 4) {
            String[] f = lines.get(i).split(",");
            EcgRecord e = reader.read(mitdb.resolve(f[0]));
            assertThat(e.length()).isEqualTo(650000);
            assertThat(e.signals().get(0).name()).isEqualTo(f[1]);
            for (AamiClass c : AamiClass.values()) {
                long n = e.beats().stream().filter(b -> b.symbol().aami() == c).count();
                assertThat(n)
                        .as(f[0] + " " + c)
                        .isEqualTo(Long.parseLong(f[head.indexOf("AAMI_" + c)]));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ludb/data", "ptbxl", "cpsc2021", "cinc2021_12lead", "images_paired"})
    void readsAllOtherRecordsWithTheirChecksums(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(SharedData.require(folder))) {
            List<Path> headers = files.filter(p -> p.toString().endsWith(".hea")).sorted().toList();
            for (int i = 0; i < headers.size(); i += 5) {
                EcgRecord e = reader.read(headers.get(i));
                assertThat(e.length()).isPositive();
                assertThat(e.signals()).noneMatch(s -> s.lead() == Lead.UNKNOWN);
            }
        }
    }
}
