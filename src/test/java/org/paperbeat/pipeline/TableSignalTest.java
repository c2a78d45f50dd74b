package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.beat.StripPeakDetector;
import org.paperbeat.model.Lead;

class TableSignalTest {
    private static final int RATE_HZ = 50;
    private static final int HOURS = 24;
    private static final int PART = 300 * RATE_HZ;

    @TempDir Path folder;

    @Test
    void takesTheWantedLeadElseIi() throws Exception {
        Path file = folder.resolve("a.CSV");
        Files.writeString(file, "time_s,V1,ii\n0,.1,.2\n0.004,.3,.4\n0.008,.5,.6\n");
        assertThat(LongSignal.open(file, List.of(Lead.V1)).lead()).isEqualTo(Lead.V1);
        assertThat(LongSignal.open(file, List.of(Lead.V6)).lead()).isEqualTo(Lead.II);
    }

    @Test
    void aDayNeedsNoMoreMemoryThanMinutes() throws Exception {
        Path file = folder.resolve("day.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("time_ms;II (uV)\n");
            for (int i = 0; i < HOURS * 3600 * RATE_HZ; i++) {
                int beat = i % (RATE_HZ * 8 / 10);
                int uv = beat == 20 ? 1000 : beat == 19 || beat == 21 ? 400 : 0;
                out.write(i * (1000 / RATE_HZ) + ";" + uv + "\n");
            }
        }
        Process reading =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx24m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DayReading.class.getName(),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said.strip()).isEqualTo(Integer.toString(HOURS * 3600 * 10 / 8));
    }

    /** Counts the beats of a table, part by part, in a small heap. */
    static final class DayReading {
        private DayReading() {}

        public static void main(String[] args) {
            LongSignal signal = LongSignal.open(Path.of(args[0]), List.of(Lead.II));
            int beats = 0;
            for (long at = 0; at < signal.length(); at += PART) {
                beats +=
                        new StripPeakDetector(signal.samplingRateHz())
                                .detect(signal.read(at, PART))
                                .length;
            }
            System.out.println(beats);
        }
    }
}
