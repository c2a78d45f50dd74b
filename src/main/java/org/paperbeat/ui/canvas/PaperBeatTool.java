package org.paperbeat.ui.canvas;

import ij.IJ;
import ij.ImagePlus;
import ij.gui.ImageCanvas;
import ij.gui.ImageWindow;
import ij.gui.Toolbar;
import ij.plugin.tool.PlugInTool;
import java.awt.Cursor;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.MouseEvent;
import java.util.List;
import java.util.Optional;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.CommandCall;
import org.paperbeat.ui.review.Choice;

/**
 * The tool in ImageJ's toolbar with which a person corrects a page. Translates; decides nothing.
 */
public final class PaperBeatTool extends PlugInTool {
    /** As it is called in the toolbar and by {@code setTool} in macros. */
    public static final String NAME = "PaperBeat Tool";

    private static final double TOLERANCE_SCREEN_PX = 6;
    private static final double PIXEL_CENTRE = 0.5;
    private static final String ICON = "C037L0a3aL3a48L485cL5c72L728eL8e9aL9ab8Lb8caLcafa";

    /**
     * Puts the tool into ImageJ's toolbar, where it is not there yet, and takes it up; nothing
     * where there is no toolbar.
     */
    public static void takeUp() {
        if (Toolbar.getInstance() != null && !IJ.getToolName().equals(NAME)) {
            new PaperBeatTool().run("");
        }
    }

    @Override
    public void run(String arg) {
        super.run(arg);
        KeyboardFocusManager.getCurrentKeyboardFocusManager()
                .addKeyEventDispatcher(new BenchKeys(this));
    }

    @Override
    public String getToolName() {
        return NAME;
    }

    @Override
    public String getToolIcon() {
        return ICON;
    }

    /** Whether this tool is the one in use. */
    boolean isInUse() {
        return IJ.getInstance() != null && Toolbar.getPlugInTool() == this;
    }

    /** The image whose window has the keyboard; null = none. */
    static ImagePlus image() {
        Window window = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow();
        return window instanceof ImageWindow w ? w.getImagePlus() : null;
    }

    /** The page in that window; null = none. */
    static Bench focused() {
        ImagePlus image = image();
        return image == null || image.getCanvas() == null ? null : bench(image);
    }

    private static Bench bench(ImagePlus image) {
        try {
            return CanvasBench.of(image).bench();
        } catch (EcgException e) {
            IJ.showStatus(e.sentence());
            return null;
        }
    }

    private static Spot spot(ImagePlus image, MouseEvent e) {
        ImageCanvas canvas = image.getCanvas();
        return new Spot(
                CommandCall.centi(canvas.offScreenXD(e.getX()) - PIXEL_CENTRE),
                CommandCall.centi(canvas.offScreenYD(e.getY()) - PIXEL_CENTRE),
                TOLERANCE_SCREEN_PX / canvas.getMagnification(),
                e.isShiftDown(),
                e.isAltDown(),
                e.isControlDown(),
                e.getClickCount());
    }

    /** Scrolling stays ImageJ's. */
    private static boolean isForImageJ(MouseEvent e) {
        boolean other = e.getButton() != MouseEvent.BUTTON1 && e.getButton() != MouseEvent.NOBUTTON;
        return other || e.isPopupTrigger() || IJ.spaceBarDown();
    }

    /** What a menu at the mouse offers; empty where there is no page. */
    static Optional<List<Choice>> choices(ImagePlus image, MouseEvent e) {
        return Optional.ofNullable(bench(image)).map(b -> b.choices(spot(image, e)));
    }

    @Override
    public void mousePressed(ImagePlus image, MouseEvent e) {
        Bench bench = isForImageJ(e) ? null : bench(image);
        if (bench != null) {
            bench.press(spot(image, e));
            e.consume();
        }
    }

    @Override
    public void mouseDragged(ImagePlus image, MouseEvent e) {
        Bench bench = isForImageJ(e) ? null : bench(image);
        if (bench != null) {
            bench.drag(spot(image, e));
            e.consume();
        }
    }

    @Override
    public void mouseReleased(ImagePlus image, MouseEvent e) {
        Bench bench = isForImageJ(e) ? null : bench(image);
        if (bench != null) {
            bench.release(spot(image, e));
            e.consume();
        }
    }

    @Override
    public void mouseClicked(ImagePlus image, MouseEvent e) {
        if (!isForImageJ(e)) {
            e.consume();
        }
    }

    @Override
    public void mouseMoved(ImagePlus image, MouseEvent e) {
        Bench bench = isForImageJ(e) ? null : bench(image);
        if (bench != null) {
            image.getCanvas().setCursor(cursor(bench.hover(spot(image, e))));
            e.consume();
        }
    }

    @Override
    public void mouseEntered(ImagePlus image, MouseEvent e) {
        Bench bench = bench(image);
        if (bench != null) {
            bench.tellHint();
        }
    }

    @Override
    public void mouseExited(ImagePlus image, MouseEvent e) {
        e.consume();
    }

    private static Cursor cursor(Pointer pointer) {
        return Cursor.getPredefinedCursor(
                switch (pointer) {
                    case DEFAULT -> Cursor.DEFAULT_CURSOR;
                    case CROSS -> Cursor.CROSSHAIR_CURSOR;
                    case HAND -> Cursor.HAND_CURSOR;
                    case MOVE -> Cursor.MOVE_CURSOR;
                    case RESIZE_ACROSS -> Cursor.E_RESIZE_CURSOR;
                    case RESIZE_DOWN -> Cursor.S_RESIZE_CURSOR;
                    case RESIZE_FALLING -> Cursor.SE_RESIZE_CURSOR;
                    case RESIZE_RISING -> Cursor.NE_RESIZE_CURSOR;
                });
    }
}
