package org.paperbeat.updatesite;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.classify.EnginePlatform;

/**
 * PaperBeat as a person gets it: folders laid out as Fiji's updater and the zip lay them out, among
 * real jars of Fiji with its older TensorFlow and protobuf, in a Java of its own.
 */
@Timeout(400)
class InstalledPluginIT {
    private static final Path BUILD = Path.of(System.getProperty("paperbeat.build", "target"));
    private static final String VERSION = System.getProperty("paperbeat.version");
    private static final String MACRO =
            """
            setBatchMode(true);
            open(getArgument());
            run("Digitize Paper ECG...", "layout=auto classify=true show_plot=false");
            return "done";
            """;

    @TempDir static Path folder;
    private static Path fiji;
    private static SiteLayout layout;
    private static Path nativeJar;

    /** What a program printed and wrote. */
    private record Outcome(String said, Path results) {
        List<String> beats() throws IOException {
            return Files.readAllLines(results.resolve("beats.csv"));
        }
    }

    @BeforeAll
    static void install() throws Exception {
        SiteDescriptor descriptor = SiteDescriptor.read(Path.of("update-site", "site.json"));
        BuiltJars built =
                BuiltJars.of(
                        BUILD.resolve("PaperBeat_-" + VERSION + ".jar"),
                        BUILD.resolve("paperbeat-engine-" + VERSION + ".jar"),
                        runtimeJars());
        nativeJar = built.natives().get(EnginePlatform.current().orElseThrow());
        layout = new SiteLayout(descriptor, built, Path.of("macros"), Path.of("update-site"));
        fiji = folder.resolve(umlauts() ? "Fiji für Ärzte.app" : "Fiji with blanks.app");
        putFijisJars(descriptor, built);
        update();
        Path lib = fiji.resolve("lib").resolve(platform()).resolve("paperbeat");
        Files.createDirectories(lib);
        Files.copy(nativeJar, lib.resolve(nativeJar.getFileName()));
    }

    /** What the program needs, without test libraries; and the native library of this computer. */
    private static List<Path> runtimeJars() throws IOException {
        String libraries = Files.readString(BUILD.resolve("libraries.txt")).strip();
        String tests = System.getProperty("java.class.path");
        return Stream.concat(
                        Arrays.stream(libraries.split(File.pathSeparator)),
                        Arrays.stream(tests.split(File.pathSeparator))
                                .filter(p -> p.contains("tensorflow-core-native")))
                .map(Path::of)
                .toList();
    }

    /** Whether file names may be German here; in the POSIX locale Java can't even open them. */
    private static boolean umlauts() {
        String encoding = System.getProperty("sun.jnu.encoding", "US-ASCII");
        return Charset.forName(encoding).newEncoder().canEncode("Ä");
    }

    private static String platform() {
        return EnginePlatform.current().orElseThrow().fijiName();
    }

    /** Fiji's own jars, of other versions than ours where it has others. */
    private static void putFijisJars(SiteDescriptor descriptor, BuiltJars built) throws Exception {
        Path jars = Files.createDirectories(fiji.resolve("jars"));
        List<String> theirs = new ArrayList<>();
        try (Stream<Path> real = Files.list(BUILD.resolve("fiji-jars"))) {
            for (Path p : real.toList()) {
                theirs.add(BuiltJars.artifact(p));
                Files.copy(p, jars.resolve(p.getFileName()));
            }
        }
        assertThat(theirs).contains("libtensorflow", "protobuf-java", "slf4j-api");
        for (String artifact : descriptor.fiji().keySet()) {
            if (!theirs.contains(artifact)) {
                Path p = built.library(artifact);
                Files.copy(p, jars.resolve(p.getFileName()));
            }
        }
    }

    /** All but the native library: its checksum is a matter of seconds, and tested with a toy. */
    private static void update() throws Exception {
        Path site = folder.resolve("site");
        List<SiteFile> files =
                layout.fiji().stream()
                        .filter(f -> !f.place().startsWith("lib/" + platform()))
                        .toList();
        SiteDatabase database =
                new SitePublication(new SiteDatabase(), 20260105120000L)
                        .write(files, "plugins/PaperBeat_.jar", site);
        new SiteDatabaseWriter(List.of("A. Uthor"), "https://example.org")
                .write(database, site.resolve("db.xml.gz"));
        assertThat(new ToyUpdater(site, platform(), fiji).update()).hasSize(files.size());
    }

