package org.paperbeat.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CancellationException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.paperbeat.classify.EngineLoader;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.StageMonitor;

/**
 * The files of TensorFlow's native library inside their jar, and their unpacking: once, complete or
 * not at all, whoever else unpacks at the same time.
 */
final class NativeLibraryFiles {
    private static final String ROOT = "org/tensorflow/internal/c_api/";
    private static final String UNPACKING = ".unpacking-";
    private static final long POLL_MS = 100;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final long MEGABYTE = 1_000_000;
    private static final String POM =
            "META-INF/maven/org.tensorflow/tensorflow-core-native/pom.properties";

    private final String platform;
    private final ClassLoader loader;

    NativeLibraryFiles(String platform) {
        this(platform, NativeLibraryFiles.class.getClassLoader());
    }

    /** The library in the jars of a class loader. */
    NativeLibraryFiles(String platform, ClassLoader loader) {
        this.platform = platform;
        this.loader = loader;
    }

    /**
     * The folder with the library, unpacked below {@code parent} as {@code <version>-<platform>}.
     *
     * @param monitor progress and cancellation of the unpacking
     * @throws EcgException if there is no library for this platform or no space for it
     */
    Path unpackInto(Path parent, StageMonitor monitor) throws IOException {
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
                    FileLock lock = lock(channel, monitor)) {
                if (lock.isValid() && !complete(target, entries)) {
                    unpack(jar, entries, target, monitor);
                }
            }
            return target;
        }
    }

    /** Waits for the lock while another program, or another part of this one, unpacks. */
    private static FileLock lock(FileChannel channel, StageMonitor monitor) throws IOException {
        while (true) {
            FileLock lock = tryLock(channel);
            if (lock != null) {
                return lock;
            }
            monitor.check();
            monitor.progress("Another program unpacks TensorFlow's library", 0.5);
            try {
                Thread.sleep(POLL_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("Interrupted");
            }
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProgram) {
            return null;
        }
    }

    private JarFile jar() throws IOException {
        URL url = loader.getResource(ROOT + platform + "/");
        if (url == null) {
            throw new EcgException(
                    EngineLoader.STAGE,
                    "There is no TensorFlow library for this computer (" + platform + ").",
                    "In Fiji, run Help > Update... with PaperBeat's update site; in ImageJ, unpack"
                            + " PaperBeat's zip for this computer; in a build, add"
                            + " -Dtensorflow.platform="
                            + platform
                            + ".");
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

    private void unpack(JarFile jar, List<JarEntry> entries, Path target, StageMonitor monitor)
            throws IOException {
        deleteLeftovers(target.getParent());
        long total = entries.stream().mapToLong(JarEntry::getSize).sum();
        checkSpace(target.getParent(), total);
        Path part = Files.createTempDirectory(target.getParent(), UNPACKING + platform + "-");
        try {
            long done = 0;
            for (JarEntry e : entries) {
                try (InputStream in = jar.getInputStream(e);
                        OutputStream out = Files.newOutputStream(part.resolve(simpleName(e)))) {
                    done = copy(in, out, done, total, monitor);
                }
            }
            delete(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(part);
        }
    }

    private static long copy(
            InputStream in, OutputStream out, long before, long total, StageMonitor monitor)
            throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long done = before;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            monitor.check();
            out.write(buffer, 0, n);
            done += n;
            monitor.progress(
                    "Unpacking TensorFlow's library, once on this computer", (double) done / total);
        }
        return done;
    }

    /** Removes what a killed program left; called under the lock, so nobody works on it. */
    private void deleteLeftovers(Path parent) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(parent, UNPACKING + platform + "-*")) {
            for (Path p : left) {
                delete(p);
            }
        }
    }

    private static void checkSpace(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new EcgException(
                    EngineLoader.STAGE,
                    String.format(
                            Locale.ROOT,
                            "TensorFlow's library needs %d MB in %s, where %d MB are free.",
                            bytes / MEGABYTE + 1,
                            folder,
                            free / MEGABYTE),
                    "Make room, or set the system property paperbeat.cache to another folder.");
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
