package org.paperbeat.ij;

import ij.IJ;
import org.paperbeat.model.StageMonitor;

/** Shows progress in ImageJ's status bar; the Esc key cancels. Silent without a display. */
public final class ImageJMonitor implements StageMonitor {

    /** Forgets an Esc that was pressed before. */
    public ImageJMonitor() {
        IJ.resetEscape();
    }

    @Override
    public void progress(String stage, double fraction) {
        IJ.showStatus("PaperBeat: " + stage);
        IJ.showProgress(fraction);
    }

    @Override
    public boolean isCancelled() {
        return IJ.escapePressed();
    }
}
