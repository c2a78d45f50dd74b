package org.paperbeat.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.UserCache;

class NativeLibraryFilesTest {
    private static final String PLATFORM = "toy-8bit";
    private static final int MEGABYTES = 30;

    @TempDir Path folder;

    /** A jar shaped like TensorFlow's, with a library of zeros. */
    static Path toyJar(Path folder) throws IOException {
        Path jar = folder.resolve("toy.jar");
        String libraries = "org/tensorflow/internal/c_api/" + PLATFORM + "/";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(libraries));
            out.putNextEntry(new JarEntry(libraries + "LICENSE"));
            out.putNextEntry(new JarEntry(libraries + "libtoy.so.2"));
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(new byte[1 << 20]);
            }
        }
        return jar;
    }

    private NativeLibraryFiles toy() throws IOException {
        URL jar = toyJar(folder).toUri().toURL();
        return new NativeLibraryFiles(PLATFORM, new URLClassLoader(new URL[] {jar}, null));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anUnknownComputerIsToldHowToGetItsLibrary() {
        assertThatThrownBy(
                        () ->
                                new NativeLibraryFiles("amiga-68k")
                                        .unpackInto(folder, StageMonitor.NONE))
                .isInstanceOfSatisfying(
                        EcgException.class,
                        e ->
                                assertThat(e.hint())
                                        .contains("Help > Update...")
                                        .contains("-Dtensorflow.platform=amiga-68k"));
    }

    @Test
    void unpacksLibrariesOnlyAndTellsHowFarItIs() throws Exception {
        Path cache = folder.resolve("Zwischenspeicher für Käse");
        List<Double> told = new ArrayList<>();
        Path library = toy().unpackInto(cache, new Watcher(told, Integer.MAX_VALUE));
        assertThat(names(library)).containsExactly("libtoy.so.2");
        assertThat(Files.size(library.resolve("libtoy.so.2"))).isEqualTo(MEGABYTES << 20);
        assertThat(told).isSorted().hasSizeGreaterThan(MEGABYTES / 2).endsWith(1.0);
        assertThat(names(cache)).hasSize(2);
    }

    @Test
    void cancelledHalfWayItLeavesNothing() throws Exception {
        NativeLibraryFiles toy = toy();
        Watcher impatient = new Watcher(new ArrayList<>(), 3);
        assertThatThrownBy(() -> toy.unpackInto(folder.resolve("cache"), impatient))
                .isInstanceOf(CancellationException.class);
        assertThat(names(folder.resolve("cache"))).containsExactly("toy-toy-8bit.lock");
    }

    @Test
    void clearsAwayWhatAKilledProgramLeft() throws Exception {
        Path left = Files.createDirectories(folder.resolve("cache/.unpacking-toy-8bit-123"));
        Files.writeString(left.resolve("libtoy.so.2"), "half of it");
        Files.createDirectories(folder.resolve("cache/.unpacking-other-1"));
        toy().unpackInto(folder.resolve("cache"), StageMonitor.NONE);
        assertThat(names(folder.resolve("cache")))
                .containsExactly(".unpacking-other-1", "toy-toy-8bit", "toy-toy-8bit.lock");
    }

    @Test
    void twoProgramsAtOnceUnpackItOnce() throws Exception {
        Path jar = toyJar(folder);
        Path cache = folder.resolve("cache");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        List<Process> programs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ProcessBuilder start =
                    new ProcessBuilder(
                            java,
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            Unpacker.class.getName(),
                            jar.toString(),
                            cache.toString());
            start.environment().put("CLASSPATH", classes);
            programs.add(start.redirectErrorStream(true).start());
        }
        int unpacked = 0;
        for (Process p : programs) {
            String said = new String(p.getInputStream().readAllBytes());
            assertThat(p.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(p.exitValue()).as(said).isZero();
            unpacked += said.contains("unpacked") ? 1 : 0;
        }
        assertThat(unpacked).isEqualTo(1);
        assertThat(names(cache)).containsExactly("toy-toy-8bit", "toy-toy-8bit.lock");
    }

    /** Unpacks the toy in a program of its own. */
    static final class Unpacker {
        public static void main(String[] arguments) throws IOException {
            URL jar = Path.of(arguments[0]).toUri().toURL();
            List<Double> told = new ArrayList<>();
            new NativeLibraryFiles(PLATFORM, new URLClassLoader(new URL[] {jar}, null))
                    .unpackInto(Path.of(arguments[1]), new Watcher(told, Integer.MAX_VALUE));
            System.out.println(told.contains(1.0) ? "unpacked" : "found it");
        }
    }

    private record Watcher(List<Double> told, int patience) implements StageMonitor {
        @Override
        public void progress(String stage, double fraction) {
            told.add(fraction);
        }

        @Override
        public boolean isCancelled() {
            return told.size() >= patience;
        }
    }

    @Test
    void whatIsUnpackedIsFoundAgainWithoutWritingAnything() throws Exception {
        TensorFlowRuntime.prepare(StageMonitor.NONE);
        Path parent = UserCache.folder().resolve("tensorflow");
        NativeLibraryFiles files = new NativeLibraryFiles(TensorFlowRuntime.platform());
        Path first = files.unpackInto(parent, StageMonitor.NONE);
        var changed = Files.getLastModifiedTime(first);
        assertThat(files.unpackInto(parent, StageMonitor.NONE)).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first)).isEqualTo(changed);
        assertThat(names(parent)).noneMatch(n -> n.startsWith(".unpacking-"));
    }

    @Test
    void leavesNoSystemPropertiesBehind() {
        Map<Object, Object> before = Map.copyOf(System.getProperties());
        TensorFlowRuntime.prepare(StageMonitor.NONE);
        try (ScopedProperties offline = TensorFlowRuntime.offline()) {
            assertThat(System.getProperty("ai.djl.offline")).isEqualTo("true");
            assertThat(System.getProperty("OPT_OUT_TRACKING")).isEqualTo("true");
        }
        Map<Object, Object> after = new java.util.HashMap<>(System.getProperties());
        // the JNA library's own, which Fiji has too
        after.keySet().removeIf(k -> k.toString().startsWith("jn"));
        assertThat(before).containsAllEntriesOf(after);
    }
}
