package org.paperbeat.ij;

import ij.IJ;
import ij.ImagePlus;
import ij.io.FileSaver;
import java.nio.file.Path;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.RenderedPage;
import org.paperbeat.render.SyntheticEcg;

/** A small page as PaperBeat draws them, with its truth: for tests that run the real steps. */
public final class DrawnPage {
    private DrawnPage() {}

    /** A clean 3x4 + II page at 120 dpi. */
    public static RenderedPage page(long seed) {
        EcgRecord ecg = new SyntheticEcg().generate(SyntheticEcgOptions.defaults().withSeed(seed));
        return new PageRenderer().render(ecg, RenderOptions.builder().dpi(120).seed(seed).build());
    }

    /** Its picture. */
    public static ImagePlus image(long seed) {
        return ImagePages.image("drawn-" + seed, page(seed).image());
    }

    /** Its picture as opened from a TIFF file, so that results are written beside that. */
    public static ImagePlus open(Path folder, long seed) {
        String file = folder.resolve("drawn-" + seed + ".tif").toString();
        new FileSaver(image(seed)).saveAsTiff(file);
        return IJ.openImage(file);
    }
}
