package org.paperbeat.ij;

import ij.IJ;
import java.awt.GraphicsEnvironment;

/** Whether there is somebody to show windows to. */
public final class Desktop {
    private Desktop() {}

    /** Whether ImageJ runs with its window; false in headless runs and in tests. */
    public static boolean isOpen() {
        return IJ.getInstance() != null && !GraphicsEnvironment.isHeadless();
    }
}
