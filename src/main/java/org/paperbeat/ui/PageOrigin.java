package org.paperbeat.ui;

import ij.ImagePlus;
import ij.io.FileInfo;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.io.Checksum;
import org.paperbeat.io.ExifOrientation;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;

/** Where the pixels of an image's pages come from: a file, or nothing but the image itself. */
final class PageOrigin {
    private final ImagePages pages;

    PageOrigin(ImagePages pages) {
        this.pages = pages;
    }

    /** The file that holds the pixels of a page; empty if there is none with that checksum. */
    Optional<Path> file(ImageInfo info) {
        return file().filter(f -> checksum(f).equals(info.sha256()));
    }

    /** The file the image was opened from; empty if it was made or its file is gone. */
    private Optional<Path> file() {
        FileInfo info = pages.image().getOriginalFileInfo();
        if (info == null || info.directory == null || info.fileName == null) {
            return Optional.empty();
        }
        try {
            Path file = Path.of(info.directory, info.fileName).toAbsolutePath();
            return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
        } catch (InvalidPathException e) {
            // an address of the web is no file
            return Optional.empty();
        }
    }

    /** Name, checksum and size of a page. */
    ImageInfo info(int page) {
        ImagePlus image = pages.image();
        // what a person changed since opening is in no file; what is drawn over it may be
        Optional<Path> file = image.changes ? Optional.empty() : file();
        String name = file.map(f -> f.getFileName().toString()).orElse(image.getTitle());
        String sha256 = file.map(PageOrigin::checksum).orElseGet(() -> checksum(page));
        return new ImageInfo(
                name,
                sha256,
                image.getWidth(),
                image.getHeight(),
                file.map(ExifOrientation::of).orElse(1),
                Double.NaN,
                page,
                pages.count());
    }

    private static String checksum(Path file) {
        try {
            return Checksum.sha256(file);
        } catch (IOException e) {
            throw new EcgException("image", file + " could not be read.", "", e);
        }
    }

    private String checksum(int page) {
        int[] argb = pages.pixels(page).argb();
        ByteBuffer bytes = ByteBuffer.allocate(4 * argb.length);
        bytes.asIntBuffer().put(argb);
        return Checksum.sha256(bytes.array());
    }
}
