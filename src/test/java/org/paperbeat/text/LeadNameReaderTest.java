package org.paperbeat.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paperbeat.image.InkMap;
import org.paperbeat.image.PaperFrame;
import org.paperbeat.image.Plane;
import org.paperbeat.model.Lead;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;

class LeadNameReaderTest {
    static final List<Lead> STANDARD =
            List.of(
                    Lead.I, Lead.II, Lead.III, Lead.AVR, Lead.AVL, Lead.AVF, Lead.V1, Lead.V2,
                    Lead.V3, Lead.V4, Lead.V5, Lead.V6);

    /** Ink of a page with the twelve names drawn in one font. */
    static InkMap drawn(String family, int style, double capMm, double pxPerMm, boolean upper) {
        BufferedImage image =
                new BufferedImage(
                        (int) (100 * pxPerMm), (int) (60 * pxPerMm), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.setFont(new Font(family, style, 10).deriveFont((float) (capMm * pxPerMm / 0.72)));
        for (int i = 0; i < 12; i++) {
            String name = STANDARD.get(i).label();
            g.drawString(
                    upper ? name.toUpperCase(java.util.Locale.ROOT) : name,
                    (float) ((10 + 30 * (i % 3)) * pxPerMm),
                    (float) ((10 + 13 * (i / 3)) * pxPerMm));
        }
        g.dispose();
        int w = image.getWidth();
        int h = image.getHeight();
        float[] v = new float[w * h];
        for (int i = 0; i < v.length; i++) {
            v[i] = image.getRaster().getSample(i % w, i / w, 0) / 255f;
        }
        Scale none = new Scale(25, Origin.ASSUMED, 0.5);
        PageCalibration c = PageCalibration.straight(pxPerMm, pxPerMm, Origin.ASSUMED, none, none);
        return new InkMap(new Plane(w, h, v), new PaperFrame(c, 0, 0, pxPerMm, pxPerMm, w, h));
    }

    static List<Lead> read(InkMap ink) {
        return new LeadNameReader(ink)
                .readAll().stream()
                        .filter(w -> w.best() > 0 && w.probability(w.best()) > 0.5)
                        .map(w -> LeadNameReader.lead(w.best()))
                        .toList();
    }

    @Test
    void readsTheTwelveNamesInSansAndSerif() {
        for (String family : List.of("SansSerif", "Serif")) {
            for (double capMm : new double[] {2, 3}) {
                assertThat(read(drawn(family, Font.PLAIN, capMm, 7.874, false)))
                        .as(family + " " + capMm)
                        .containsAll(STANDARD);
            }
        }
    }

    @Test
    void readsUpperCaseBoldAndLowResolution() {
        assertThat(read(drawn("SansSerif", Font.BOLD, 2.5, 7.874, true))).containsAll(STANDARD);
        assertThat(read(drawn("SansSerif", Font.PLAIN, 2.8, 3.937, false)))
                .contains(
                        Lead.AVR, Lead.AVL, Lead.AVF, Lead.V1, Lead.V2, Lead.V4, Lead.V5, Lead.V6);
    }

    @Test
    void findsNothingOnAnEmptyPage() {
        InkMap full = drawn("SansSerif", Font.PLAIN, 2.5, 7.874, false);
        Plane empty = new Plane(full.ink().width(), full.ink().height());
        assertThat(new LeadNameReader(new InkMap(empty, full.frame())).readAll()).isEmpty();
    }

    @Test
    void tellsWhereANameStands() {
        InkMap ink = drawn("SansSerif", Font.PLAIN, 2.5, 7.874, false);
        PrintedWord v6 =
                new LeadNameReader(ink)
                        .readAll().stream()
                                .filter(w -> LeadNameReader.lead(w.best()) == Lead.V6)
                                .findFirst()
                                .orElseThrow();
        assertThat(v6.u()).isBetween(69.5, 71.0);
        assertThat(v6.v()).isBetween(45.5, 47.5);
        assertThat(v6.standsFree()).isTrue();
    }
}
