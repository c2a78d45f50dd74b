package org.paperbeat.trace;

import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.PageLayout;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.model.Trace;
import org.paperbeat.options.TraceOptions;

/** Follows the line of every lead region and reads it as a signal. */
public final class TraceExtractor {

    /**
     * Reads all traces of a page, one per region, in the layout's order. What the page does not
     * show is NaN.
     */
    public List<Trace> extract(
            InkMap ink, PageLayout layout, TraceOptions options, StageMonitor monitor) {
        return List.of();
    }
}
