package org.paperbeat.layout;

import org.paperbeat.grid.GridCalibrator;
import org.paperbeat.grid.ScaleReader;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SyntheticEcg;
import org.paperbeat.trace.ClassicalInkModel;

/** A page of a made-up heart and its ink as the digitizer finds it. */
record DrawnPage(RenderedPage page, InkMap ink) {

    static DrawnPage of(RenderOptions options) {
        SyntheticEcgOptions heart = new SyntheticEcgOptions(21, 72, 0.05, 0, 0, 0, 0.02, 7);
        RenderedPage page = new PageRenderer().render(new SyntheticEcg().generate(heart), options);
        GridOptions grid = GridOptions.defaults();
        PageCalibration geometry =
                new GridCalibrator().calibrate(page.image(), grid, StageMonitor.NONE);
        InkMap bare = new ClassicalInkModel().ink(page.image(), geometry, StageMonitor.NONE);
        PageCalibration c = new ScaleReader().read(page.image(), bare, geometry, grid);
        PaperFrame f = bare.frame();
        PaperFrame frame =
                new PaperFrame(
                        c, f.u0(), f.v0(), f.pxPerMmX(), f.pxPerMmY(), f.width(), f.height());
        return new DrawnPage(page, new InkMap(bare.ink(), frame));
    }
}
