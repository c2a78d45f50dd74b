package org.paperbeat.train;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.paperbeat.model.EcgException;

/**
 * Lines of strips that were printed, scanned and digitized before, in a folder: a strip takes about
 * a second, and what is read on it does not depend on a model. To be emptied when digitizing
 * changes.
 */
final class PaperStripCache {
    private static final String STAGE = "evaluation";
    private final Path folder;

    /**
     * @param folder null = remembers nothing
     */
    PaperStripCache(Path folder) {
        this.folder = folder;
    }

    /**
     * The line of a strip in mV, NaN where nothing was read, of length 0 where the page can't be
     * read; empty = not known.
     */
    Optional<float[]> get(String strip) {
        if (folder == null || !Files.isRegularFile(file(strip))) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file(strip)))) {
            byte[] all = in.readAllBytes();
            float[] mv = new float[all.length / Float.BYTES];
            java.nio.ByteBuffer.wrap(all).asFloatBuffer().get(mv);
            return Optional.of(mv);
        } catch (IOException e) {
            throw failed(strip, e);
        }
    }

    /** Remembers a line. */
    void put(String strip, float[] mv) {
        if (folder == null) {
            return;
        }
        Path part = folder.resolve(strip + ".part");
        try {
            Files.createDirectories(folder);
            try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(part))) {
                java.nio.ByteBuffer bytes = java.nio.ByteBuffer.allocate(mv.length * Float.BYTES);
                bytes.asFloatBuffer().put(mv);
                out.write(bytes.array());
            }
            Files.move(part, file(strip), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed(strip, e);
        }
    }

    private Path file(String strip) {
        return folder.resolve(strip + ".f32");
    }

    private EcgException failed(String strip, IOException e) {
        return new EcgException(
                STAGE,
                "The strip " + strip + " in " + folder + " can't be kept: " + e.getMessage(),
                "Choose another folder.",
                e);
    }
}
