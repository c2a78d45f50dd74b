package org.paperbeat.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paperbeat.classify.EnginePlatform;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes the update site and the zips of a release from what was built; run by the build. */
@Command(name = "update-site", sortOptions = false)
public final class UpdateSiteMaker implements Runnable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    @Option(names = "--project", required = true, description = "The checkout.")
    private Path project;

    @Option(names = "--build", required = true, description = "Maven's build folder.")
    private Path build;

    @Option(names = "--release", required = true, description = "Version to publish.")
    private String version;

    @Option(names = "--time", required = true, description = "When, ISO 8601.")
    private String time;

    @Option(
            names = "--previous",
            description = "db.xml.gz of the site as it is published; none = a new site.")
    private Path previous;

    /** Called by the build. */
    public static void main(String[] arguments) {
        int status =
                new CommandLine(new UpdateSiteMaker())
                        .setExecutionExceptionHandler(
                                (e, command, parsed) -> {
                                    throw e;
                                })
                        .execute(arguments);
        if (status != 0) {
            throw new IllegalArgumentException("The update site was not made.");
        }
    }

    @Override
    public void run() {
        try {
            make();
        } catch (IOException e) {
            throw new IllegalStateException("The update site was not made: " + e.getMessage(), e);
        }
    }

    private void make() throws IOException {
        SiteDescriptor descriptor = SiteDescriptor.read(project.resolve("update-site/site.json"));
        BuiltJars jars = jars();
        Path licences = licences(descriptor, jars);
        SiteLayout layout =
                new SiteLayout(descriptor, jars, project.resolve("macros"), licences);
        List<SiteFile> files = layout.fiji();
        List<String> changed = publish(descriptor, files);
        zips(layout, jars);
        List<String> lines = new ArrayList<>(List.of("To upload, the database last:"));
        lines.addAll(changed);
        Files.write(build.resolve("update-site-upload.txt"), lines);
        Files.write(build.resolve("update-site-sizes.txt"), ReleaseFiles.sizes(files));
    }

    private BuiltJars jars() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String path : Files.readString(build.resolve("libraries.txt")).strip().split(java.io.File.pathSeparator)) {
            all.add(Path.of(path));
        }
        try (Stream<Path> found = Files.list(build.resolve("natives"))) {
            found.sorted().forEach(all::add);
        }
        return BuiltJars.of(
                build.resolve("PaperBeat_-" + version + ".jar"),
                build.resolve("paperbeat-engine-" + version + ".jar"),
                all);
    }

    private List<String> publish(SiteDescriptor descriptor, List<SiteFile> files)
            throws IOException {
        Path site = empty(build.resolve("update-site"));
        boolean first = previous == null || previous.toString().isEmpty();
        SiteDatabase before = first ? new SiteDatabase() : SiteDatabaseReader.read(previous);
        long stamp = Long.parseLong(moment().format(STAMP));
        SitePublication publication = new SitePublication(before, stamp);
        SiteDatabase after = publication.write(files, "plugins/PaperBeat_.jar", site);
        new SiteDatabaseWriter(descriptor.authors(), descriptor.link())
                .write(after, site.resolve("db.xml.gz"));
        List<String> changed = new ArrayList<>(publication.changed());
        changed.add("db.xml.gz");
        return changed;
    }

    private void zips(SiteLayout layout, BuiltJars jars) throws IOException {
        Path folder = empty(build.resolve("release"));
        InstallationZip zip = new InstallationZip(moment());
        List<Path> made = new ArrayList<>();
        for (EnginePlatform platform : jars.natives().keySet()) {
            for (Map.Entry<String, List<SiteFile>> kind :
                    Map.of("fiji", layout.fiji(), "imagej", layout.imagej()).entrySet()) {
                String name =
                        "PaperBeat-"
                                + String.join(
                                        "-", version, kind.getKey(), platform.fijiName())
                                + ".zip";
                zip.write(kind.getValue(), platform.fijiName(), folder.resolve(name));
                made.add(folder.resolve(name));
            }
        }
        for (String beside : List.of("bom.json", "bom.xml")) {
            if (Files.exists(build.resolve(beside))) {
                made.add(Files.copy(build.resolve(beside), folder.resolve("PaperBeat-" + version + "-" + beside)));
            }
        }
        made.sort(Comparator.naturalOrder());
        ReleaseFiles.writeChecksums(made, folder.resolve("SHA256SUMS"));
    }

    private Path licences(SiteDescriptor descriptor, BuiltJars jars) throws IOException {
        Path folder = empty(build.resolve("update-site-licenses"));
        Path texts = project.resolve("update-site/licenses");
        List<Path> all = new ArrayList<>(jars.libraries());
        jars.natives().values().stream().limit(1).forEach(all::add);
        new LicenceCollector(descriptor, texts)
                .collect(all, folder.resolve("third-party-licenses.txt"));
        Files.copy(project.resolve("LICENSE"), folder.resolve("LICENSE.txt"));
        Files.copy(project.resolve("THIRD-PARTY.md"), folder.resolve("THIRD-PARTY.md"));
        Files.copy(texts.resolve("ATTRIBUTION.md"), folder.resolve("ATTRIBUTION.md"));
        return folder;
    }

    private LocalDateTime moment() {
        return OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    /** An empty folder at this place. */
    private static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path p : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(p);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
