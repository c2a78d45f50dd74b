package org.paperbeat.ij;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.gui.Roi;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;
import java.util.concurrent.CancellationException;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageImage;

/**
 * The pages of an ImagePlus: one per slice and frame, channels joined.
 *
 * <p>Pixels are taken as ImageJ shows them (lookup table, display range), without touching the
 * image: its current slice stays, virtual stacks are read slice by slice. Pages count from 1.
 *
 * @param image any image ImageJ can open
 */
public record ImagePages(ImagePlus image) {
    private static final int OPAQUE = 0xff000000;

    /**
     * The pages of an image.
     *
     * @throws EcgException if there is no image or it has no pixels
     */
    public ImagePages {
        if (image == null || image.getWidth() == 0 || image.getProcessor() == null) {
            throw new EcgException(
                    "image", "No image is open.", "Open a picture of a paper ECG first.");
        }
    }

    /** A page as an image. */
    public static ImagePlus image(String title, PageImage page) {
        int[] copy = page.argb().clone();
        return new ImagePlus(title, new ColorProcessor(page.width(), page.height(), copy));
    }

    /** Number of pages. */
    public int count() {
        return image.getNSlices() * image.getNFrames();
    }

    /** The page a person sees. */
    public int current() {
        return (image.getT() - 1) * image.getNSlices() + image.getZ();
    }

    /**
     * The pixels of a page, transparent ones on white.
     *
     * @throws CancellationException if a person closed the image meanwhile
     */
    public PageImage pixels(int page) {
        int channels = image.getNChannels();
        int[] argb = rgb(page, 1);
        if (channels > 1) {
            int[][] parts = new int[channels][];
            for (int c = 1; c <= channels; c++) {
                parts[c - 1] = c == 1 ? argb : rgb(page, c);
            }
            argb = image instanceof CompositeImage ? sum(parts) : mean(parts);
        }
        return new PageImage(image.getWidth(), image.getHeight(), argb);
    }

    /** Puts a canvas element on a page. */
    public void place(Roi roi, int page) {
        if (count() == 1) {
            roi.setPosition(0);
        } else if (image.isHyperStack() || image.getNChannels() > 1) {
            roi.setPosition(0, z(page), t(page));
        } else {
            roi.setPosition(page);
        }
    }

    /** Whether a canvas element shows on a page. Elements without a position show on all. */
    public boolean shows(Roi roi, int page) {
        if (roi.hasHyperStackPosition()) {
            int z = roi.getZPosition();
            int t = roi.getTPosition();
            return (z == 0 || z == z(page)) && (t == 0 || t == t(page));
        }
        int position = roi.getPosition();
        if (position == 0 || count() == 1) {
            return true;
        }
        int[] place = image.convertIndexToPosition(position);
        return place[1] == z(page) && place[2] == t(page);
    }

    private int z(int page) {
        return (page - 1) % image.getNSlices() + 1;
    }

    private int t(int page) {
        return (page - 1) / image.getNSlices() + 1;
    }

    private int[] rgb(int page, int channel) {
        int index = image.getStackIndex(channel, z(page), t(page));
        ImageProcessor held =
                image.getStackSize() == 1
                        ? image.getProcessor()
                        : image.getStack().getProcessor(index);
        if (held == null) {
            throw new CancellationException("the image was closed");
        }
        ImageProcessor ip = held.duplicate();
        if (ip instanceof ColorProcessor color) {
            return onWhite((int[]) color.getPixels());
        }
        if (image instanceof CompositeImage composite) {
            LUT lut = composite.getChannelLut(channel);
            ip.setLut(lut);
            ip.setMinAndMax(lut.min, lut.max);
        } else if (image.getBitDepth() != 8) {
            setRange(ip);
        }
        return opaque((int[]) ip.convertToRGB().getPixels());
    }

    private void setRange(ImageProcessor ip) {
        double min = image.getDisplayRangeMin();
        double max = image.getDisplayRangeMax();
        if (max > min) {
            ip.setMinAndMax(min, max);
        } else {
            ip.resetMinAndMax();
        }
    }

    private static int[] opaque(int[] pixels) {
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return pixels;
    }

    /** ImageJ keeps a file's alpha in the high byte; images it makes itself have none at all. */
    private static int[] onWhite(int[] pixels) {
        boolean anyAlpha = false;
        boolean anyClear = false;
        for (int p : pixels) {
            anyAlpha |= (p >>> 24) != 0;
            anyClear |= (p >>> 24) != 255;
        }
        if (!anyAlpha || !anyClear) {
            return opaque(pixels);
        }
        int white = 255;
        for (int i = 0; i < pixels.length; i++) {
            int p = pixels[i];
            int alpha = p >>> 24;
            int rest = white * (255 - alpha);
            int r = (((p >> 16) & 255) * alpha + rest) / 255;
            int g = (((p >> 8) & 255) * alpha + rest) / 255;
            int b = ((p & 255) * alpha + rest) / 255;
            pixels[i] = OPAQUE | r << 16 | g << 8 | b;
        }
        return pixels;
    }

    private static int[] sum(int[][] parts) {
        return joined(parts, 1);
    }

    private static int[] mean(int[][] parts) {
        return joined(parts, parts.length);
    }

    private static int[] joined(int[][] parts, int divisor) {
        int[] all = new int[parts[0].length];
        for (int i = 0; i < all.length; i++) {
            int r = 0;
            int g = 0;
            int b = 0;
            for (int[] part : parts) {
                r += (part[i] >> 16) & 255;
                g += (part[i] >> 8) & 255;
                b += part[i] & 255;
            }
            all[i] =
                    OPAQUE
                            | Math.min(255, r / divisor) << 16
                            | Math.min(255, g / divisor) << 8
                            | Math.min(255, b / divisor);
        }
        return all;
    }
}
