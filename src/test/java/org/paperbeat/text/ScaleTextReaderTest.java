package org.paperbeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;

class ScaleTextReaderTest {
    private static InkMap print(String text, String family, double capMm, double pxPerMm) {
        int w = (int) (150 * pxPerMm);
        int h = (int) (30 * pxPerMm);
        BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.setFont(new Font(family, Font.PLAIN, 10).deriveFont((float) (capMm * pxPerMm / 0.72)));
        g.drawString(text, (float) (10 * pxPerMm), (float) (15 * pxPerMm));
        g.dispose();
        float[] v = new float[w * h];
        for (int i = 0; i < v.length; i++) {
            v[i] = image.getRaster().getSample(i % w, i / w, 0) / 255f;
        }
        Scale none = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c = PageCalibration.straight(pxPerMm, pxPerMm, Origin.ASSUMED, none, none);
        return new InkMap(new Plane(w, h, v), new PaperFrame(c, 0, 0, pxPerMm, pxPerMm, w, h));
    }

    private static List<String> read(InkMap ink) {
        return new ScaleTextReader(ink)
                .read().stream()
                        .filter(s -> s.probability() > 0.75)
                        .sorted((a, b) -> Double.compare(a.u(), b.u()))
                        .map(s -> s.kind() + " " + s.values())
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "25 mm/s   10 mm/mV, 25.0, 10.0",
        "50mm/s 20mm/mV, 50.0, 20.0",
        "12.5 mm/sec  5 mm/mV, 12.5, 5.0",
        "25.0 mm/s  10.0 mm/mV  0.05-150 Hz, 25.0, 10.0",
        "AC50 25mm/s 10mm/mV  HR 75, 25.0, 10.0",
        "25mm/s  10/5mm/mV  40 Hz, 25.0, '10.0, 5.0'",
        "25 mm/s  20/10 mm/mV, 25.0, '20.0, 10.0'",
    })
    void readsSpeedAndGain(String text, String speed, String gain) {
        List<String> expected = List.of("SPEED [" + speed + "]", "GAIN [" + gain + "]");
        assertThat(read(print(text, "SansSerif", 2.4, 7.874))).isEqualTo(expected);
        assertThat(read(print(text, "Serif", 3, 7.874))).isEqualTo(expected);
        assertThat(read(print(text, "Monospaced", 2.6, 5.9))).isEqualTo(expected);
    }

    @Test
    void readsTheGainsOfLimbAndChestLeads() {
        InkMap print =
                print("25 mm/sec   Limb 10 mm/mV   Chest 5.0 mm/mV", "SansSerif", 2.2, 7.874);
        assertThat(read(print)).containsExactly("SPEED [25.0]", "GAIN [10.0]", "GAIN [5.0]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Filter 50 Hz  0.05-150 Hz",
                "125 mm/s  2.5 mm/mV",
                "II aVR V1 V4 25 10 mV s",
                "10:25:50  20/05/2010  5 mmHg",
                "Age 25  Sex M  Vent rate 50 BPM",
            })
    void readsNothingElse(String text) {
        assertThat(read(print(text, "SansSerif", 2.5, 7.874))).isEmpty();
    }

    @Test
    void saysWhereItStands() {
        PrintedScale first =
                new ScaleTextReader(print("25 mm/s", "SansSerif", 2.5, 7.874)).read().get(0);
        assertThat(first.u()).isBetween(10.0, 12.5);
        assertThat(first.v()).isBetween(11.5, 13.5);
    }
}
