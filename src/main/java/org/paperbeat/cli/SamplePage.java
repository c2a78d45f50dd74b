package org.paperbeat.cli;

import ij.IJ;
import ij.ImagePlus;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paperbeat.ij.ImagePages;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.options.RenderOptions;
import org.paperbeat.options.SyntheticEcgOptions;
import org.paperbeat.render.PageRenderer;
import org.paperbeat.render.SyntheticEcg;

/** The page shown to somebody who names none. */
final class SamplePage {
    private static final Path FILE = Path.of("test-images", "3x4-red.png");

    private SamplePage() {}

    /** The sample in the working folder; away from a checkout, one drawn now. */
    static ImagePlus open() {
        ImagePlus image = Files.isRegularFile(FILE) ? IJ.openImage(FILE.toString()) : null;
        if (image != null) {
            return image;
        }
        EcgRecord ecg = new SyntheticEcg().generate(SyntheticEcgOptions.defaults());
        RenderOptions options = RenderOptions.defaults();
        return ImagePages.image(ecg.name(), new PageRenderer().render(ecg, options).image());
    }
}
