package org.paperbeat.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Supplier;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;

class EngineLoaderTest {
    @TempDir Path folder;

    /** An engine that says which class loader its thread has; in its jar once more. */
    public static class ToyEngine implements Supplier<Object> {
        @Override
        public Object get() {
            ClassLoader own = getClass().getClassLoader();
            if (Thread.currentThread().getContextClassLoader() != own) {
                throw new EcgException("toy", "The thread has another class loader.", "");
            }
            return own;
        }
    }

    /** An engine that can't start. */
    public static final class BrokenEngine extends ToyEngine {
        public BrokenEngine() {
            throw new EcgException("engine", "No space.", "Make room.");
        }
    }

    private URL[] jar(Class<?>... engines) throws IOException {
        Path jar = folder.resolve("ein Motor.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> c : engines) {
                String name = c.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (InputStream in = c.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
            out.putNextEntry(new JarEntry("META-INF/services/java.util.function.Supplier"));
            out.write(engines[0].getName().getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new JarEntry("plugins.config"));
            out.write('!');
        }
        return new URL[] {jar.toUri().toURL()};
    }

    private static ClassLoader parent() {
        return EngineLoaderTest.class.getClassLoader();
    }

    @Test
    void findsTheEngineOnTheClassPath() {
        assertThat(new EngineLoader().find(BeatClassifierProvider.class)).isNotNull();
    }

    @Test
    void saysWhatToDoWhereThereIsNone() throws Exception {
        try (URLClassLoader empty =
                new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> new EngineLoader(empty).find(BeatClassifierProvider.class))
                    .isInstanceOfSatisfying(
                            EcgException.class,
                            e -> assertThat(e.hint()).contains("Install").contains("without"));
        }
    }

    @Test
    void itsOwnClassesAndResourcesComeFirst() throws Exception {
        try (ChildFirstClassLoader loader =
                new ChildFirstClassLoader(jar(ToyEngine.class), parent())) {
            Class<?> inside = loader.loadClass(ToyEngine.class.getName());
            assertThat(inside).isNotSameAs(ToyEngine.class);
            assertThat(inside.getClassLoader()).isSameAs(loader);
            assertThat(loader.loadClass(EcgException.class.getName())).isSameAs(EcgException.class);
            assertThat(loader.getResource("plugins.config").toString()).contains("Motor.jar");
            assertThat(Collections.list(loader.getResources("plugins.config"))).hasSize(2);
            assertThat(loader.getResource("nowhere")).isNull();
        }
    }

    @Test
    void aCallHasTheEnginesClassLoaderAndGivesTheThreadsBack() throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (ChildFirstClassLoader loader =
                new ChildFirstClassLoader(jar(ToyEngine.class), parent())) {
            Supplier<?> engine = new EngineLoader(loader).find(Supplier.class);
            assertThat(engine.get()).isSameAs(loader);
            assertThat(thread.getContextClassLoader()).isSameAs(before);
        }
    }

    @Test
    void whyAnEngineDoesNotStartIsSaidAsItIs() throws Exception {
        try (ChildFirstClassLoader loader =
                new ChildFirstClassLoader(jar(BrokenEngine.class, ToyEngine.class), parent())) {
            assertThatThrownBy(() -> new EngineLoader(loader).find(Supplier.class))
                    .isInstanceOf(EcgException.class)
                    .hasMessage("No space.");
        }
    }

    @Test
    void theFolderIsFoundFromThePluginsJar() throws Exception {
        Path fiji = folder.resolve("Fiji für Ärzte.app");
        String platform = EnginePlatform.current().orElseThrow().fijiName();
        Files.createDirectories(fiji.resolve("plugins/PaperBeat"));
        Path common = Files.createDirectories(fiji.resolve("lib/paperbeat"));
        Path special = Files.createDirectories(fiji.resolve("lib/" + platform + "/paperbeat"));
        Path other = Files.createDirectories(fiji.resolve("lib/amiga/paperbeat"));
        for (Path p : new Path[] {common.resolve("b.jar"), common.resolve("a.jar")}) {
            Files.createFile(p);
        }
        Files.createFile(common.resolve("LICENSE"));
        Files.createFile(special.resolve("native.jar"));
        Files.createFile(other.resolve("native.jar"));
        for (String jar : new String[] {"plugins/P_.jar", "plugins/PaperBeat/P_.jar"}) {
            URL[] jars = EngineFolder.besideJar(fiji.resolve(jar)).orElseThrow().jars();
            assertThat(jars)
                    .containsExactly(
                            common.resolve("a.jar").toUri().toURL(),
                            common.resolve("b.jar").toUri().toURL(),
                            special.resolve("native.jar").toUri().toURL());
        }
        assertThat(EngineFolder.besideJar(folder.resolve("x/P_.jar"))).isEmpty();
        assertThat(EngineFolder.installed()).isEmpty();
    }

    @Test
    void namesOfComputers() {
        assertThat(EnginePlatform.of("Linux", "amd64")).hasValue(EnginePlatform.LINUX_X86_64);
        assertThat(EnginePlatform.of("Linux", "aarch64")).hasValue(EnginePlatform.LINUX_ARM64);
        assertThat(EnginePlatform.of("Mac OS X", "x86_64")).hasValue(EnginePlatform.MACOS_X86_64);
        assertThat(EnginePlatform.of("Mac OS X", "aarch64")).hasValue(EnginePlatform.MACOS_ARM64);
        assertThat(EnginePlatform.of("Windows 11", "amd64"))
                .hasValue(EnginePlatform.WINDOWS_X86_64);
        assertThat(EnginePlatform.of("Windows 11", "aarch64")).isEmpty();
        assertThat(EnginePlatform.of("Windows 7", "x86")).isEmpty();
        assertThat(EnginePlatform.of("Darwin", "ppc")).isEmpty();
    }
}
