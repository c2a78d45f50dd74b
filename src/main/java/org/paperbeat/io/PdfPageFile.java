package org.paperbeat.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.ImageInfo;
import org.paperbeat.options.InputOptions;

/** Pages of a PDF, drawn at a resolution. */
final class PdfPageFile implements PageFile {
    private static final double POINTS_PER_INCH = 72;

    private final String name;
    private final PDDocument document;
    private final InputOptions options;
    private final String sha256;

    private PdfPageFile(Path file, PDDocument document, InputOptions options) throws IOException {
        this.name = file.getFileName().toString();
        this.document = document;
        this.options = options;
        this.sha256 = Checksum.sha256(file);
    }

    static PageFile open(Path file, InputOptions options) {
        String name = file.getFileName().toString();
        try {
            PDDocument document = Loader.loadPDF(file.toFile());
            if (document.getNumberOfPages() == 0) {
                document.close();
                throw new EcgException(STAGE, name + " has no pages.", "");
            }
            return new PdfPageFile(file, document, options);
        } catch (InvalidPasswordException e) {
            throw new EcgException(
                    STAGE,
                    name + " is protected by a password.",
                    "Save a copy without protection.",
                    e);
        } catch (IOException e) {
            throw new EcgException(STAGE, name + " is a damaged PDF.", "", e);
        }
    }

    @Override
    public int pages() {
        return document.getNumberOfPages();
    }

    @Override
    public Page read(int page) {
        PDPage pdPage = document.getPage(page - 1);
        double pxPerPoint = options.pdfDpi() / POINTS_PER_INCH;
        int width = (int) Math.round(pdPage.getCropBox().getWidth() * pxPerPoint);
        int height = (int) Math.round(pdPage.getCropBox().getHeight() * pxPerPoint);
        ImagePageFile.requireFittingSize(name, width, height, options);
        try {
            BufferedImage drawn =
                    new PDFRenderer(document)
                            .renderImageWithDPI(page - 1, (float) options.pdfDpi(), ImageType.RGB);
            ImageInfo info =
                    new ImageInfo(
                            name,
                            sha256,
                            drawn.getWidth(),
                            drawn.getHeight(),
                            1,
                            options.pdfDpi(),
                            page,
                            pages());
            return new Page(PixelConversion.toPage(drawn), info);
        } catch (IOException | RuntimeException e) {
            throw new EcgException(
                    STAGE, "Page " + page + " of " + name + " could not be drawn.", "", e);
        }
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new EcgException(STAGE, name + " could not be closed.", "", e);
        }
    }
}
