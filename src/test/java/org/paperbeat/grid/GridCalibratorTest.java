package org.paperbeat.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.SharedData;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;

class GridCalibratorTest {
    private static PageCalibration calibrate(PageImage page) {
        return new GridCalibrator().calibrate(page, GridOptions.defaults(), StageMonitor.NONE);
    }

    @Test
    void measuresAStraightGrid() {
        PageCalibration c = calibrate(new DrawnGrid().draw(1600, 1000));
        assertThat(c.pxPerMmX()).isEqualTo(8, within(0.002));
        assertThat(c.pxPerMmY()).isEqualTo(8, within(0.002));
        assertThat(c.rotationDegrees()).isEqualTo(0, within(0.01));
        assertThat(c.grid().origin()).isEqualTo(Origin.MEASURED);
    }

    @Test
    void blocksOfJpegBetweenLinesAreNoFinerLines() throws IOException {
        DrawnGrid grid = new DrawnGrid();
        grid.pxPerMmX = 7.874;
        grid.pxPerMmY = 7.874;
        grid.fine = new Color(255, 190, 190);
        grid.heavy = grid.fine;
        PageCalibration c = calibrate(compressed(grid.draw(2339, 1654), 0.3f));
        assertThat(c.pxPerMmX()).isEqualTo(7.874, within(0.01));
        assertThat(c.pxPerMmY()).isEqualTo(7.874, within(0.01));
    }

