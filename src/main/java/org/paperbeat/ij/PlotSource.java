package org.paperbeat.ij;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;
import ij.gui.Plot;

/**
 * Ties a plot window to the page it was made from. A plot is an image to ImageJ, and the active one
 * when it has just opened: a command meant for the page finds its way back from it.
 */
public final class PlotSource {
    private static final String PROPERTY = "paperbeat.page";

    private PlotSource() {}

    /** Opens a plot. In a macro the page stays the active image. */
    public static void show(Plot plot, ImagePlus page) {
        plot.show();
        plot.getImagePlus().setProperty(PROPERTY, page.getID());
        if (IJ.isMacro() && page.getWindow() != null) {
            IJ.selectWindow(page.getID());
        }
    }

    /** The page a plot was made from while it is open; any other image itself. */
    public static ImagePlus page(ImagePlus image) {
        if (image != null && image.getProperty(PROPERTY) instanceof Integer id) {
            ImagePlus page = WindowManager.getImage(id);
            return page == null ? image : page;
        }
        return image;
    }
}
