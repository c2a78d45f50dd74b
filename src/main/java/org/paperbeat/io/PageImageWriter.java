package org.paperbeat.io;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageImage;
import org.w3c.dom.Element;

/** Writes pages as PNG, JPEG, TIFF (one or several slices) or BMP, with their resolution. */
public final class PageImageWriter {
    private static final Map<String, String> FORMATS =
            Map.of(
                    "png", "png", "jpg", "jpeg", "jpeg", "jpeg", "tif", "tiff", "tiff", "tiff",
                    "bmp", "bmp");
    private static final float JPEG_QUALITY = 0.9f;
    private static final double MM_PER_INCH = 25.4;

    private PageImageWriter() {}

    /**
     * Writes a file whose kind its name tells.
     *
     * @param pages more than one for TIFF only
     * @param dpi noted in the file where its kind has room for it
     */
    public static void write(Path file, List<PageImage> pages, double dpi) {
        String format = format(file);
        if (pages.size() > 1 && !format.equals("tiff")) {
            throw new EcgException(
                    "options",
                    "Only TIFF files hold several pages, " + file.getFileName() + " does not.",
                    "Choose a name that ends in .tif.");
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            Path part = folder.resolve(file.getFileName() + ".part");
            encode(part, format, pages, dpi);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new EcgException(
                    "image", "The image " + file.getFileName() + " can't be written.", "", e);
        }
    }

    /** The kind of image a name stands for; fails for others. */
    public static String format(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String format = FORMATS.get(extension);
        if (format == null || !name.contains(".")) {
            throw new EcgException(
                    "options",
                    "The name " + name + " does not tell what kind of image to write.",
                    "Choose a name that ends in .png, .jpg, .tif or .bmp.");
        }
        return format;
    }

    private static void encode(Path file, String format, List<PageImage> pages, double dpi)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            ImageWriteParam param = param(writer, format);
            boolean several = pages.size() > 1;
            if (several) {
                writer.prepareWriteSequence(null);
            }
            for (PageImage page : pages) {
                BufferedImage image = toBuffered(page);
                IIOMetadata data =
                        writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
                note(data, format, dpi);
                IIOImage entry = new IIOImage(image, null, data);
                if (several) {
                    writer.writeToSequence(entry, param);
                } else {
                    writer.write(null, entry, param);
                }
            }
            if (several) {
                writer.endWriteSequence();
            }
        } finally {
            writer.dispose();
        }
    }

    private static ImageWriteParam param(ImageWriter writer, String format) {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (!format.equals("bmp")) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        }
        switch (format) {
            case "jpeg" -> param.setCompressionQuality(JPEG_QUALITY);
            case "png" -> param.setCompressionQuality(0);
            case "tiff" -> param.setCompressionType("ZLib");
            default -> {
                // as it is
            }
        }
        return param;
    }

    private static BufferedImage toBuffered(PageImage page) {
        boolean grey = true;
        for (int p : page.argb()) {
            grey &= (p >> 16 & 0xff) == (p & 0xff) && (p >> 8 & 0xff) == (p & 0xff);
        }
        int width = page.width();
        int type = grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
        BufferedImage image = new BufferedImage(width, page.height(), type);
        if (grey) {
            // setRGB would convert between grey scales of different gamma
            for (int y = 0; y < page.height(); y++) {
                for (int x = 0; x < width; x++) {
                    image.getRaster().setSample(x, y, 0, page.argb()[y * width + x] & 0xff);
                }
            }
        } else {
            image.setRGB(0, 0, width, page.height(), page.argb(), 0, width);
        }
        return image;
    }

    private static void note(IIOMetadata data, String format, double dpi)
            throws IIOInvalidTreeException {
        switch (format) {
            case "jpeg" -> noteJpeg(data, dpi);
            case "png" -> notePng(data, dpi);
            case "tiff" -> noteTiff(data, dpi);
            default -> {
                // no room for a resolution
            }
        }
    }

    private static void noteJpeg(IIOMetadata data, double dpi) throws IIOInvalidTreeException {
        String tree = "javax_imageio_jpeg_image_1.0";
        Element root = (Element) data.getAsTree(tree);
        Element jfif = (Element) root.getElementsByTagName("app0JFIF").item(0);
        if (jfif != null) {
            jfif.setAttribute("resUnits", "1");
            jfif.setAttribute("Xdensity", Long.toString(Math.round(dpi)));
            jfif.setAttribute("Ydensity", Long.toString(Math.round(dpi)));
            data.setFromTree(tree, root);
        }
    }

    private static void notePng(IIOMetadata data, double dpi) throws IIOInvalidTreeException {
        String perMetre = Long.toString(Math.round(1000 * dpi / MM_PER_INCH));
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", perMetre);
        size.setAttribute("pixelsPerUnitYAxis", perMetre);
        size.setAttribute("unitSpecifier", "meter");
        root.appendChild(size);
        data.mergeTree("javax_imageio_png_1.0", root);
    }

    private static void noteTiff(IIOMetadata data, double dpi) throws IIOInvalidTreeException {
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
        IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
        for (String axis : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
            IIOMetadataNode size = new IIOMetadataNode(axis);
            size.setAttribute("value", Double.toString(MM_PER_INCH / dpi));
            dimension.appendChild(size);
        }
        root.appendChild(dimension);
        data.mergeTree("javax_imageio_1.0", root);
    }
}
