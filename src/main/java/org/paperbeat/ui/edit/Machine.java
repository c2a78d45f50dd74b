package org.paperbeat.ui.edit;

import java.util.List;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;

/** The machine's part of correcting a page. Not safe for concurrent use. */
public interface Machine {

    /**
     * Finds anew what an edit made stale. What a person made stays: HUMAN samples, HUMAN beats and
     * labels, deleted beats.
     *
     * @param before the state before the edit
     * @param edited as changed by the person
     */
    PageState follow(PageState before, Edited edited);

    /**
     * A trace led along its ink through points a person set (live-wire): changed from where it
     * leaves the old line to where it joins it again, HUMAN there, the same bit for bit elsewhere.
     *
     * @param anchors file pixels, in any order
     * @param reachPx how far beside an anchor the ink may lie; 0 = 0.8 mm
     */
    Trace snap(PageState state, String trace, List<PagePoint> anchors, double reachPx);

    /**
     * A trace led along its ink where a person brushed some away: changed from where it leaves the
     * old line to where it joins it again, MACHINE there.
     */
    Trace reread(PageState state, String trace, Blot blot);

    /** Paper speed and gain as the page shows them on a geometry that a person set. */
    PageCalibration readScales(PageCalibration geometry);

    /** The page's layout for an arrangement of leads by name, {@code auto} = any. */
    PageState arrange(PageState state, String layout);

    /** Does beforehand what the first correction would wait for. */
    void prepare(PageState state);

    /** The page's pixels. */
    PageImage pixels();
}
