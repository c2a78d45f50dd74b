package org.paperbeat.model;

/**
 * Where a page's pixels come from.
 *
 * @param name file name without folder, or the title of an unsaved image
 * @param sha256 of the file's bytes, lower-case hex; of the pixels where there is no file
 * @param width pixels of the page as opened
 * @param height pixels of the page as opened
 * @param exifOrientation 1 to 8; 1 where there is none
 * @param dpi resolution of a rendered PDF page; NaN for images
 * @param page 1-based page or slice number
 * @param pages number of pages or slices in the file
 */
public record ImageInfo(
        String name,
        String sha256,
        int width,
        int height,
        int exifOrientation,
        double dpi,
        int page,
        int pages) {}
