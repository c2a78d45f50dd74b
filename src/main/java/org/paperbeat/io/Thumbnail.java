package org.paperbeat.io;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A picture made small for a summary. */
public final class Thumbnail {
    private Thumbnail() {}

    /**
     * A picture's JPEG with averaged pixels.
     *
     * @param file PNG
     * @param width in pixels, at most
     */
    public static byte[] jpeg(Path file, int width) throws IOException {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image == null) {
            throw new IOException(file + " is no picture");
        }
        int w = Math.min(width, image.getWidth());
        int h = Math.max(1, Math.round((float) image.getHeight() * w / image.getWidth()));
        BufferedImage small = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(image.getScaledInstance(w, h, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(small, "jpg", bytes);
        return bytes.toByteArray();
    }
}
