package org.paperbeat.updatesite;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The checksum of ImageJ's updater, SHA-1 in hexadecimal: of a jar, each entry's name and content in
 * the order of the names, without manifest and comments of properties; of any other file, its place
 * and content. A jar that was only packed again keeps its checksum.
 */
final class UpdaterChecksum {
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final int BUFFER_BYTES = 1 << 16;

    private UpdaterChecksum() {}

    /**
     * The checksum of a file.
     *
     * @param place below Fiji's folder, with slashes
     */
    static String of(String place, Path file) throws IOException {
        return place.endsWith(".jar") ? ofJar(file) : ofFile(place, file);
    }

    private static String ofFile(String place, Path file) throws IOException {
        MessageDigest digest = sha1();
        digest.update(ascii(place));
        try (InputStream in = Files.newInputStream(file)) {
            update(digest, in);
        }
        return hex(digest);
    }

    private static String ofJar(Path file) throws IOException {
        MessageDigest digest = sha1();
        try (JarFile jar = new JarFile(file.toFile())) {
            List<JarEntry> entries = Collections.list(jar.entries());
            entries.sort(Comparator.comparing(JarEntry::getName));
            for (JarEntry entry : entries) {
                digest.update(ascii(entry.getName()));
                if (!entry.getName().equals(MANIFEST)) {
                    update(digest, counted(jar, entry));
                }
            }
        }
        return hex(digest);
    }

    private static InputStream counted(JarFile jar, JarEntry entry) throws IOException {
        InputStream in = jar.getInputStream(entry);
        if (!entry.getName().endsWith(".properties")) {
            return in;
        }
        try (in) {
            return new ByteArrayInputStream(HashedLinesFilter.filter(in.readAllBytes()));
        }
    }

    private static void update(MessageDigest digest, InputStream content) throws IOException {
        try (content) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                digest.update(buffer, 0, n);
            }
        }
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
