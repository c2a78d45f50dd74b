package org.paperbeat.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.paperbeat.classify.EnginePlatform;

/** Puts what was built into its places in Fiji's folder, and in plain ImageJ's. */
final class SiteLayout {
    private static final String LIBRARY = "PaperBeat needs it.";
    private static final String ALL = "";

    private final SiteDescriptor descriptor;
    private final BuiltJars jars;
    private final Path macros;
    private final Path licences;

    /**
     * @param macros folder with example macros
     * @param licences folder with everything a person must be told, as it is to be shipped
     * @throws IOException if a library is in no list of the descriptor, or in two
     */
    SiteLayout(SiteDescriptor descriptor, BuiltJars jars, Path macros, Path licences)
            throws IOException {
        this.descriptor = descriptor;
        this.jars = jars;
        this.macros = macros;
        this.licences = licences;
        check();
    }

    private void check() throws IOException {
        List<String> listed = new ArrayList<>(descriptor.jars());
        listed.addAll(descriptor.engine());
        listed.addAll(descriptor.fiji().keySet());
        listed.addAll(descriptor.imagej());
        Set<String> once = new LinkedHashSet<>(listed);
        if (once.size() < listed.size()) {
            throw new IOException("The descriptor names a library twice.");
        }
        for (Path jar : jars.libraries()) {
            if (!once.contains(BuiltJars.artifact(jar))) {
                throw new IOException(
                        jar.getFileName()
                                + " is a new library: say in update-site/site.json whether Fiji"
                                + " ships it.");
            }
        }
    }

    /** The files of the update site: nothing that Fiji has. */
    List<SiteFile> fiji() throws IOException {
        List<SiteFile> files = new ArrayList<>();
        files.add(file("plugins/", jars.plugin(), descriptor.pluginDescription()));
        for (String artifact : descriptor.jars()) {
            files.add(file("jars/", jars.library(artifact), LIBRARY));
        }
        files.addAll(everywhere());
        return files;
    }

    /** The files for plain ImageJ 1.x: all that it has not, which is nearly everything. */
    List<SiteFile> imagej() throws IOException {
        List<SiteFile> files = new ArrayList<>();
        String plugins = "plugins/PaperBeat/";
        files.add(file(plugins, jars.plugin(), descriptor.pluginDescription()));
        for (Path jar : jars.libraries()) {
            String artifact = BuiltJars.artifact(jar);
            if (!descriptor.engine().contains(artifact) && !artifact.equals("ij")) {
                files.add(file(plugins, jar, LIBRARY));
            }
        }
        files.addAll(everywhere());
        return files;
    }

    private List<SiteFile> everywhere() throws IOException {
        List<SiteFile> files = new ArrayList<>();
        files.add(file("lib/paperbeat/", jars.engine(), "The deep-learning engine of PaperBeat."));
        for (String artifact : descriptor.engine()) {
            files.add(file("lib/paperbeat/", jars.library(artifact), LIBRARY));
        }
        for (Map.Entry<EnginePlatform, Path> e : jars.natives().entrySet()) {
            String platform = e.getKey().fijiName();
            String name = e.getValue().getFileName().toString();
            files.add(
                    new SiteFile(
                            "lib/" + platform + "/paperbeat/" + name,
                            e.getValue(),
                            platform,
                            "TensorFlow's native library for PaperBeat."));
        }
        files.addAll(tree("macros/PaperBeat/", macros, ".ijm"));
        files.addAll(tree("licenses/PaperBeat/", licences, ""));
        return files;
    }

    private static SiteFile file(String folder, Path source, String description) {
        return new SiteFile(folder + source.getFileName(), source, ALL, description);
    }

    private static List<SiteFile> tree(String place, Path folder, String ending)
            throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(p -> p.toString().endsWith(ending))
                    .sorted()
                    .map(
                            p -> {
                                String below = folder.relativize(p).toString();
                                return new SiteFile(
                                        place + below.replace('\\', '/'), p, ALL, "");
                            })
                    .toList();
        }
    }
}
