package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Trace;

/** A machine that finds nothing anew and remembers what it was asked. */
final class StillMachine implements Machine {
    final List<Rerun> asked = new ArrayList<>();

    @Override
    public PageState follow(PageState before, Edited edited) {
        asked.add(edited.rerun());
        return edited.state();
    }

    @Override
    public Trace snap(PageState state, String trace, List<PagePoint> anchors, double reachPx) {
        return new TraceSamples(state.page(), state.requireTrace(trace)).along(anchors);
    }

    @Override
    public Trace reread(PageState state, String trace, Blot blot) {
        return state.requireTrace(trace);
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
