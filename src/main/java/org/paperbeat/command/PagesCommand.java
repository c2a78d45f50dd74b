package org.paperbeat.command;

import java.util.List;
import org.paperbeat.ui.PageSession;
import org.scijava.plugin.Parameter;

/** A command that works on the slice in view or on all slices of the active image. */
abstract class PagesCommand extends PageCommand {
    @Parameter(
            label = "All pages of the stack",
            description = "Works on every slice; else on the one in view.",
            persist = false)
    private boolean all_slices = false;

    /** The pages to work on, 1-based. */
    final List<Integer> pages(PageSession session) {
        return session.selected(all_slices);
    }
}
