package org.paperbeat.image;

/**
 * Where ink of traces and letters lies on the rectified page, without the grid.
 *
 * @param ink 0 = paper or grid, 1 = full ink
 * @param frame ties it to paper and file
 */
public record InkMap(Plane ink, PaperFrame frame) {
    public InkMap {
        if (ink.width() != frame.width() || ink.height() != frame.height()) {
            throw new IllegalArgumentException("ink does not fit its frame");
        }
    }
}
