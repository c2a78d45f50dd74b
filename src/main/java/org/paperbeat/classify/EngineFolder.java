package org.paperbeat.classify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Where an installed PaperBeat keeps its engine: {@code lib/paperbeat} and, for what only one kind
 * of computer needs, {@code lib/<platform>/paperbeat}, below the folder of Fiji or ImageJ that the
 * plugin's jar lies in. Neither puts {@code lib} on its class path.
 */
final class EngineFolder {
    private static final String NAME = "paperbeat";

    /** {@code plugins/PaperBeat/PaperBeat_.jar} lies three levels deep; one more to be generous. */
    private static final int LEVELS = 4;

    private final Path lib;

    private EngineFolder(Path lib) {
        this.lib = lib;
    }

    /** The folder beside the jar this class comes from; empty where it does not come from a jar. */
    static Optional<EngineFolder> installed() {
        return jarOf(EngineFolder.class).flatMap(EngineFolder::besideJar);
    }

    /** The folder of the installation a jar lies in; empty if there is none. */
    static Optional<EngineFolder> besideJar(Path jar) {
        Path folder = jar.toAbsolutePath().getParent();
        for (int i = 0; i < LEVELS && folder != null; i++, folder = folder.getParent()) {
            Path lib = folder.resolve("lib");
            if (Files.isDirectory(lib.resolve(NAME))) {
                return Optional.of(new EngineFolder(lib));
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return Optional.empty();
        }
        try {
            URI location = URI.create(source.getLocation().toString().replace(" ", "%20"));
            Path path = Path.of(URI.create(location.toASCIIString()));
            return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            // classes from elsewhere than a file: not an installation
            return Optional.empty();
        }
    }

    /** The jars of the engine for this computer, in the order of their names. */
    URL[] jars() {
        List<Path> jars = new ArrayList<>(jars(lib.resolve(NAME)));
        EnginePlatform.current()
                .ifPresent(p -> jars.addAll(jars(lib.resolve(p.fijiName()).resolve(NAME))));
        return jars.stream().map(EngineFolder::url).toArray(URL[]::new);
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.jar")) {
            found.forEach(jars::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Collections.sort(jars);
        return jars;
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every file has a URL: " + jar, e);
        }
    }
}