    private static PageImage compressed(PageImage page, float quality) throws IOException {
        BufferedImage image =
                new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, page.width(), page.height(), page.argb(), 0, page.width());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        writer.dispose();
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        int[] argb = read.getRGB(0, 0, page.width(), page.height(), null, 0, page.width());
        return new PageImage(page.width(), page.height(), argb);
    }

    @Test
    void putsWholeMillimetresOnLines() {
        PageCalibration c = calibrate(new DrawnGrid().draw(1600, 1000));
        PagePoint p = c.toPixel(50, 40);
        assertThat(p.x() / 8).isEqualTo(Math.rint(p.x() / 8), within(0.02));
        assertThat(p.y() / 8).isEqualTo(Math.rint(p.y() / 8), within(0.02));
    }

    @ParameterizedTest
    @CsvSource({"7.874, 7.874, 0", "7.75, 7.44, 0", "3.937, 3.937, 1", "11.81, 11.81, -3"})
    void measuresPitchAndTurn(double x, double y, double degrees) {
        DrawnGrid grid = new DrawnGrid();
        grid.pxPerMmX = x;
        grid.pxPerMmY = y;
        grid.degrees = degrees;
        PageCalibration c = calibrate(grid.draw((int) (200 * x), (int) (120 * y)));
        assertThat(c.pxPerMmX()).isEqualTo(x, within(0.002 * x));
        assertThat(c.pxPerMmY()).isEqualTo(y, within(0.002 * y));
        assertThat(c.rotationDegrees()).isEqualTo(degrees, within(0.05));
    }

    @Test
    void findsBlackLinesUnderABlackTrace() {
        DrawnGrid grid = new DrawnGrid();
        grid.fine = new Color(150, 150, 150);
        grid.heavy = Color.BLACK;
        assertThat(calibrate(grid.draw(1600, 1000)).pxPerMmX()).isEqualTo(8, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 300})
    void refusesABlankPage(int edge) {
        int[] argb = new int[edge * edge];
        Arrays.fill(argb, 0xffffffff);
        assertThatThrownBy(() -> calibrate(new PageImage(edge, edge, argb)))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("grid");
    }

    @Test
    void refusesNoise() {
        Random random = new Random(1);
        int[] argb = random.ints(700 * 500).map(i -> i | 0xff000000).toArray();
        assertThatThrownBy(() -> calibrate(new PageImage(700, 500, argb)))
                .isInstanceOf(EcgException.class);
    }

    @Test
    void putsHeavyLinesOnMultiplesOfFive() {
        PageCalibration c = calibrate(new DrawnGrid().draw(1600, 1000));
        PagePoint p = c.toPixel(50, 40);
        assertThat(p.x() / 40).isEqualTo(Math.rint(p.x() / 40), within(0.01));
        assertThat(p.y() / 40).isEqualTo(Math.rint(p.y() / 40), within(0.01));
    }

    @Test
    void refusesATextPage() {
        java.awt.image.BufferedImage image =
                new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, 900, 1200);
        g.setColor(Color.BLACK);
        g.setFont(new java.awt.Font(java.awt.Font.MONOSPACED, java.awt.Font.PLAIN, 18));
        for (int y = 40; y < 1180; y += 24) {
            g.drawString("The quick brown fox jumps over the lazy dog, " + y * 7919 % 1000, 40, y);
        }
        g.dispose();
        int[] argb = image.getRGB(0, 0, 900, 1200, null, 0, 900);
        assertThatThrownBy(() -> calibrate(new PageImage(900, 1200, argb)))
                .isInstanceOf(EcgException.class);
    }

    @ParameterizedTest
    @CsvSource({"64, 900", "100, 900", "900, 65", "3000, 64", "129, 129"})
    void refusesNarrowPicturesWithoutGrid(int width, int height) {
        Random random = new Random(width);
        int[] argb = new int[width * height];
        for (int i = 0; i < argb.length; i++) {
            int shade = random.nextInt(50) == 0 ? 0 : i % width * 255 / width;
            argb[i] = 0xff000000 | shade * 0x10101;
        }
        assertThatThrownBy(() -> calibrate(new PageImage(width, height, argb)))
                .isInstanceOf(EcgException.class);
    }

    @Test
    void takesAGivenScaleWithoutAGrid() {
        int[] argb = new int[10_000];
        GridOptions options = new GridOptions(50, Double.NaN, 6);
        PageCalibration c =
                new GridCalibrator()
                        .calibrate(new PageImage(100, 100, argb), options, StageMonitor.NONE);
        assertThat(c.pxPerMmX()).isEqualTo(6);
        assertThat(c.grid().origin()).isEqualTo(Origin.HUMAN);
        assertThat(c.paperSpeed().value()).isEqualTo(50);
        assertThat(c.gain().origin()).isEqualTo(Origin.ASSUMED);
    }

    @ParameterizedTest
    @CsvSource({
        "images_paired/ptbxl_rendered_imagekit/00841_hr-0.png, 7.874, 7.874, 0",
        "images_paired/imagekit_defects/00057_hr__rotated.png, 7.874, 7.874, -8",
        "images_paired/imagekit_defects/00075_hr__bw.png, 7.874, 7.874, 0",
        "images_paired/imagekit_defects/00093_hr__lowres100dpi.png, 3.937, 3.937, 0",
        "images_paired/ludb_rendered/004.png, 7.7515, 7.442, 0",
        "images_paired/ptbxl_rendered_ecgtizer/00180_hr.png, 7.874, 7.874, 0",
        "images_paired/ptbxl_print_scan/90038_03403.png, 7.327, 7.328, 0.29",
    })
    void measuresRealPages(String file, double x, double y, double degrees) throws Exception {
        PageCalibration c = calibrate(read(file));
        assertThat(c.pxPerMmX()).isEqualTo(x, within(0.0005 * x));
        assertThat(c.pxPerMmY()).isEqualTo(y, within(0.0005 * y));
        assertThat(c.rotationDegrees()).isEqualTo(degrees, within(0.15));
    }

    /** A photograph taken from below at 4 px/mm: the page narrows towards the top. */
    private static PagePoint fromBelow(PagePoint mm) {
        double w = 1 + 0.0011 * (150 - mm.y());
        return new PagePoint(600 + 4.2 * (mm.x() - 140) / w, 20 + 4.4 * mm.y() / w);
    }

    /** Its upper left corner lifted: lines there are sheared by up to six degrees. */
    private static PagePoint liftedCorner(PagePoint mm) {
        PagePoint p = fromBelow(mm);
        double lift = Math.max(0, 1 - Math.hypot(mm.x() - 10, mm.y() - 10) / 75);
        double away = 20 * lift * lift * (3 - 2 * lift);
        return new PagePoint(p.x() + away, p.y() + 0.6 * away);
    }

    /** A page on a table, seen from the side: its right end is half as wide again as its left. */
    private static PagePoint fromTheSide(PagePoint mm) {
        double w = 1 + 0.0015 * (140 - mm.x());
        return new PagePoint(
                640 + 3.9 * (mm.x() - 140) / w, 480 + (3.9 * (mm.y() - 105) - 0.2 * mm.x()) / w);
    }

    @Test
    void findsAPageOnATableSeenFromTheSide() {
        DrawnGrid grid = new DrawnGrid();
        grid.trace = false;
        grid.bend = GridCalibratorTest::fromTheSide;
        grid.sheet = new double[] {280, 210};
        PageCalibration c = calibrate(grid.draw(1300, 975));
        PagePoint middle = fromTheSide(new PagePoint(140, 105));
        PagePoint origin = c.toPaper(middle.x(), middle.y());
        for (int u = 40; u <= 240; u += 20) {
            PagePoint drawn = fromTheSide(new PagePoint(u, 105));
            assertThat(c.toPaper(drawn.x(), drawn.y()).x() - origin.x())
                    .isEqualTo(u - 140, within(0.3));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void followsPhotographedPaper(boolean lifted) {
        DrawnGrid grid = new DrawnGrid();
        grid.trace = false;
        grid.bend = lifted ? GridCalibratorTest::liftedCorner : GridCalibratorTest::fromBelow;
        PageCalibration c = calibrate(grid.draw(1200, 620));
        PagePoint origin =
                c.toPaper(
                        grid.bend.apply(new PagePoint(150, 75)).x(),
                        grid.bend.apply(new PagePoint(150, 75)).y());
        for (int u = 25; u <= 255; u += 10) {
            for (int v = 15; v <= 125; v += 10) {
                PagePoint drawn = grid.bend.apply(new PagePoint(u, v));
                if (drawn.x() < 15 || drawn.x() > 1185) {
                    continue;
                }
                PagePoint found = c.toPaper(drawn.x(), drawn.y());
                assertThat(found.x() - origin.x())
                        .as("u at %d, %d", u, v)
                        .isEqualTo(u - 150, within(lifted ? 0.5 : 0.2));
                assertThat(found.y() - origin.y())
                        .as("v at %d, %d", u, v)
                        .isEqualTo(v - 75, within(lifted ? 0.5 : 0.2));
            }
        }
    }

    static PageImage read(String file) throws Exception {
        BufferedImage image = ImageIO.read(SharedData.require(file).toFile());
        int w = image.getWidth();
        int h = image.getHeight();
        return new PageImage(w, h, image.getRGB(0, 0, w, h, null, 0, w));
    }
}
