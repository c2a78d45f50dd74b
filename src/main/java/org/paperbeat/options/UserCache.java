package org.paperbeat.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.paperbeat.model.EcgException;

/**
 * The folder of the person at the computer where PaperBeat keeps what it can make again: unpacked
 * models and native libraries. The system property {@code paperbeat.cache} puts it elsewhere.
 */
public final class UserCache {
    private UserCache() {}

    /**
     * The cache folder, made if need be; a folder below the system's temporary one where the home
     * folder can't be written.
     *
     * @throws EcgException if neither can be written
     */
    public static Path folder() {
        Path wanted = wanted();
        try {
            return writable(wanted);
        } catch (IOException atHome) {
            Path other = temporary();
            try {
                return writable(other);
            } catch (IOException e) {
                e.addSuppressed(atHome);
                throw new EcgException(
                        "cache",
                        "Neither " + wanted + " nor " + other + " can be written.",
                        "Set the system property paperbeat.cache to a writable folder.",
                        e);
            }
        }
    }

    private static Path writable(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (!Files.isWritable(folder)) {
            throw new IOException(folder + " is not writable");
        }
        return folder;
    }

    private static Path wanted() {
        String given = System.getProperty("paperbeat.cache");
        if (given != null && !given.isBlank()) {
            return Path.of(given).toAbsolutePath();
        }
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(System.getProperty("user.home", ".")).toAbsolutePath();
        if (os.contains("win")) {
            String local = System.getenv("LOCALAPPDATA");
            Path base = local == null ? home.resolve("AppData").resolve("Local") : Path.of(local);
            return base.resolve("PaperBeat").resolve("cache");
        }
        if (os.contains("mac")) {
            return home.resolve("Library").resolve("Caches").resolve("PaperBeat");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg);
        return base.resolve("paperbeat");
    }

    private static Path temporary() {
        return Path.of(System.getProperty("java.io.tmpdir"))
                .toAbsolutePath()
                .resolve("paperbeat-" + System.getProperty("user.name", "user"));
    }
}
