package org.paperbeat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.classify.BeatClassifier;
import org.paperbeat.classify.BeatModelSpec;
import org.paperbeat.classify.BeatModels;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.io.RecordJson;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.BeatInput;
import org.paperbeat.model.Classification;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Source;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.ClassifyOptions;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.InputOptions;
import org.paperbeat.options.OutputOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

class BatchRunnerTest {
    @TempDir static Path pages;

    @TempDir Path folder;
    private Path out;

    /** Hears everything and can stop after some pages. */
    private static final class Ear implements BatchListener, StageMonitor {
        final List<ReportCsv.Row> rows = new ArrayList<>();
        final List<String> kept = new ArrayList<>();
        int stopAfter = Integer.MAX_VALUE;
        int total;

        @Override
        public void pageDone(
                ReportCsv.Row row, Digitization result, Path folder, boolean old, Throwable t) {
            rows.add(row);
            if (old) {
                kept.add(row.image());
            }
        }

        @Override
        public void progress(int done, int totalNow) {
            total = totalNow;
        }

        @Override
        public void progress(String stage, double fraction) {
            // only pages count here
        }

        @Override
        public boolean isCancelled() {
            return rows.size() >= stopAfter;
        }
    }

    @BeforeAll
    static void drawPages() throws IOException {
        Files.createDirectories(pages.resolve("sub"));
        PageImageWriter.write(pages.resolve("a.png"), List.of(page(1)), 100);
        Files.writeString(pages.resolve("b.png"), "no image");
        PageImageWriter.write(pages.resolve("sub/c.png"), List.of(page(2)), 100);
        PageImage blank = new PageImage(300, 200, new int[300 * 200]);
        PageImageWriter.write(pages.resolve("d.tif"), List.of(page(3), blank), 100);
    }

    private static PageImage page(long seed) {
        return new PageRenderer()
                .render(
                        new SyntheticEcg().generate(SyntheticEcgOptions.defaults().withSeed(seed)),
                        RenderOptions.builder().dpi(100).build())
                .image();
    }

    @BeforeEach
    void chooseFolder() {
        out = folder.resolve("out");
    }

    private BatchJob job(int threads, double gain) {
        return job(threads, gain, Template.NONE);
    }

    private BatchJob job(int threads, double gain, Template template) {
        DigitizeOptions d = DigitizeOptions.defaults();
        return new BatchJob(
                InputFiles.find(List.of(pages.toString()), out),
                out,
                new DigitizeOptions(
                        new GridOptions(Double.NaN, gain, Double.NaN),
                        d.layout(),
                        d.trace(),
                        d.beat(),
                        new ClassifyOptions(false, null),
                        d.quality()),
                template,
                InputOptions.defaults(),
                OutputOptions.defaults(),
                threads,
                false,
                () -> null);
    }

    private BatchResult run(BatchJob job, Ear ear) {
        return new BatchRunner(new EcgDigitizer()).run(job, ear, ear);
    }

