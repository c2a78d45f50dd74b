package org.paperbeat.engine;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.paperbeat.model.EcgException;

/**
 * The files of TensorFlow's native library inside their jar, and their unpacking: once, complete or
 * not at all, whoever else unpacks at the same time.
 */
final class NativeLibraryFiles {
    private static final String ROOT = "org/tensorflow/internal/c_api/";
    private static final String POM =
            "META-INF/maven/org.tensorflow/tensorflow-core-native/pom.properties";

    private final String platform;
    private final ClassLoader loader = NativeLibraryFiles.class.getClassLoader();

    NativeLibraryFiles(String platform) {
        this.platform = platform;
    }

    /**
     * The folder with the library, unpacked below {@code parent} as {@code <version>-<platform>}.
     */
    Path unpackInto(Path parent) throws IOException {
        Files.createDirectories(parent);
        try (JarFile jar = jar()) {
            List<JarEntry> entries = libraries(jar);
            Path target = parent.resolve(version(jar) + "-" + platform);
            if (complete(target, entries)) {
                return target;
            }
            try (FileChannel channel =
                            FileChannel.open(
                                    parent.resolve(target.getFileName() + ".lock"),
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !complete(target, entries)) {
                    unpack(jar, entries, target);
                }
            }
            return target;
        }
    }

    private JarFile jar() throws IOException {
        URL url = loader.getResource(ROOT + platform + "/");
        if (url == null) {
            throw new EcgException(
                    "engine",
                    "There is no TensorFlow library for this computer (" + platform + ").",
                    "Add tensorflow-core-native for this platform to the class path"
                            + " (build with -Dtensorflow.platform="
                            + platform
                            + ").");
        }
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection jarConnection)) {
            throw new IOException(url + " is not in a jar");
        }
        return new JarFile(Path.of(toUri(jarConnection.getJarFileURL())).toFile());
    }

    private static java.net.URI toUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private List<JarEntry> libraries(JarFile jar) {
        List<JarEntry> found = new ArrayList<>();
        String folder = ROOT + platform + "/";
        jar.stream()
                .filter(e -> !e.isDirectory() && e.getName().startsWith(folder))
                .filter(e -> e.getName().indexOf('/', folder.length()) < 0)
                .filter(e -> e.getName().matches(".*(\\.so(\\.\\d+)*|\\.dylib|\\.dll)"))
                .forEach(found::add);
        return found;
    }

    private static String version(JarFile jar) throws IOException {
        JarEntry pom = jar.getJarEntry(POM);
        if (pom == null) {
            return Path.of(jar.getName()).getFileName().toString().replace(".jar", "");
        }
        Properties properties = new Properties();
        try (InputStream in = jar.getInputStream(pom)) {
            properties.load(in);
        }
        return properties.getProperty("version", "unknown");
    }

    private static boolean complete(Path target, List<JarEntry> entries) throws IOException {
        for (JarEntry e : entries) {
            Path file = target.resolve(simpleName(e));
            if (!Files.isRegularFile(file) || Files.size(file) != e.getSize()) {
                return false;
            }
        }
        return !entries.isEmpty();
    }

    private static String simpleName(JarEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }

    private static void unpack(JarFile jar, List<JarEntry> entries, Path target)
            throws IOException {
        Path part = Files.createTempDirectory(target.getParent(), ".unpacking-");
        try {
            for (JarEntry e : entries) {
                try (InputStream in = jar.getInputStream(e)) {
                    Files.copy(in, part.resolve(simpleName(e)));
                }
            }
            delete(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path p : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
