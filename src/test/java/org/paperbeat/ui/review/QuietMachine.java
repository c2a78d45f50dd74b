package org.paperbeat.ui.review;

import java.util.List;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;
import org.paperbeat.ui.edit.Blot;
import org.paperbeat.ui.edit.Edited;
import org.paperbeat.ui.edit.Machine;
import org.paperbeat.ui.edit.PageState;

/** A machine that finds nothing anew. */
final class QuietMachine implements Machine {
    @Override
    public PageState follow(PageState before, Edited edited) {
        return edited.state();
    }

    @Override
    public Trace snap(PageState state, String trace, List<PagePoint> anchors, double reachPx) {
        return state.trace(trace).orElseThrow();
    }

    @Override
    public Trace reread(PageState state, String trace, Blot blot) {
        return state.trace(trace).orElseThrow();
    }

    @Override
    public PageCalibration readScales(PageCalibration geometry) {
        return geometry;
    }

    @Override
    public PageState arrange(PageState state, String layout) {
        return state;
    }

    @Override
    public void prepare(PageState state) {
        // always ready
    }

    @Override
    public PageImage pixels() {
        throw new UnsupportedOperationException("no pixels");
    }
}
