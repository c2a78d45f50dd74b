package org.paperbeat.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperbeat.SharedData;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;

/** Millimetre grids of other programs' pages and of real scans, to the accuracy that is stated. */
class GridAccuracyTest {
    private static final double CLEAN = 0.003;
    private static final double WORN = 0.007;

    private static PageCalibration grid(Path file) throws IOException {
        var image = ImageIO.read(file.toFile());
        int w = image.getWidth();
        int h = image.getHeight();
        PageImage page = new PageImage(w, h, image.getRGB(0, 0, w, h, null, 0, w));
        return new GridCalibrator().calibrate(page, GridOptions.defaults(), StageMonitor.NONE);
    }

    private static void assertScale(Path file, double x, double y, double tolerance)
            throws IOException {
        PageCalibration c = grid(file);
        assertThat(Math.abs(c.pxPerMmX() / x - 1)).as("px/mm in x").isLessThan(tolerance);
        assertThat(Math.abs(c.pxPerMmY() / y - 1)).as("px/mm in y").isLessThan(tolerance);
    }

    /** Drawn at 200 dpi, and LUDB's pages at their own two scales. */
    @ParameterizedTest
    @CsvSource({
        "ptbxl_rendered_imagekit/00841_hr-0.png, 7.874, 7.874",
        "ptbxl_rendered_ecgtizer/00573_hr.png, 7.874, 7.874",
        "ludb_rendered/022.png, 7.752, 7.442"
    })
    void cleanPages(String file, double x, double y) throws IOException {
        assertScale(SharedData.require("images_paired/" + file), x, y, CLEAN);
    }

    /** The scans' scale as an independent phase measurement of their grids has it. */
    @ParameterizedTest
    @CsvSource({"90036_01612.png", "90043_10173.png"})
    void scans(String file) throws IOException {
        Path scan = SharedData.require("images_paired/ptbxl_print_scan/" + file);
        assertScale(scan, 7.326, 7.328, WORN);
    }
}
