package org.paperbeat.ui.review;

import java.util.Optional;
import org.paperbeat.ui.worklist.Worklist;

/** Where the pages of a worklist come from and go to. */
interface WorkDesk {

    /** The queue; empty where one page alone is reviewed. */
    Optional<Worklist> worklist();

    /** Puts the page in work on the desk; the one before is saved and put away. */
    void openCurrent();

    /** Whether the next page is on its way. */
    boolean isTurning();

    /** Keeps what was done on the page on the desk. */
    void save();

    /** The window is closed. */
    void closed();
}
