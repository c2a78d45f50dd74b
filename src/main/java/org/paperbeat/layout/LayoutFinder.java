package org.paperbeat.layout;

import org.paperbeat.image.InkMap;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.LayoutOptions;

/** Finds rows, columns, lead names and the time origin of a page. */
public final class LayoutFinder {

    /**
     * Finds the printed traces.
     *
     * @param ink of the page; its frame carries the calibration
     * @throws EcgException if no trace is found on the page
     */
    public PageLayout find(InkMap ink, LayoutOptions options, StageMonitor monitor) {
        throw new EcgException("layout", "No trace was found.", "");
    }
}
