package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.io.RecordJson;
import org.paperbeat.model.Beat;
import org.paperbeat.model.BeatSymbol;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Trace;

/** The whole way through, from the command line, on the pages of test-images/. */
class DigitizeCommandTest {
    private static final Path IMAGES = Path.of("test-images");

    @TempDir Path out;

    private int digitize(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "digitize";
        System.arraycopy(args, 0, all, 1, args.length);
        all[all.length - 2] = "--out";
        all[all.length - 1] = out.toString();
        return PaperBeat.execute(all);
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> table = CsvReader.builder().ofNamedCsvRecord(file)) {
            return table.stream().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3x4-red.png",
                "6x2-blue.png",
                "12x1-black-turned.png",
                "4x3-green.png",
                "3x4-photo.jpg"
            })
    void aDrawnPageIsReadAsItWasDrawn(String image) throws IOException {
        assertThat(digitize(IMAGES.resolve(image).toString())).isEqualTo(0);
        // where the peak of a fusion beat lies is a matter of definition
        String stem = image.substring(0, image.lastIndexOf('.'));
        Digitization truth = RecordJson.read(IMAGES.resolve(stem + ".record.json"));
        Digitization page = RecordJson.read(out.resolve(stem).resolve("record.json"));
        assertThat(page.traces())
                .extracting(Trace::name)
                .containsExactlyElementsOf(truth.traces().stream().map(Trace::name).toList());
        assertThat(page.calibration().pxPerMmX())
                .isCloseTo(
                        truth.calibration().pxPerMmX(),
                        within(0.01 * truth.calibration().pxPerMmX()));
        assertThat(page.status()).isIn(PageStatus.OK, PageStatus.WARNING);
        assertThat(page.readingTrace()).isEqualTo(truth.readingTrace());
        assertBeats(rows(out.resolve(stem).resolve("beats.csv")), truth.readingBeats());
    }

    private static void assertBeats(List<NamedCsvRecord> rows, List<Beat> truth) {
        assertThat(rows).hasSameSizeAs(truth);
        for (int i = 0; i < rows.size(); i++) {
            NamedCsvRecord row = rows.get(i);
            double sum = 0;
            for (String p : "p_N,p_S,p_V,p_F,p_Q".split(",")) {
                sum += Double.parseDouble(row.getField(p));
            }
            assertThat(sum).isCloseTo(1, within(1e-5));
            if (truth.get(i).symbol() != BeatSymbol.FUSION_VENTRICULAR_NORMAL) {
                double dx = Double.parseDouble(row.getField("x_px")) - truth.get(i).xPx();
                assertThat(dx).as("beat %d", i + 1).isBetween(-3.0, 3.0);
            }
        }
    }

    @Test
    void everyFileIsWrittenAndNothingElse() throws IOException {
        String page = IMAGES.resolve("3x4-photo.jpg").toString();
        assertThat(digitize(page, "--samples", "--format", "csv,wfdb", "--beats", "all"))
                .isEqualTo(0);
        assertThat(out.resolve("3x4-photo"))
                .isDirectoryContaining("glob:**/3x4-photo.hea")
                .isDirectoryContaining("glob:**/3x4-photo.dat")
                .isDirectoryContaining("glob:**/3x4-photo.atr");
        try (var files = Files.list(out.resolve("3x4-photo"))) {
            assertThat(files.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "signals.csv",
                            "samples.csv",
                            "beats.csv",
                            "intervals.csv",
                            "record.json",
                            "overlay.png",
                            "3x4-photo.hea",
                            "3x4-photo.dat",
                            "3x4-photo.atr");
        }
        List<NamedCsvRecord> signals = rows(out.resolve("3x4-photo/signals.csv"));
        assertThat(signals.get(0).getHeader())
                .startsWith("time_s", "I", "aVR")
                .endsWith("II_rhythm");
        assertThat(rows(out.resolve("3x4-photo/beats.csv")))
                .extracting(r -> r.getField("lead"))
                .contains("V1", "II_rhythm");
    }

    @Test
    void slicesOfAStackHaveNumbers() {
        assertThat(digitize(IMAGES.resolve("strips.tif").toString(), "--no-classify")).isEqualTo(0);
        assertThat(out.resolve("strips-p1")).isDirectoryContaining("glob:**/overlay.png");
        assertThat(out.resolve("strips-p3")).isDirectoryContaining("glob:**/beats.csv");
    }
}
