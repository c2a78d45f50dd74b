package org.paperbeat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.PageImageWriter;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

/** A process killed in the middle of a run, and the run that follows it. */
@Timeout(180)
class KilledRunTest {
    private static final int PAGES = 4;

    @TempDir static Path folder;
    private static Path pages;
    private static TreeMap<String, String> undisturbed;

    @BeforeAll
    static void digitizeUndisturbed() throws IOException {
        pages = Files.createDirectories(folder.resolve("pages"));
        for (int k = 1; k <= PAGES; k++) {
            SyntheticEcgOptions heart = SyntheticEcgOptions.defaults().withSeed(k);
            RenderOptions look = RenderOptions.builder().dpi(100).build();
            PageImageWriter.write(
                    pages.resolve("page" + k + ".png"),
                    List.of(
                            new PageRenderer()
                                    .render(new SyntheticEcg().generate(heart), look)
                                    .image()),
                    100);
        }
        Files.writeString(pages.resolve("letter.png"), "Dear doctor,");
        Path out = folder.resolve("undisturbed");
        assertThat(PaperBeat.execute(arguments(out, "2"))).isEqualTo(1);
        undisturbed = files(out);
        assertThat(undisturbed).containsKeys("summary.html", "summary.csv", "summary.sqlite");
    }

    private static String[] arguments(Path out, String threads, String... more) {
        List<String> all = new ArrayList<>(List.of("digitize", pages.toString(), "--out"));
        all.addAll(List.of(out.toString(), "--no-classify", "--summary", "--threads", threads));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static TreeMap<String, String> files(Path out) throws IOException {
        TreeMap<String, String> sums = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = out.relativize(file).toString().replace(File.separatorChar, '/');
                sums.put(
                        name,
                        name.equals("report.csv")
                                ? withoutSeconds(file).toString()
                                : Checksum.sha256(file));
            }
        }
        return sums;
    }

    private static List<String> withoutSeconds(Path report) throws IOException {
        return ReportCsv.read(report).stream()
                .map(r -> r.image() + r.page() + r.status() + r.traces() + r.beats() + r.message())
                .toList();
    }

    /** What a second run says while the first is alive. */
    private static String refusal(Path out) {
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(PaperBeat.execute(arguments(out, "1"))).isEqualTo(1);
        } finally {
            System.setErr(console);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Process start(Path out) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
        command.add(PaperBeat.class.getName());
        command.addAll(List.of(arguments(out, "1")));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static boolean began(Path out) throws IOException {
        if (!Files.isDirectory(out)) {
            return false;
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.anyMatch(p -> p.getFileName().toString().startsWith("page"));
        }
    }

    @Test
    void aKilledRunGoesOnToTheSameBytes() throws Exception {
        Path out = folder.resolve("killed");
        Process process = start(out);
        try {
            while (process.isAlive() && !began(out)) {
                Thread.sleep(20);
            }
            assertThat(refusal(out)).startsWith("Another run is writing to " + out + ".");
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(out.resolve("summary.html")).doesNotExist();
        assertThat(PaperBeat.execute(arguments(out, "2"))).isEqualTo(1);
        assertThat(files(out)).isEqualTo(undisturbed);
    }

    @Test
    void aSecondRunChangesNothingAndAnotherOptionChangesWhatItMust() throws IOException {
        Path out = folder.resolve("again");
        PaperBeat.execute(arguments(out, "2"));
        assertThat(PaperBeat.execute(arguments(out, "2"))).isEqualTo(1);
        assertThat(files(out)).isEqualTo(undisturbed);
        assertThat(PaperBeat.execute(arguments(out, "2", "--gain", "20"))).isEqualTo(1);
        assertThat(files(out).get("page1/record.json"))
                .isNotEqualTo(undisturbed.get("page1/record.json"));
        assertThat(PaperBeat.execute(arguments(out, "2"))).isEqualTo(1);
        assertThat(files(out)).isEqualTo(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"regions", "calibration"})
    void aTemplateRedoesWhatItChangesAndIsTakenBack(String kind) throws IOException {
        Path out = folder.resolve(kind);
        PaperBeat.execute(arguments(out, "2"));
        Path record = folder.resolve(kind + ".json");
        Files.copy(out.resolve("page1/record.json"), record);
        String[] with = arguments(out, "2", "--" + kind, record.toString());
        assertThat(said(with)).contains("4 pages digitized anew: other options: " + kind);
        TreeMap<String, String> templated = files(out);
        assertThat(templated.get("page2/record.json"))
                .isNotEqualTo(undisturbed.get("page2/record.json"));
        assertThat(said(with)).doesNotContain("anew");
        assertThat(files(out)).isEqualTo(templated);
        Path another = folder.resolve("undisturbed/page2/record.json");
        Files.copy(another, record, StandardCopyOption.REPLACE_EXISTING);
        assertThat(said(with)).contains("4 pages digitized anew: other options: " + kind);
        assertThat(said(arguments(out, "2"))).contains("anew");
        assertThat(files(out)).isEqualTo(undisturbed);
    }

    /** What a run that fails for one page prints. */
    private static String said(String... arguments) {
        PrintStream console = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(PaperBeat.execute(arguments)).isEqualTo(1);
        } finally {
            System.setOut(console);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
