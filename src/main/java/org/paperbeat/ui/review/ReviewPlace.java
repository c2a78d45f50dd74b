package org.paperbeat.ui.review;

import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Insets;
import java.awt.Rectangle;
import java.awt.Toolkit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.prefs.Preferences;

/** Where the review window stands: where the person left it, else at the right of the page. */
final class ReviewPlace {
    private static final String X = "x";
    private static final String Y = "y";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String DIVIDER = "divider";
    private static final int LEAST_WIDTH = 440;
    private static final int MOST_WIDTH = 640;
    private static final double SHARE = 0.37;
    private static final int RIM_PX = 12;
    private static final int LEAST_PAGE_WIDTH = 300;

    private ReviewPlace() {}

    private static Preferences preferences() {
        return Preferences.userNodeForPackage(ReviewPlace.class);
    }

    /** Remembers the window's place. */
    static void keep(Rectangle bounds, int divider) {
        Preferences p = preferences();
        p.putInt(X, bounds.x);
        p.putInt(Y, bounds.y);
        p.putInt(WIDTH, bounds.width);
        p.putInt(HEIGHT, bounds.height);
        p.putInt(DIVIDER, divider);
    }

    /** Forgets it. */
    static void forget() {
        Preferences p = preferences();
        for (String key : new String[] {X, Y, WIDTH, HEIGHT, DIVIDER}) {
            p.remove(key);
        }
    }

    /** Where the split was. */
    static OptionalInt divider() {
        int d = preferences().getInt(DIVIDER, -1);
        return d > 0 ? OptionalInt.of(d) : OptionalInt.empty();
    }

    /**
     * The place for the window: the remembered one, else the right of the screen. The page's window
     * makes room at its left.
     */
    static Rectangle beside(ImagePlus image) {
        ImageWindow page = image.getWindow();
        Rectangle room = room(page);
        Rectangle place = kept().orElseGet(() -> right(page, room));
        if (page != null && place.x - room.x > LEAST_PAGE_WIDTH) {
            fit(page, leftOf(place));
        }
        return place;
    }

    /** What a review window leaves free at its left. */
    static Rectangle leftOf(Rectangle review) {
        return new Rectangle(0, review.y, Math.max(LEAST_PAGE_WIDTH, review.x), review.height);
    }

    /** The remembered place, if enough of it is on a screen that is still there. */
    private static Optional<Rectangle> kept() {
        Preferences p = preferences();
        if (p.getInt(WIDTH, 0) <= 0) {
            return Optional.empty();
        }
        Rectangle r =
                new Rectangle(
                        p.getInt(X, 0), p.getInt(Y, 0), p.getInt(WIDTH, 0), p.getInt(HEIGHT, 0));
        GraphicsEnvironment screens = GraphicsEnvironment.getLocalGraphicsEnvironment();
        for (GraphicsDevice screen : screens.getScreenDevices()) {
            Rectangle seen = screen.getDefaultConfiguration().getBounds().intersection(r);
            if (seen.width >= r.width / 2 && seen.height >= r.height / 2) {
                return Optional.of(r);
            }
        }
        return Optional.empty();
    }

    private static Rectangle right(ImageWindow page, Rectangle room) {
        int width = (int) Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, room.width * SHARE));
        int top = page == null ? room.y : Math.min(page.getY(), room.y + room.height / 3);
        return new Rectangle(room.x + room.width - width, top, width, room.y + room.height - top);
    }

    /** Makes a page's window as large as a place allows, the whole page in view. */
    static void fit(ImageWindow window, Rectangle place) {
        ImageCanvas canvas = window.getCanvas();
        ImagePlus image = window.getImagePlus();
        Insets rim = window.getInsets();
        int width = place.width - rim.left - rim.right - 2 * RIM_PX;
        int height = place.height - rim.top - rim.bottom - 2 * RIM_PX;
        double zoom =
                Math.min((double) width / image.getWidth(), (double) height / image.getHeight());
        if (zoom > 0) {
            // ImageJ's own levels: lines of the grid stay equally strong
            zoom = ImageCanvas.getLowerZoomLevel(zoom * (1 + 1e-6));
            canvas.setSourceRect(new Rectangle(0, 0, image.getWidth(), image.getHeight()));
            canvas.setMagnification(zoom);
            // rounded down as ImageJ does, which else takes the page for cut and draws a zoom mark
            canvas.setSize((int) (image.getWidth() * zoom), (int) (image.getHeight() * zoom));
            window.pack();
        }
        window.setLocation(place.x, place.y);
        window.repaint();
    }

    private static Rectangle room(ImageWindow page) {
        GraphicsConfiguration screen =
                page != null
                        ? page.getGraphicsConfiguration()
                        : GraphicsEnvironment.getLocalGraphicsEnvironment()
                                .getDefaultScreenDevice()
                                .getDefaultConfiguration();
        Rectangle b = screen.getBounds();
        Insets i = Toolkit.getDefaultToolkit().getScreenInsets(screen);
        return new Rectangle(
                b.x + i.left, b.y + i.top, b.width - i.left - i.right, b.height - i.top - i.bottom);
    }
}
