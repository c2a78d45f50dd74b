package org.paperbeat.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import ij.measure.ResultsTable;
import java.io.File;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.model.Digitization;
import org.paperbeat.pipeline.EcgDigitizer;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.script.ScriptInfo;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

@Timeout(180)
class ScriptsTest {
    @TempDir static Path folder;
    private static Context context;
    private static Path study;

    @BeforeAll
    static void start() {
        context = new Context(ScriptService.class, CommandService.class);
        study = folder.resolve("study");
        StudyFolder.make(study, "3x4-red.png", "6x2-blue.png");
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static ScriptModule run(String script, Object... inputs) throws Exception {
        File file = Path.of("macros", script).toFile();
        return context.service(ScriptService.class).run(file, true, inputs).get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Join_Beats.groovy", "Join_Beats.py"})
    void beatsOfAStudyAreCounted(String script) throws Exception {
        Path pages = study.resolve("study-pages.csv");
        Files.deleteIfExists(pages);
        ScriptModule done = run(script, "results", study.toFile());
        ResultsTable table = (ResultsTable) done.getOutput("table");
        assertThat(table.size()).isEqualTo(2);
        assertThat(table.getStringValue("folder", 0)).isEqualTo("3x4-red");
        assertThat(table.getValue("heart_rate", 0)).isBetween(60.0, 90.0);
        double classes = 0;
        for (String name : List.of("N", "S", "V", "F", "Q")) {
            classes += table.getValue(name, 0);
        }
        assertThat(classes).isEqualTo(table.getValue("beats", 0));
        assertThat(pages).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Digitize_Folder.groovy", "Digitize_Folder.py"})
    void aFolderIsDigitized(String script) throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Path page = Path.of("test-images", "6x2-blue.png");
        Files.copy(page, pages.resolve("a.png"), StandardCopyOption.REPLACE_EXISTING);
        Path out = folder.resolve(script);
        ScriptModule done = run(script, "folder", pages.toFile(), "results", out.toFile());
        ResultsTable report = (ResultsTable) done.getOutput("report");
        assertThat(report.getStringValue("image", 0)).isEqualTo("a.png");
        assertThat(report.getValue("traces", 0)).isEqualTo(12);
        assertThat(out.resolve("a/signals.csv")).exists();
    }

    /** The README's script that digitizes a page, in a language. */
    private static String readme(String language) throws Exception {
        String text = Files.readString(Path.of("README.md"));
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        return blocks.results()
                .map(b -> b.group(1))
                .filter(b -> b.contains("EcgDigitizer"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no script in " + language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"groovy", "python"})
    void theReadmesThreeLinesWork(String language) throws Exception {
        String lines = readme(language);
        assertThat(lines.lines()).hasSize(3);
        String name = language.equals("python") ? "readme.py" : "readme.groovy";
        ScriptModule module = new ScriptInfo(context, name, new StringReader(lines)).createModule();
        context.inject(module);
        StringWriter printed = new StringWriter();
        module.setOutputWriter(printed);
        module.run();
        assertThat(printed.toString()).contains("12", "II_rhythm");
    }

    @Test
    void theReadmesLinesForJavaWork() throws Exception {
        assertThat(readme("java"))
                .contains("new EcgDigitizer().digitize(\"test-images/3x4-red.png\")");
        Digitization page = new EcgDigitizer().digitize("test-images/3x4-red.png");
        assertThat(page.readingBeats()).hasSize(12);
        assertThat(page.readingTrace()).isEqualTo("II_rhythm");
    }
}
