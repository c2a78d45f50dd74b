package org.paperbeat.io;

import java.awt.color.ColorSpace;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.metadata.IIOMetadataNode;
import org.paperbeat.model.PageImage;
import org.w3c.dom.NodeList;

/**
 * JPEG images in four inks, which the JDK decodes but does not convert well. Adobe programs mark
 * their files and write them inverted, 255 = no ink (Adobe Technical Note 5116).
 */
final class CmykJpeg {
    private static final int INKS = 4;

    /** "YCCK" in Adobe's marker. */
    private static final String YCCK = "2";

    private CmykJpeg() {}

    static boolean isOne(ImageReader reader, int index) throws IOException {
        if (!reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("jp")) {
            return false;
        }
        Iterator<ImageTypeSpecifier> types = reader.getImageTypes(index);
        return !types.hasNext()
                || types.next().getColorModel().getColorSpace().getType() == ColorSpace.TYPE_CMYK;
    }

    static PageImage read(ImageReader reader, int index) throws IOException {
        Raster raster = reader.readRaster(index, null);
        if (raster.getNumBands() != INKS) {
            throw new IOException("neither grey, colour nor four inks");
        }
        String transform = adobeTransform(reader, index);
        boolean inverted = transform != null;
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        int[] row = new int[width * INKS];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int i = 0; !inverted && i < row.length; i++) {
                row[i] = 255 - row[i];
            }
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = rgb(row, x * INKS, YCCK.equals(transform));
            }
        }
        return new PageImage(width, raster.getHeight(), argb);
    }

    private static int rgb(int[] row, int i, boolean ycck) {
        double c = row[i];
        double m = row[i + 1];
        double y = row[i + 2];
        if (ycck) {
            double cb = row[i + 1] - 128;
            double cr = row[i + 2] - 128;
            c = row[i] + 1.402 * cr;
            m = row[i] - 0.344136 * cb - 0.714136 * cr;
            y = row[i] + 1.772 * cb;
        }
        double k = row[i + 3] / 255.0;
        return 0xff000000 | byteOf(c * k) << 16 | byteOf(m * k) << 8 | byteOf(y * k);
    }

    /** Of Adobe's marker; null where there is none. */
    private static String adobeTransform(ImageReader reader, int index) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode)
                        reader.getImageMetadata(index).getAsTree("javax_imageio_jpeg_image_1.0");
        NodeList nodes = root.getElementsByTagName("app14Adobe");
        return nodes.getLength() == 0
                ? null
                : ((IIOMetadataNode) nodes.item(0)).getAttribute("transform");
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
