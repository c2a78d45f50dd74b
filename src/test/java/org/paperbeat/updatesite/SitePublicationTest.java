package org.paperbeat.updatesite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SitePublicationTest {
    private static final long MONDAY = 20260105120000L;
    private static final long TUESDAY = 20260106120000L;
    private static final String MAIN = "plugins/PaperBeat_.jar";

    @TempDir Path folder;
    private Path site;
    private Path fiji;

    @BeforeEach
    void start() {
        site = folder.resolve("the site");
        fiji = folder.resolve("Fiji.app");
    }

    private SiteFile file(String place, String platform, String content) throws IOException {
        Path source = folder.resolve("built-" + Math.abs((place + content).hashCode()));
        if (place.endsWith(".jar")) {
            UpdaterChecksumTest.jar(source, "a.class", content, "META-INF/", "");
        } else {
            Files.writeString(source, content);
        }
        return new SiteFile(place, source, platform, "Does <this> & that.");
    }

    private List<SiteFile> versionOne() throws IOException {
        return List.of(
                file("plugins/PaperBeat_-0.1.0.jar", "", "one"),
                file("jars/pdfbox-3.0.5.jar", "", "pdf"),
                file("lib/linux64/paperbeat/native-1.0.0-linux-x86_64.jar", "linux64", "elf"),
                file("lib/win64/paperbeat/native-1.0.0-windows-x86_64.jar", "win64", "exe"),
                file("macros/PaperBeat/Old.ijm", "", "old"));
    }

    private List<SiteFile> versionTwo() throws IOException {
        List<SiteFile> files = new ArrayList<>(versionOne());
        files.set(0, file("plugins/PaperBeat_-0.2.0.jar", "", "two"));
        files.set(4, file("macros/PaperBeat/New.ijm", "", "new"));
        return files;
    }

    private List<String> publish(List<SiteFile> files, long timestamp) throws IOException {
        Path database = site.resolve("db.xml.gz");
        SiteDatabase before =
                Files.exists(database) ? SiteDatabaseReader.read(database) : new SiteDatabase();
        SitePublication publication = new SitePublication(before, timestamp);
        SiteDatabase after = publication.write(files, MAIN, site);
        new SiteDatabaseWriter(List.of("A. Uthor"), "https://example.org").write(after, database);
        return publication.changed();
    }

    private List<String> installed() throws IOException {
        try (Stream<Path> files = Files.walk(fiji)) {
            return files.filter(Files::isRegularFile)
                    .map(p -> fiji.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFreshInstallationGetsWhatItsPlatformNeeds() throws Exception {
        assertThat(publish(versionOne(), MONDAY)).hasSize(5);
        new ToyUpdater(site, "linux64", fiji).update();
        assertThat(installed())
                .containsExactly(
                        "jars/pdfbox-3.0.5.jar",
                        "lib/linux64/paperbeat/native-1.0.0-linux-x86_64.jar",
                        "macros/PaperBeat/Old.ijm",
                        "plugins/PaperBeat_-0.1.0.jar");
        assertThat(new ToyUpdater(site, "linux64", fiji).update()).isEmpty();
    }

    @Test
    void anUpgradeFetchesOnlyWhatChangedAndRemovesWhatIsGone() throws Exception {
        publish(versionOne(), MONDAY);
        new ToyUpdater(site, "win64", fiji).update();
        Files.writeString(fiji.resolve("macros/Mine.ijm"), "my own");
        assertThat(publish(versionTwo(), TUESDAY))
                .containsExactly(
                        "plugins/PaperBeat_-0.2.0.jar-" + TUESDAY,
                        "macros/PaperBeat/New.ijm-" + TUESDAY);
        assertThat(new ToyUpdater(site, "win64", fiji).update())
                .containsExactlyInAnyOrder(
                        "plugins/PaperBeat_-0.2.0.jar", "macros/PaperBeat/New.ijm");
        assertThat(installed())
                .containsExactly(
                        "jars/pdfbox-3.0.5.jar",
                        "lib/win64/paperbeat/native-1.0.0-windows-x86_64.jar",
                        "macros/Mine.ijm",
                        "macros/PaperBeat/New.ijm",
                        "plugins/PaperBeat_-0.2.0.jar");
    }

    @Test
    void theDatabaseRemembersAllVersions() throws Exception {
        publish(versionOne(), MONDAY);
        publish(versionTwo(), TUESDAY);
        SiteDatabase database = SiteDatabaseReader.read(site.resolve("db.xml.gz"));
        SiteEntry plugin = database.get(MAIN);
        assertThat(plugin.place()).isEqualTo("plugins/PaperBeat_-0.2.0.jar");
        assertThat(plugin.current().timestamp()).isEqualTo(TUESDAY);
        assertThat(plugin.description()).isEqualTo("Does <this> & that.");
        assertThat(plugin.previous()).hasSize(1);
        assertThat(plugin.previous().get(0).place()).isEqualTo("plugins/PaperBeat_-0.1.0.jar");
        assertThat(plugin.previous().get(0).obsoleteTimestamp()).isEqualTo(TUESDAY);
        assertThat(plugin.dependencies())
                .containsExactly(new SiteEntry.SiteDependency("jars/pdfbox.jar", MONDAY));
        SiteEntry gone = database.get("macros/PaperBeat/Old.ijm");
        assertThat(gone.current()).isNull();
        assertThat(gone.previous()).hasSize(1);
        assertThat(new ToyUpdater(site, "linux64", fiji).dependenciesForOnePlatform()).isEmpty();
    }

    @Test
    void whatWasGoneMayComeBack() throws Exception {
        publish(versionOne(), MONDAY);
        publish(versionTwo(), TUESDAY);
        publish(versionOne(), TUESDAY + 1);
        new ToyUpdater(site, "linux64", fiji).update();
        assertThat(installed())
                .contains("macros/PaperBeat/Old.ijm", "plugins/PaperBeat_-0.1.0.jar")
                .doesNotContain("macros/PaperBeat/New.ijm");
    }

    @Test
    void theSameAgainIsNoNews() throws Exception {
        publish(versionOne(), MONDAY);
        byte[] database = Files.readAllBytes(site.resolve("db.xml.gz"));
        assertThat(publish(versionOne(), TUESDAY)).isEmpty();
        assertThat(Files.readAllBytes(site.resolve("db.xml.gz"))).isEqualTo(database);
    }

    @Test
    void aTimeStampThatIsNotLaterIsRefused() throws Exception {
        publish(versionOne(), TUESDAY);
        List<SiteFile> two = versionTwo();
        assertThatThrownBy(() -> publish(two, TUESDAY))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outputTimestamp");
    }

    @Test
    void twoVersionsOfOneLibraryAreRefused() throws Exception {
        List<SiteFile> files = new ArrayList<>(versionOne());
        files.add(file("jars/pdfbox-2.0.1.jar", "", "older"));
        assertThatThrownBy(() -> publish(files, MONDAY)).hasMessageContaining("jars/pdfbox.jar");
    }
}
