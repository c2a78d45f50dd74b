package org.paperbeat.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;
import org.paperbeat.trace.ClassicalInkModel;

class ScaleReaderTest {
    private static final double PX_PER_MM = 8;

    private static PageCalibration straight() {
        return PageCalibration.straight(
                PX_PER_MM,
                PX_PER_MM,
                Origin.MEASURED,
                ScaleReader.USUAL_SPEED,
                ScaleReader.USUAL_GAIN);
    }

    /** Two rows with a pulse at the left and a flat line after it. */
    private static InkMap page(double widthMm, double heightMm) {
        Plane ink = new Plane(800, 600);
        for (int row = 1; row <= 2; row++) {
            double v = 30 * row;
            line(ink, 8, v, 10, v);
            line(ink, 10, v - heightMm, 10, v);
            line(ink, 10, v - heightMm, 10 + widthMm, v - heightMm);
            line(ink, 10 + widthMm, v - heightMm, 10 + widthMm, v);
            line(ink, 10 + widthMm, v, 90, v);
        }
        return new InkMap(ink, new PaperFrame(straight(), 0, 0, PX_PER_MM, PX_PER_MM, 800, 600));
    }

    private static void line(Plane ink, double u0, double v0, double u1, double v1) {
        for (int y = (int) (v0 * PX_PER_MM) - 1; y <= v1 * PX_PER_MM + 1; y++) {
            for (int x = (int) (u0 * PX_PER_MM) - 1; x <= u1 * PX_PER_MM + 1; x++) {
                ink.values()[y * ink.width() + x] = 1;
            }
        }
    }

    private static PageCalibration read(InkMap ink, GridOptions options) {
        return new ScaleReader().read(null, ink, straight(), options);
    }

    @ParameterizedTest
    @CsvSource({"5, 10, 25, 10", "5, 5, 25, 5", "5, 20, 25, 20", "10, 10, 50, 10"})
    void readsThePulse(double widthMm, double heightMm, double speed, double gain) {
        PageCalibration c = read(page(widthMm, heightMm), GridOptions.defaults());
        assertThat(c.gain().origin()).isEqualTo(Origin.PULSE);
        assertThat(c.gain().value()).isEqualTo(gain);
        assertThat(c.paperSpeed().origin()).isEqualTo(Origin.PULSE);
        assertThat(c.paperSpeed().value()).isEqualTo(speed);
    }

    private static InkMap faded(InkMap ink, float part) {
        float[] values = ink.ink().values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= part;
        }
        return ink;
    }

    @Test
    void readsPalePulsesWhereSeveralAgree() {
        PageCalibration c = read(faded(page(5, 5), 0.3f), GridOptions.defaults());
        assertThat(c.gain().origin()).isEqualTo(Origin.PULSE);
        assertThat(c.gain().value()).isEqualTo(5);
        // of no usual width they may be anything
        PageCalibration narrow = read(faded(page(3, 5), 0.3f), GridOptions.defaults());
        assertThat(narrow.gain().origin()).isEqualTo(Origin.ASSUMED);
    }

    @Test
    void doesNotTakeANarrowPulseForASlowPaper() {
        PageCalibration c = read(page(2.5, 10), GridOptions.defaults());
        assertThat(c.gain().origin()).isEqualTo(Origin.PULSE);
        assertThat(c.paperSpeed()).isEqualTo(new Scale(25, Origin.ASSUMED, 0.3));
        assertThat(c.notes()).anyMatch(n -> n.contains("12.5 mm/s"));
    }

    @Test
    void saysWhenThePulseContradictsThePerson() {
        PageCalibration c = read(page(5, 10), new GridOptions(25, 20, Double.NaN));
        assertThat(c.gain()).isEqualTo(new Scale(20, Origin.HUMAN, 1));
        assertThat(c.notes()).anyMatch(n -> n.contains("pulse speaks for a gain of 10 mm/mV"));
    }

    @Test
    void assumesTheUsualOnABlankPage() {
        Plane ink = new Plane(80, 60);
        InkMap map = new InkMap(ink, new PaperFrame(straight(), 0, 0, PX_PER_MM, 8, 80, 60));
        PageCalibration c = read(map, GridOptions.defaults());
        assertThat(c.gain().origin()).isEqualTo(Origin.ASSUMED);
        assertThat(c.notes()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "images_paired/ludb_rendered/004.png, PULSE",
        "images_paired/ptbxl_rendered_ecgtizer/00172_hr.png, PULSE",
        "images_paired/imagekit_defects/00076_hr__nopulse.png, PRINTED",
        "images_paired/ptbxl_print_scan/90036_01612.png, PRINTED",
    })
    void readsPulsesAndPrintOfRealPages(String file, Origin origin) throws Exception {
        var page = GridCalibratorTest.read(file);
        GridOptions options = GridOptions.defaults();
        PageCalibration geometry = new GridCalibrator().calibrate(page, options, StageMonitor.NONE);
        InkMap ink = new ClassicalInkModel().ink(page, geometry, StageMonitor.NONE);
        PageCalibration c = new ScaleReader().read(page, ink, geometry, options);
        assertThat(c.gain().value()).isEqualTo(10);
        assertThat(c.gain().origin()).isEqualTo(origin);
        assertThat(c.paperSpeed().value()).isEqualTo(25);
    }
}