    private static String classPath(Path root) throws IOException {
        Path program = folder.resolve("program");
        String name = InstalledProgram.class.getName().replace('.', '/') + ".class";
        Path target = program.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = InstalledProgram.class.getClassLoader().getResourceAsStream(name)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(p -> p.toString().endsWith(".jar"))
                            .filter(p -> !root.relativize(p).startsWith("lib"))
                            .sorted()
                            .map(Path::toString)
                            .collect(Collectors.joining(File.pathSeparator, "", File.pathSeparator))
                    + program;
        }
    }

    private static Path page(String name) throws IOException {
        Path pages = Files.createDirectories(folder.resolve("meine Seiten"));
        return Files.copy(
                Path.of("test-images", "3x4-red.png"),
                pages.resolve(name),
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Outcome run(Path page, String classPath, List<String> options, String... main)
            throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx1g");
        command.add("-Djava.util.prefs.userRoot=" + folder.resolve("prefs"));
        command.addAll(options);
        command.addAll(List.of(main));
        Path log = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder start =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        start.environment().put("CLASSPATH", classPath);
        Process process = start.start();
        boolean ended = process.waitFor(150, TimeUnit.SECONDS);
        process.destroyForcibly();
        String said = Files.readString(log);
        assertThat(ended).as(said).isTrue();
        String stem = page.getFileName().toString().replace(".png", "");
        return new Outcome(said, page.resolveSibling(stem + ".paperbeat"));
    }

    private static Outcome inFiji(Path page, String... options) throws Exception {
        Path macro = Files.writeString(folder.resolve("macro.ijm"), MACRO);
        return run(
                page,
                classPath(fiji),
                List.of(options),
                InstalledProgram.class.getName(),
                macro.toString(),
                page.toString());
    }

    private static void checkClassified(Outcome outcome) throws IOException {
        assertThat(outcome.results().resolve("signals.csv")).as(outcome.said()).exists();
        List<String> beats = outcome.beats();
        assertThat(beats).hasSizeGreaterThan(8);
        int aami = Arrays.asList(beats.get(0).split(",")).indexOf("aami");
        assertThat(beats.subList(1, beats.size()))
                .allSatisfy(row -> assertThat(row.split(",")[aami]).isIn("N", "S", "V", "F"));
    }

    private static void checkNothingLeaks(Outcome outcome) {
        assertThat(outcome.said())
                .contains("macro=done")
                .contains("loader=same")
                .contains("tensorflow=libtensorflow-1.15.0.jar");
        String properties = outcome.said().replaceAll("(?s).*properties=\\[(.*?)].*", "$1");
        // JNA's and Java's own
        assertThat(properties.split(", *"))
                .filteredOn(
                        p -> !p.matches("jna.*|jnidispatch.*|user.timezone|sun\\..*|java\\.awt.*|"))
                .isEmpty();
    }

    @Test
    void inFijiWithoutADisplayAndInTurkish() throws Exception {
        Outcome outcome =
                inFiji(
                        page("sayfa.png"),
                        "-Djava.awt.headless=true",
                        "-Duser.language=tr",
                        "-Duser.country=TR");
        checkClassified(outcome);
        checkNothingLeaks(outcome);
    }

    @Test
    void inFijiWithADisplayAndInGerman() throws Exception {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "SKIPPED for want of a display");
        Outcome outcome =
                inFiji(
                        page("Seite eins.png"),
                        "-Djava.awt.headless=false",
                        "-Duser.language=de",
                        "-Duser.country=DE");
        checkClassified(outcome);
        checkNothingLeaks(outcome);
        assertThat(Files.readAllLines(outcome.results().resolve("signals.csv")).get(1))
                .startsWith("0.000,");
    }

    @Test
    void withoutTheNativeLibraryPagesAreReadWithoutClasses() throws Exception {
        Path jar = fiji.resolve("lib").resolve(platform()).resolve("paperbeat");
        Path away = folder.resolve("away");
        Files.move(jar, away);
        try {
            Outcome outcome = inFiji(page("unclassified.png"), "-Djava.awt.headless=true");
            assertThat(outcome.results().resolve("signals.csv")).as(outcome.said()).exists();
            assertThat(outcome.said()).contains("Without classes.").contains("Help > Update...");
            assertThat(outcome.beats()).hasSizeGreaterThan(8);
        } finally {
            Files.move(away, jar);
        }
    }

    @Test
    void inPlainImageJFromTheZip() throws Exception {
        Assumptions.assumeFalse(GraphicsEnvironment.isHeadless(), "SKIPPED for want of a display");
        Path imagej = Files.createDirectories(folder.resolve("ImageJ 1.x"));
        Path zip = folder.resolve("imagej.zip");
        new InstallationZip(LocalDateTime.of(2026, 1, 5, 12, 0))
                .write(layout.imagej(), platform(), zip);
        unpack(zip, imagej);
        Path page = page("plain.png");
        Path macro =
                Files.writeString(
                        imagej.resolve("macro.ijm"), MACRO.replace("return", "run('Quit');//"));
        Path ij;
        try (Stream<Path> jars = Files.list(fiji.resolve("jars"))) {
            ij = jars.filter(p -> p.getFileName().toString().startsWith("ij-1")).findFirst().get();
        }
        Outcome outcome =
                run(
                        page,
                        ij.toString(),
                        List.of("-Djava.awt.headless=false"),
                        "ij.ImageJ",
                        "-ijpath",
                        imagej.toString(),
                        "-batch",
                        macro.toString(),
                        page.toString());
        checkClassified(outcome);
    }

    private static void unpack(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                Path file = target.resolve(e.getName());
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            }
        }
    }
}
