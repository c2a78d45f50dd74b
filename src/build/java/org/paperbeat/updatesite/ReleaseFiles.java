package org.paperbeat.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Texts beside a release: checksums of its files, and what a user downloads. */
final class ReleaseFiles {
    private static final double MEGABYTE = 1e6;

    private ReleaseFiles() {}

    /** Writes {@code SHA256SUMS} as {@code sha256sum --check} reads it. */
    static void writeChecksums(List<Path> files, Path sums) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path f : files) {
            text.append(sha256(f)).append("  ").append(f.getFileName()).append('\n');
        }
        Files.write(sums, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What each platform downloads, in MB, one line each. */
    static List<String> sizes(List<SiteFile> files) throws IOException {
        double all = 0;
        TreeMap<String, Double> special = new TreeMap<>();
        for (SiteFile f : files) {
            double megabytes = Files.size(f.source()) / MEGABYTE;
            if (f.platform().isEmpty()) {
                all += megabytes;
            } else {
                special.merge(f.platform(), megabytes, Double::sum);
            }
        }
        List<String> lines = new ArrayList<>();
        for (var e : special.entrySet()) {
            lines.add(
                    String.format(
                            Locale.ROOT,
                            "%-12s %6.1f MB (%.1f MB for all, %.1f MB TensorFlow)",
                            e.getKey(),
                            all + e.getValue(),
                            all,
                            e.getValue()));
        }
        return lines;
    }
}
