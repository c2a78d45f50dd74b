package org.paperbeat.io;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SinglePixelPackedSampleModel;
import org.paperbeat.model.PageImage;

/**
 * Makes 8-bit opaque pages of whatever the JDK decodes: transparent pixels over white, more than 8
 * bits of grey stretched between the image's extremes as ImageJ shows them, stored values taken as
 * they are (grey is not linearised, colour profiles are not applied).
 */
final class PixelConversion {
    private static final int OPAQUE = 0xff000000;

    private PixelConversion() {}

    static PageImage toPage(BufferedImage image) {
        int[] argb;
        if (image.getColorModel() instanceof IndexColorModel palette) {
            argb = indexed(image.getRaster(), palette);
        } else if (isPackedInt(image)) {
            argb = packed(image);
        } else if (isInterleavedByte(image.getRaster())) {
            argb = interleavedBytes(image);
        } else {
            argb = anyDepth(image);
        }
        return new PageImage(image.getWidth(), image.getHeight(), argb);
    }

    private static int[] indexed(Raster raster, IndexColorModel palette) {
        int[] colours = new int[palette.getMapSize()];
        palette.getRGBs(colours);
        for (int i = 0; i < colours.length; i++) {
            colours[i] = overWhite(colours[i]);
        }
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        int[] row = new int[width];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                argb[y * width + x] = colours[Math.min(row[x], colours.length - 1)];
            }
        }
        return argb;
    }

    private static boolean isPackedInt(BufferedImage image) {
        return image.getRaster().getDataBuffer() instanceof DataBufferInt
                && image.getSampleModel() instanceof SinglePixelPackedSampleModel
                && (image.getType() == BufferedImage.TYPE_INT_RGB
                        || image.getType() == BufferedImage.TYPE_INT_ARGB);
    }

    private static int[] packed(BufferedImage image) {
        int width = image.getWidth();
        int[] argb = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        for (int i = 0; i < argb.length; i++) {
            argb[i] = overWhite(argb[i]);
        }
        return argb;
    }

    private static boolean isInterleavedByte(Raster raster) {
        return raster.getDataBuffer() instanceof DataBufferByte
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getParent() == null;
    }

    private static int[] interleavedBytes(BufferedImage image) {
        Raster raster = image.getRaster();
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] offsets = model.getBandOffsets();
        int bands = raster.getNumBands();
        int red = offsets[0];
        int green = bands >= 3 ? offsets[1] : red;
        int blue = bands >= 3 ? offsets[2] : red;
        int alpha = bands == 2 || bands == 4 ? offsets[bands - 1] : -1;
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        for (int y = 0; y < raster.getHeight(); y++) {
            int from = y * model.getScanlineStride();
            for (int x = 0; x < width; x++, from += model.getPixelStride()) {
                int rgb =
                        (data[from + red] & 0xff) << 16
                                | (data[from + green] & 0xff) << 8
                                | data[from + blue] & 0xff;
                int a = alpha < 0 ? 0xff : data[from + alpha] & 0xff;
                argb[y * width + x] = a == 0xff ? OPAQUE | rgb : overWhite(a << 24 | rgb);
            }
        }
        return argb;
    }

    private static int[] anyDepth(BufferedImage image) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        boolean grey = bands < 3;
        boolean hasAlpha = image.getColorModel().hasAlpha();
        double[] range = grey ? range(raster) : fullRange(raster);
        double scale = range[1] > range[0] ? 255 / (range[1] - range[0]) : 0;
        double alphaScale = 255 / fullRange(raster)[1];
        int width = raster.getWidth();
        int[] argb = new int[width * raster.getHeight()];
        double[] row = new double[width * bands];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int i = x * bands;
                int r = byteOf((row[i] - range[0]) * scale);
                int g = grey ? r : byteOf((row[i + 1] - range[0]) * scale);
                int b = grey ? r : byteOf((row[i + 2] - range[0]) * scale);
                int a = hasAlpha ? byteOf(row[i + bands - 1] * alphaScale) : 0xff;
                argb[y * width + x] = overWhite(a << 24 | r << 16 | g << 8 | b);
            }
        }
        return argb;
    }

    private static double[] range(Raster raster) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        double[] row = new double[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getSamples(0, y, raster.getWidth(), 1, 0, row);
            for (double v : row) {
                min = Math.min(min, v);
                max = Math.max(max, v);
            }
        }
        return new double[] {min, max};
    }

    private static double[] fullRange(Raster raster) {
        int type = raster.getDataBuffer().getDataType();
        boolean fraction = type == DataBuffer.TYPE_FLOAT || type == DataBuffer.TYPE_DOUBLE;
        int bits = Math.min(31, raster.getSampleModel().getSampleSize(0));
        return new double[] {0, fraction ? 1 : (1L << bits) - 1};
    }

    private static int byteOf(double value) {
        return (int) Math.max(0, Math.min(255, Math.round(value)));
    }

    private static int overWhite(int argb) {
        int a = argb >>> 24;
        if (a == 0xff) {
            return argb;
        }
        int r = over(argb >> 16 & 0xff, a);
        int g = over(argb >> 8 & 0xff, a);
        int b = over(argb & 0xff, a);
        return OPAQUE | r << 16 | g << 8 | b;
    }

    private static int over(int value, int alpha) {
        return (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }
}
