package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** What PaperBeat costs a person who starts ImageJ or Fiji and never uses it. */
class StartUpHeadlessTest {
    @TempDir Path folder;

    @Test
    @Timeout(120)
    void menusAreMadeWithoutTouchingImagesOrTensorFlow() throws Exception {
        Path loaded = folder.resolve("loaded.txt");
        ProcessBuilder start =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load:file=" + loaded.toString().replace('\\', '/'),
                        Program.class.getName());
        start.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("[Plugins, PaperBeat, Digitize Paper ECG...]");
        List<String> classes = Files.readAllLines(loaded);
        assertThat(classes).hasSizeGreaterThan(500);
        assertThat(classes).noneMatch(c -> c.contains("ai.djl.") || c.contains("org.tensorflow."));
        assertThat(classes)
                .filteredOn(c -> c.contains(" org.paperbeat."))
                .allMatch(c -> c.contains(" org.paperbeat.host."));
    }

    /** Makes the menu of plain ImageJ, and knows the commands as Fiji does. */
    static final class Program {
        public static void main(String[] arguments) {
            HostMenu.install();
            Context context = new Context(CommandService.class);
            for (CommandInfo info : context.service(CommandService.class).getCommands()) {
                System.out.println(info.getMenuPath());
            }
        }
    }
}
