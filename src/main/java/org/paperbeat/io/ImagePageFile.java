package org.paperbeat.io;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.model.PageImage;
import org.paperbeat.options.InputOptions;

/**
 * Pages of an image file, read by the JDK. Pixels stay as they lie in the file: an orientation in
 * the EXIF data is told, not applied, because ImageJ does not apply it either.
 */
final class ImagePageFile implements PageFile {
    private final String name;
    private final ImageReader reader;
    private final ImageInputStream stream;
    private final InputOptions options;
    private final int pages;
    private final String sha256;
    private final int exifOrientation;

    private ImagePageFile(
            Path file, ImageReader reader, ImageInputStream stream, InputOptions options)
            throws IOException {
        this.name = file.getFileName().toString();
        this.reader = reader;
        this.stream = stream;
        this.options = options;
        this.pages = countPages();
        this.sha256 = Checksum.sha256(file);
        this.exifOrientation = ExifOrientation.of(file);
    }

    static PageFile open(Path file, InputOptions options) {
        String name = file.getFileName().toString();
        ImageInputStream stream = null;
        try {
            stream = ImageIO.createImageInputStream(file.toFile());
            return new ImagePageFile(file, reader(name, stream), stream, options);
        } catch (IOException | RuntimeException e) {
            close(name, stream);
            throw failure(name, e);
        }
    }

    private static ImageReader reader(String name, ImageInputStream stream) {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new EcgException(
                    STAGE,
                    name + " is not an image that can be read.",
                    "Give a PNG, JPEG, TIFF, BMP, GIF or PDF file.");
        }
        ImageReader reader = readers.next();
        reader.setInput(stream);
        return reader;
    }

    @Override
    public int pages() {
        return pages;
    }

    /** Only formats that hold several pages are searched for them. */
    private int countPages() throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        boolean several = format.startsWith("tif") || format.startsWith("gif");
        return several ? Math.max(1, reader.getNumImages(true)) : 1;
    }

    @Override
    public Page read(int page) {
        try {
            int width = reader.getWidth(page - 1);
            int height = reader.getHeight(page - 1);
            requireFittingSize(name, width, height, options);
            PageImage image = decode(page - 1);
            return new Page(
                    image,
                    new ImageInfo(
                            name, sha256, width, height, exifOrientation, Double.NaN, page, pages));
        } catch (IOException | RuntimeException e) {
            throw failure(name, e);
        }
    }

    private PageImage decode(int index) throws IOException {
        AtomicBoolean cut = new AtomicBoolean();
        IIOReadWarningListener listener =
                (source, warning) -> {
                    if (warning.toLowerCase(Locale.ROOT).contains("premature end")) {
                        cut.set(true);
                    }
                };
        reader.addIIOReadWarningListener(listener);
        try {
            PageImage image =
                    CmykJpeg.isOne(reader, index)
                            ? CmykJpeg.read(reader, index)
                            : PixelConversion.toPage(reader.read(index));
            if (cut.get()) {
                throw new EcgException(STAGE, name + " is damaged or cut short.", "");
            }
            return image;
        } finally {
            reader.removeIIOReadWarningListener(listener);
        }
    }

    /** Refuses what cannot be a page or would fill the memory, before it is decoded. */
    static void requireFittingSize(String name, int width, int height, InputOptions options) {
        double megapixels = (double) width * height / 1e6;
        if (megapixels > options.maxMegapixels()) {
            throw new EcgException(
                    STAGE,
                    String.format(
                            Locale.ROOT,
                            "%s has %d x %d pixels (%.0f megapixels); the limit is %.0f.",
                            name,
                            width,
                            height,
                            megapixels,
                            options.maxMegapixels()),
                    "Scan it at 200 to 600 dpi, or crop it.");
        }
        if (Math.min(width, height) < InputOptions.MIN_SIDE_PX) {
            throw new EcgException(
                    STAGE,
                    name + " is too small for an ECG: " + width + " x " + height + " pixels.",
                    "");
        }
    }

    private static EcgException failure(String name, Exception e) {
        if (e instanceof EcgException told) {
            return told;
        }
        return new EcgException(STAGE, name + " is damaged or cut short.", "", e);
    }

    @Override
    public void close() {
        reader.dispose();
        close(name, stream);
    }

    private static void close(String name, ImageInputStream stream) {
        if (stream == null) {
            return;
        }
        try {
            stream.close();
        } catch (IOException e) {
            throw new EcgException(STAGE, name + " could not be closed.", "", e);
        }
    }
}
