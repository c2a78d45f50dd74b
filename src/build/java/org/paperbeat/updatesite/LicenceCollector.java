package org.paperbeat.updatesite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * Gathers what a person who gets the libraries must get with them: licences and notices from the
 * jars themselves, and the texts we keep for jars that carry none. The same text comes once.
 */
final class LicenceCollector {
    private static final Pattern IN_JAR =
            Pattern.compile(
                    "(META-INF/(maven/[^/]+/[^/]+/)?|org/tensorflow/internal/c_api/[^/]+/)"
                            + "[\\w-]*(LICENSE|NOTICE|COPYING)(\\.(txt|md))?");
    private static final String RULE = "=".repeat(80) + "\n";

    private final SiteDescriptor descriptor;
    private final Path texts;

    /** Who a text is for, by text. */
    private final Map<String, List<String>> holders = new TreeMap<>();

    /**
     * @param texts folder of the texts that {@code descriptor.licences()} names
     */
    LicenceCollector(SiteDescriptor descriptor, Path texts) {
        this.descriptor = descriptor;
        this.texts = texts;
    }

    /**
     * Writes the licences and notices of all jars into one file.
     *
     * @throws IOException if there is no text for one of them
     */
    void collect(List<Path> jars, Path file) throws IOException {
        for (Path jar : jars) {
            String kept = descriptor.licences().get(BuiltJars.artifact(jar));
            if (kept != null) {
                add(Files.readString(texts.resolve(kept)), jar);
            }
            if (fromJar(jar) == 0 && kept == null) {
                throw new IOException(
                        jar.getFileName()
                                + " carries no licence: name its text in update-site/site.json.");
            }
        }
        Map<String, String> byHolders = new TreeMap<>();
        holders.forEach(
                (text, names) ->
                        byHolders.merge(String.join("\n", names), text, (a, b) -> a + "\n" + b));
        StringBuilder all = new StringBuilder();
        byHolders.forEach(
                (names, text) ->
                        all.append(RULE).append(names).append('\n').append(RULE).append(text));
        Files.writeString(file, all);
    }

    private void add(String text, Path jar) {
        String plain = text.replace("\r\n", "\n").stripTrailing() + "\n";
        List<String> names = holders.computeIfAbsent(plain, t -> new ArrayList<>());
        String name = jar.getFileName().toString();
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private int fromJar(Path file) throws IOException {
        int found = 0;
        try (JarFile jar = new JarFile(file.toFile())) {
            for (JarEntry e : jar.stream().toList()) {
                if (!e.isDirectory() && IN_JAR.matcher(e.getName()).matches()) {
                    try (InputStream in = jar.getInputStream(e)) {
                        add(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
                    }
                    found++;
                }
            }
        }
        return found;
    }
}