    private TreeMap<String, String> files() throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString().replace('\\', '/');
                boolean report = name.equals("report.csv");
                sums.put(name, report ? reportWithoutSeconds() : Checksum.sha256(file));
            }
        }
        return sums;
    }

    private String reportWithoutSeconds() throws IOException {
        StringBuilder text = new StringBuilder();
        for (ReportCsv.Row r : ReportCsv.read(out.resolve("report.csv"))) {
            text.append(r.image()).append(r.page()).append(r.status()).append(r.message());
        }
        return text.toString();
    }

    @Test
    void everyPageHasARowAndFailuresStopNothing() throws IOException {
        Ear ear = new Ear();
        BatchResult result = run(job(2, Double.NaN), ear);
        List<ReportCsv.Row> rows = ReportCsv.read(out.resolve("report.csv"));
        assertThat(rows)
                .extracting(ReportCsv.Row::image)
                .containsExactly("a.png", "b.png", "d.tif", "d.tif", "sub/c.png");
        assertThat(rows.get(1).status()).isEqualTo(PageStatus.FAILED);
        assertThat(rows.get(1).message()).startsWith("b.png is not an image");
        assertThat(rows.get(3).status()).isEqualTo(PageStatus.SKIPPED);
        assertThat(rows.get(0).traces()).isEqualTo(13);
        assertThat(result.count(PageStatus.FAILED)).isEqualTo(1);
        assertThat(ear.total).isEqualTo(5);
        assertThat(files().keySet())
                .containsExactly(
                        "a/beats.csv",
                        "a/intervals.csv",
                        "a/overlay.png",
                        "a/record.json",
                        "a/signals.csv",
                        "d-p1/beats.csv",
                        "d-p1/intervals.csv",
                        "d-p1/overlay.png",
                        "d-p1/record.json",
                        "d-p1/signals.csv",
                        "report.csv",
                        "sub/c/beats.csv",
                        "sub/c/intervals.csv",
                        "sub/c/overlay.png",
                        "sub/c/record.json",
                        "sub/c/signals.csv");
    }

    @Test
    void aStoppedRunGoesOnToTheSameBytes() throws IOException {
        run(job(1, Double.NaN), new Ear());
        TreeMap<String, String> undisturbed = files();
        ResultFolder.delete(out);
        Ear impatient = new Ear();
        impatient.stopAfter = 2;
        BatchResult stopped = run(job(1, Double.NaN), impatient);
        assertThat(stopped.cancelled()).isTrue();
        assertThat(files()).isNotEqualTo(undisturbed);
        Ear second = new Ear();
        run(job(2, Double.NaN), second);
        assertThat(files()).isEqualTo(undisturbed);
        assertThat(second.kept).containsExactly("a.png");
    }

    @Test
    void resultsThatAreStillRightAreKeptAndOthersRedone() throws IOException {
        run(job(2, Double.NaN), new Ear());
        String report = Files.readString(out.resolve("report.csv"));
        Ear again = new Ear();
        run(job(2, Double.NaN), again);
        assertThat(again.kept).containsExactlyInAnyOrder("a.png", "d.tif", "sub/c.png");
        assertThat(report.lines().filter(l -> l.contains("a.png")))
                .containsExactlyElementsOf(
                        Files.readString(out.resolve("report.csv"))
                                .lines()
                                .filter(l -> l.contains("a.png"))
                                .toList());
        Ear other = new Ear();
        BatchResult redone = run(job(2, 20), other);
        assertThat(other.kept).isEmpty();
        assertThat(redone.remade()).hasValue("3 pages digitized anew: other options: gain (3).");
        assertThat(redone.failure()).hasValue("1 page of 5 failed: b.png. report.csv says why.");
    }

    @Test
    void anotherModelsClassesAreMadeAnew() {
        runWith("first", new Ear());
        Ear same = new Ear();
        assertThat(runWith("first", same).remade()).isEmpty();
        assertThat(same.kept).containsExactly("a.png");
        Ear other = new Ear();
        assertThat(runWith("second", other).remade().orElseThrow())
                .contains("1 page", "another model");
        assertThat(other.kept).isEmpty();
        assertThat(RecordJson.read(out.resolve("a/record.json")).model().name())
                .isEqualTo("second");
    }

    /** Digitizes the first page with the usual model under another name. */
    private BatchResult runWith(String model, Ear ear) {
        BatchJob job =
                new BatchJob(
                        InputFiles.find(List.of(pages.resolve("a.png").toString()), out),
                        out,
                        DigitizeOptions.defaults(),
                        Template.NONE,
                        InputOptions.defaults(),
                        OutputOptions.defaults(),
                        1,
                        false,
                        () ->
                                new Renamed(
                                        new BeatModels().open(ClassifyOptions.defaults()), model));
        return run(job, ear);
    }

    private record Renamed(BeatClassifier model, String name) implements BeatClassifier {
        @Override
        public BeatModelSpec spec() {
            return model.spec();
        }

        @Override
        public ModelId id() {
            return new ModelId(name, "1", "00");
        }

        @Override
        public List<Classification> classify(List<BeatInput> inputs) {
            return model.classify(inputs);
        }

        @Override
        public float[][] saliency(List<BeatInput> inputs, List<AamiClass> classes) {
            return model.saliency(inputs, classes);
        }

        @Override
        public void close() {
            model.close();
        }
    }

    @Test
    void whatAPersonCorrectedIsNeverOverwritten() throws IOException {
        run(job(2, Double.NaN), new Ear());
        Path record = out.resolve("a/record.json");
        Digitization page = RecordJson.read(record);
        page.traces().get(0).source()[5] = Source.HUMAN;
        Files.writeString(record, RecordJson.text(page));
        String corrected = Files.readString(record);
        Ear ear = new Ear();
        run(job(2, 20), ear);
        assertThat(ear.kept).containsExactly("a.png");
        assertThat(record).hasContent(corrected);
        assertThat(ear.rows)
                .filteredOn(r -> r.image().equals("a.png"))
                .allMatch(r -> r.message().endsWith("kept, not digitized anew."));
    }

    @Test
    void aPersonsOwnFilesInAPagesFolderStay() throws IOException {
        run(job(2, Double.NaN), new Ear());
        Path notes = out.resolve("a/my notes.txt");
        Path picture = out.resolve("a/figures/1.png");
        Files.writeString(notes, "look at V3");
        Files.createDirectories(picture.getParent());
        Files.writeString(picture, "drawn");
        run(job(2, 20), new Ear());
        assertThat(notes).hasContent("look at V3");
        assertThat(picture).hasContent("drawn");
        assertThat(RecordJson.read(out.resolve("a/record.json")).options())
                .containsEntry("gain", "20");
    }

    @Test
    void aRunKilledBetweenTwoMovesLosesNothing() throws IOException {
        run(job(2, Double.NaN), new Ear());
        TreeMap<String, String> undisturbed = files();
        Files.writeString(out.resolve("a/notes.txt"), "mine");
        Files.move(out.resolve("a"), out.resolve(".a.old"));
        Ear ear = new Ear();
        run(job(2, Double.NaN), ear);
        assertThat(ear.kept).contains("a.png");
        assertThat(out.resolve("a/notes.txt")).hasContent("mine");
        Files.delete(out.resolve("a/notes.txt"));
        assertThat(files()).isEqualTo(undisturbed);
    }

    @Test
    void aLeftoverOfADeadRunIsTakenOver() throws IOException {
        Files.createDirectories(out.resolve(".a.part"));
        Files.writeString(out.resolve(".a.part/signals.csv"), "half");
        Files.writeString(out.resolve(".paperbeat.lock"), "");
        Files.writeString(out.resolve(".report.csv.journal"), ReportCsv.head() + "a.png,1,O");
        run(job(2, Double.NaN), new Ear());
        assertThat(files().keySet()).noneMatch(name -> name.contains(".part"));
        assertThat(out.resolve(".paperbeat.lock")).doesNotExist();
    }

    @Test
    void twoRunsIntoOneFolderAreRefused() throws IOException {
        try (OutputLock lock = OutputLock.take(out)) {
            assertThatThrownBy(() -> run(job(1, Double.NaN), new Ear()))
                    .isInstanceOf(EcgException.class)
                    .hasMessage("Another run is writing to " + out + ".");
        }
    }

    @Test
    void aTemplateGivesCalibrationAndRegions() throws IOException {
        run(job(2, Double.NaN), new Ear());
        Digitization first = RecordJson.read(out.resolve("a/record.json"));
        Digitization third = RecordJson.read(out.resolve("sub/c/record.json"));
        Map<String, String> marks = Map.of("regions", "1");
        Ear ear = new Ear();
        run(job(2, Double.NaN, new Template(null, first, marks)), ear);
        assertThat(ear.kept).isEmpty();
        Digitization again = RecordJson.read(out.resolve("sub/c/record.json"));
        assertThat(again.layout().regions().get(4).polygon())
                .isEqualTo(first.layout().regions().get(4).polygon());
        assertThat(again.options()).containsEntry("regions", "1");
        assertThat(again.traces().get(12).mv()[2000])
                .isCloseTo(third.traces().get(12).mv()[2000], within(0.1f));
        run(job(2, Double.NaN, new Template(first, first, Map.of("calibration", "1"))), ear);
        Digitization both = RecordJson.read(out.resolve("sub/c/record.json"));
        assertThat(both.calibration().pxPerMmX()).isEqualTo(first.calibration().pxPerMmX());
        assertThat(both.layout().timeZeroMm()).isCloseTo(first.layout().timeZeroMm(), within(1e-6));
    }
}
