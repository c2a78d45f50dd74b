package org.paperbeat.updatesite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpdaterChecksumTest {
    private static String filtered(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return new String(HashedLinesFilter.filter(content), StandardCharsets.UTF_8);
    }

    @Test
    void commentsLoseTheirTextButNotTheirLine() {
        assertThat(filtered("#Fri Nov 20\nversion=1\n")).isEqualTo("\nversion=1\n");
        assertThat(filtered("a=1\n#one\n#two\nb=2")).isEqualTo("a=1\n\n\nb=2");
        assertThat(filtered("a=1 #no comment\n # nor this\n"))
                .isEqualTo("a=1 #no comment\n # nor this\n");
        assertThat(filtered("a=1\n#last")).isEqualTo("a=1\n");
    }

    @Test
    void afterAnEmptyLineOrAnEmptyCommentACommentCounts() {
        assertThat(filtered("a=1\n\n#counts\n#not\n")).isEqualTo("a=1\n\n#counts\n\n");
        assertThat(filtered("#\n#counts\n")).isEqualTo("\n#counts\n");
        assertThat(filtered("##\n#counts\n")).isEqualTo("\n#counts\n");
        assertThat(filtered("\n\n#not\n")).isEqualTo("\n\n\n");
    }

    @Provide
    Arbitrary<String> propertyFiles() {
        return Arbitraries.strings().withChars("#\na\r").ofMaxLength(14);
    }

    @Property
    void linesAreCountedAsCharactersAre(@ForAll("propertyFiles") String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        assertThat(HashedLinesFilter.filter(content))
                .isEqualTo(ToyUpdater.withoutComments(content));
    }

    @Test
    void aFileCountsWithItsPlace(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("x"), "hello");
        // printf 'macros/a.ijmhello' | sha1sum
        assertThat(UpdaterChecksum.of("macros/a.ijm", file))
                .isEqualTo("67a8b10fbda56fb01aa64490f58ebb9392133b30")
                .isEqualTo(ToyUpdater.checksum("macros/a.ijm", file));
    }

    static Path jar(Path file, String... namesAndContents) throws IOException {
        Files.createDirectories(file.getParent());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                out.putNextEntry(new JarEntry(namesAndContents[i]));
                out.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }

    @Test
    void aJarPackedAnewIsTheSame(@TempDir Path folder) throws Exception {
        Path one =
                jar(
                        folder.resolve("1.jar"),
                        "META-INF/MANIFEST.MF",
                        "Built: today",
                        "b.class",
                        "code",
                        "a.properties",
                        "#today\nx=1");
        Path other =
                jar(
                        folder.resolve("2.jar"),
                        "a.properties",
                        "#tomorrow\nx=1",
                        "META-INF/MANIFEST.MF",
                        "Built: tomorrow",
                        "b.class",
                        "code");
        Path changed =
                jar(
                        folder.resolve("3.jar"),
                        "META-INF/MANIFEST.MF",
                        "",
                        "a.properties",
                        "#today\nx=1",
                        "b.class",
                        "other code");
        String checksum = UpdaterChecksum.of("jars/1.jar", one);
        assertThat(UpdaterChecksum.of("jars/2.jar", other)).isEqualTo(checksum);
        assertThat(UpdaterChecksum.of("jars/3.jar", changed)).isNotEqualTo(checksum);
        assertThat(ToyUpdater.checksum("jars/1.jar", one)).isEqualTo(checksum);
    }

    @Test
    void realJarsGiveWhatAnIndependentReaderGives() throws Exception {
        int jars = 0;
        for (String path :
                System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            if (path.endsWith(".jar") && Files.size(Path.of(path)) < 1_000_000) {
                Path jar = Path.of(path);
                assertThat(UpdaterChecksum.of("jars/x.jar", jar))
                        .as(path)
                        .isEqualTo(ToyUpdater.checksum("jars/x.jar", jar));
                jars++;
            }
        }
        assertThat(jars).isGreaterThan(5);
    }
}
