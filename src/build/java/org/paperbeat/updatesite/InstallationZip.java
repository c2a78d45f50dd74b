package org.paperbeat.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A zip to unpack into Fiji's or ImageJ's folder where there is no network. Jars are stored as they
 * are: they hardly shrink, and a zip of hundreds of megabytes is written at once.
 */
final class InstallationZip {
    private final LocalDateTime time;

    /**
     * @param time of all entries, so that the same files give the same bytes
     */
    InstallationZip(LocalDateTime time) {
        this.time = time;
    }

    /** Writes the files for one platform and those for all. */
    void write(List<SiteFile> files, String platform, Path zip) throws IOException {
        List<SiteFile> wanted =
                files.stream()
                        .filter(f -> f.platform().isEmpty() || f.platform().equals(platform))
                        .sorted(Comparator.comparing(SiteFile::place))
                        .toList();
        Files.createDirectories(zip.getParent());
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            for (SiteFile file : wanted) {
                write(file, entries);
            }
        }
    }

    private void write(SiteFile file, ZipOutputStream out) throws IOException {
        ZipEntry entry = new ZipEntry(file.place());
        entry.setTimeLocal(time);
        if (file.place().endsWith(".jar")) {
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(Files.size(file.source()));
            entry.setCrc(crc(file.source()));
        }
        out.putNextEntry(entry);
        Files.copy(file.source(), out);
        out.closeEntry();
    }

    private static long crc(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                CheckedInputStream checked = new CheckedInputStream(in, new CRC32())) {
            checked.transferTo(OutputStream.nullOutputStream());
            return checked.getChecksum().getValue();
        }
    }
}
