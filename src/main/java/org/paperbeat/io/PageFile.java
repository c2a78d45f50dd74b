package org.paperbeat.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageImage;
import org.paperbeat.options.InputOptions;

/**
 * A file of one or more pages: PNG, JPEG, TIFF, BMP, GIF or PDF. What a file is, its content says,
 * not its name. Not safe for concurrent use.
 */
public interface PageFile extends Closeable {
    /** Name of this stage in failures. */
    String STAGE = "reading";

    /** Bytes in which a PDF's mark must stand. */
    int HEAD_BYTES = 1024;

    /**
     * A page and where it comes from.
     *
     * @param image its pixels
     * @param info its origin
     */
    record Page(PageImage image, ImageInfo info) {}

    /** How many pages (slices, frames) the file has; at least 1. */
    int pages();

    /**
     * Reads a page.
     *
     * @param page 1-based
     * @throws EcgException if it is damaged, too large or too small
     */
    Page read(int page);

    @Override
    void close();

    /**
     * Opens a file; pixels are decoded later, page by page.
     *
     * @throws EcgException if there is no such file, or none that can be read
     */
    static PageFile open(Path file, InputOptions options) {
        String head = head(file);
        if (head.contains("%PDF-")) {
            return PdfPageFile.open(file, options);
        }
        ForeignFormat.of(head)
                .ifPresent(
                        format -> {
                            throw new EcgException(
                                    STAGE,
                                    file.getFileName() + " is a " + format.title() + " picture.",
                                    "Save it as PNG, JPEG or TIFF.");
                        });
        return ImagePageFile.open(file, options);
    }

    private static String head(Path file) {
        String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
        if (!Files.exists(file)) {
            throw new EcgException(STAGE, "There is no file " + file + ".", "");
        }
        if (Files.isDirectory(file)) {
            if (!Files.isReadable(file)) {
                throw new EcgException(
                        STAGE, "No permission to look into the folder " + name + ".", "");
            }
            throw new EcgException(STAGE, name + " is a folder, not a page.", "");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(HEAD_BYTES);
            if (bytes.length == 0) {
                throw new EcgException(STAGE, name + " is empty (0 bytes).", "");
            }
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (AccessDeniedException e) {
            throw new EcgException(STAGE, "No permission to read " + name + ".", "", e);
        } catch (IOException e) {
            throw new EcgException(STAGE, name + " could not be read.", "", e);
        }
    }
}
