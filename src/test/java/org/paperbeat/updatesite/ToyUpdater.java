package org.paperbeat.updatesite;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What Fiji's updater does with a site, written independently of the site's maker: reads the
 * database, fetches what is new for its platform, checks sizes and checksums, removes what is
 * replaced or obsolete, and leaves alone what it does not know.
 */
final class ToyUpdater {
    private final Path site;
    private final String platform;
    private final Path fiji;

    /** A file as the database has it. */
    private static final class Record {
        private final Set<String> platforms = new HashSet<>();
        private final Set<String> knownChecksums = new HashSet<>();
        private final Set<String> knownNames = new HashSet<>();
        private final List<String> dependencies = new ArrayList<>();
        private String name;
        private String checksum;
        private String timestamp;
        private long size;
    }

    ToyUpdater(Path site, String platform, Path fiji) {
        this.site = site;
        this.platform = platform;
        this.fiji = fiji;
    }

    /** Brings the folder up to date and gives the names of the files it fetched. */
    List<String> update() throws Exception {
        List<String> fetched = new ArrayList<>();
        for (Record r : records()) {
            if (!r.platforms.isEmpty() && !r.platforms.contains(platform)) {
                continue;
            }
            boolean there = false;
            for (String name : r.knownNames) {
                Path local = fiji.resolve(name);
                if (Files.exists(local)) {
                    String checksum = checksum(name, local);
                    there |= checksum.equals(r.checksum) && name.equals(r.name);
                    if (!checksum.equals(r.checksum) && r.knownChecksums.contains(checksum)) {
                        Files.delete(local);
                    }
                }
            }
            if (r.checksum != null && !there) {
                fetch(r);
                fetched.add(r.name);
            }
        }
        return fetched;
    }

    private void fetch(Record r) throws Exception {
        Path source = site.resolve(r.name + "-" + r.timestamp);
        if (Files.size(source) != r.size || !checksum(r.name, source).equals(r.checksum)) {
            throw new IOException(source + " is not what the database says");
        }
        Path target = fiji.resolve(r.name);
        Files.createDirectories(target.getParent());
        Files.copy(source, target);
    }

    /** Places of files of one platform that another file depends on. */
    List<String> dependenciesForOnePlatform() throws Exception {
        Set<String> special = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        for (Record r : records()) {
            wanted.addAll(r.dependencies);
            if (!r.platforms.isEmpty()) {
                special.add(r.name);
            }
        }
        special.removeIf(name -> wanted.stream().noneMatch(d -> name.startsWith(stem(d))));
        return List.copyOf(special);
    }

    private static String stem(String jar) {
        return jar.substring(0, jar.length() - ".jar".length());
    }

    private List<Record> records() throws Exception {
        List<Record> all = new ArrayList<>();
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(site.resolve("db.xml.gz")))) {
            SAXParserFactory.newInstance().newSAXParser().parse(in, new Reader(all));
        }
        return all;
    }

    private static final class Reader extends DefaultHandler {
        private final List<Record> all;
        private final StringBuilder text = new StringBuilder();
        private Record current;

        Reader(List<Record> all) {
            this.all = all;
        }

        @Override
        public void startElement(String uri, String local, String tag, Attributes a) {
            text.setLength(0);
            switch (tag) {
                case "plugin" -> {
                    current = new Record();
                    current.name = a.getValue("filename");
                    current.knownNames.add(current.name);
                    all.add(current);
                }
                case "version" -> {
                    current.checksum = a.getValue("checksum");
                    current.timestamp = a.getValue("timestamp");
                    current.size = Long.parseLong(a.getValue("filesize"));
                }
                case "previous-version" -> {
                    current.knownChecksums.add(a.getValue("checksum"));
                    current.knownNames.add(a.getValue("filename"));
                }
                case "dependency" -> current.dependencies.add(a.getValue("filename"));
                default -> {
                    // text is read at the element's end
                }
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String local, String tag) {
            if (tag.equals("platform")) {
                current.platforms.add(text.toString());
            }
        }
    }

    /** The updater's checksum once more, reading the zip as a stream and comments by a pattern. */
    static String checksum(String name, Path file) throws Exception {
        MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
        if (name.endsWith(".jar")) {
            TreeMap<String, byte[]> entries = new TreeMap<>();
            try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                    entries.put(e.getName(), in.readAllBytes());
                }
            }
            entries.computeIfPresent("META-INF/MANIFEST.MF", (manifest, content) -> new byte[0]);
            for (var e : entries.entrySet()) {
                sha1.update(e.getKey().getBytes(StandardCharsets.US_ASCII));
                boolean properties = e.getKey().endsWith(".properties");
                sha1.update(properties ? withoutComments(e.getValue()) : e.getValue());
            }
        } else {
            sha1.update(name.replace(File.separatorChar, '/').getBytes(StandardCharsets.US_ASCII));
            sha1.update(Files.readAllBytes(file));
        }
        return String.format("%040x", new BigInteger(1, sha1.digest()));
    }

    /** Character by character as the updater's stream does it. */
    static byte[] withoutComments(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean lineStart = true;
        boolean skipping = false;
        for (byte b : content) {
            if (skipping) {
                if (b == '\n') {
                    out.write(b);
                    skipping = false;
                    lineStart = !lineStart;
                } else if (b != '#' || !lineStart) {
                    lineStart = false;
                }
            } else if (lineStart && b == '#') {
                skipping = true;
            } else {
                out.write(b);
                lineStart = !lineStart && b == '\n';
            }
        }
        return out.toByteArray();
    }
}
