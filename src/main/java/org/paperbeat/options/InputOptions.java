package org.paperbeat.options;

import org.paperbeat.model.EcgException;

/**
 * How page files are opened.
 *
 * @param pdfDpi resolution at which PDF pages are drawn
 * @param maxMegapixels larger images are refused before they are decoded
 */
public record InputOptions(double pdfDpi, double maxMegapixels) {
    /** Smallest side of an image that can be a page or a strip, px. */
    public static final int MIN_SIDE_PX = 40;

    public InputOptions {
        if (!(pdfDpi >= 72 && pdfDpi <= 1200)) {
            throw new EcgException(
                    "options",
                    "A resolution of " + pdfDpi + " dpi is out of range.",
                    "Give a number between 72 and 1200.");
        }
        if (!(maxMegapixels > 0)) {
            throw new EcgException(
                    "options", "The limit of megapixels must be positive.", "Leave it out.");
        }
    }

    public static InputOptions defaults() {
        return new InputOptions(300, 120);
    }
}
