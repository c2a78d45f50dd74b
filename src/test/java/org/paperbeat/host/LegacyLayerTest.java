package org.paperbeat.host;

import static org.assertj.core.api.Assertions.assertThat;

import ij.IJ;
import ij.Menus;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With a class of the name that only Fiji has on the class path. */
class LegacyLayerTest {
    @TempDir Path folder;

    @BeforeEach
    void fakeFiji() throws Exception {
        Path source = folder.resolve("net/imagej/legacy/LegacyService.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "package net.imagej.legacy; public class LegacyService {}");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, source.toString())).isZero();
    }

    @Test
    void fijiIsKnownByItsService() throws Exception {
        assertThat(LegacyLayer.isPresent()).isFalse();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            assertThat(LegacyLayer.isPresent(loader)).isTrue();
        }
    }

    @Test
    @Timeout(60)
    void theHostPutsNothingIntoFijisMenu() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder start =
                new ProcessBuilder(
                        java, "-Xmx256m", "-Djava.awt.headless=true", Program.class.getName());
        String classPath = System.getProperty("java.class.path");
        start.environment().put("CLASSPATH", folder + File.pathSeparator + classPath);
        Process process = start.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains("commands: none").contains("about: ImageJ's");
    }

    /** A program with Fiji's class on its class path. */
    static final class Program {
        public static void main(String[] arguments) {
            HostMenu.install();
            boolean none =
                    Menus.getCommands() == null
                            || !Menus.getCommands().containsKey("Digitize Paper ECG...");
            System.out.println("commands: " + (none ? "none" : "ours"));
            System.out.println("about: ImageJ's " + IJ.getVersion());
        }
    }
}
