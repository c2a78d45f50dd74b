package org.paperbeat.classify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ModelId;

/**
 * A model on disk: a SavedModel, its contract {@code model.json} and a card for people. The
 * contract holds the checksum of every other file, so that its own checksum names the whole model.
 */
public final class ModelFolder {
    /** Name of the contract's file. */
    public static final String CONTRACT = "model.json";

    /** Name of the model card's file; the only file without a checksum. */
    public static final String CARD = "README.md";

    private static final String STAGE = "model";
    private final Path folder;

    public ModelFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /**
     * Reads the contract and checks every file against it.
     *
     * @throws EcgException if the folder is no model or a file differs
     */
    public BeatModelSpec read() {
        Path contract = folder.resolve(CONTRACT);
        if (!Files.isRegularFile(contract)) {
            throw new EcgException(
                    STAGE,
                    folder + " is no model: it has no " + CONTRACT + ".",
                    "Choose a folder that PaperBeat's training wrote.");
        }
        BeatModelSpec spec;
        try {
            spec = mapper().readValue(contract.toFile(), BeatModelSpec.class);
        } catch (IOException e) {
            throw new EcgException(
                    STAGE,
                    "The contract " + contract + " can't be read: " + reason(e),
                    "Choose a folder that PaperBeat's training wrote.",
                    e);
        }
        Map<String, String> found = checksums();
        if (spec.files().isEmpty() || !found.entrySet().containsAll(spec.files().entrySet())) {
            throw new EcgException(
                    STAGE,
                    "The model " + folder + " is damaged: its files are not those of its contract.",
                    "Copy the model again.");
        }
        return spec;
    }

    /** Writes the contract with the checksums of the files that are there. */
    public BeatModelSpec write(BeatModelSpec spec) {
        BeatModelSpec complete = spec.withFiles(checksums());
        try {
            String json = mapper().writeValueAsString(complete) + "\n";
            Files.writeString(folder.resolve(CONTRACT), json);
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The model " + folder + " can't be written: " + reason(e), "", e);
        }
        return complete;
    }

    /** Name, version and checksum of the contract. */
    public ModelId id(BeatModelSpec spec) {
        return new ModelId(spec.name(), spec.version(), sha256(folder.resolve(CONTRACT)));
    }

    /** Writes the whole folder as one zip; the same files give the same bytes. */
    public void zip(Path file) {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file));
                Stream<Path> walk = Files.walk(folder)) {
            for (Path p : walk.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry = new ZipEntry(folder.relativize(p).toString().replace('\\', '/'));
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
                out.putNextEntry(entry);
                Files.copy(p, out);
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The model can't be written to " + file + ": " + reason(e), "", e);
        }
    }

    private Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(p).toString().replace('\\', '/');
                if (!name.equals(CONTRACT) && !name.equals(CARD)) {
                    sums.put(name, sha256(p));
                }
            }
        } catch (IOException e) {
            throw new EcgException(
                    STAGE, "The model " + folder + " can't be read: " + reason(e), "", e);
        }
        return sums;
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return sha256(in);
        } catch (IOException e) {
            throw new EcgException(STAGE, file + " can't be read: " + reason(e), "", e);
        }
    }

    static String sha256(InputStream in) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (DigestInputStream through = new DigestInputStream(in, digest)) {
                through.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String reason(IOException e) {
        return e instanceof JsonProcessingException j ? j.getOriginalMessage() : e.getMessage();
    }

    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
