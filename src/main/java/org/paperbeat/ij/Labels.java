package org.paperbeat.ij;

import ij.gui.OvalRoi;
import ij.gui.Roi;
import ij.gui.TextRoi;
import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PagePoint;
import org.paperbeat.options.BeatPalette;

/** Letters on the canvas, in sizes that follow the paper: lead names, beat classes, the legend. */
final class Labels {
    private static final double LETTER_MM = 3.2;
    private static final double STROKE_MM = 0.22;
    private static final double ABOVE_PEAK_MM = 2;
    private static final double CENTRE = 0.5;
    private static final Color BACKGROUND = new Color(255, 255, 255, 205);

    private final Digitization state;
    private final double pxPerMm;
    private final Font font;

    Labels(Digitization state) {
        this.state = state;
        double measured = state.calibration().grid().value();
        this.pxPerMm = measured > 0 ? measured : state.image().height() / 200.0;
        int size = (int) Math.max(9, Math.round(LETTER_MM * pxPerMm));
        this.font = new Font(Font.SANS_SERIF, Font.BOLD, size);
    }

    /** Width of lines, image pixels. */
    double strokePx() {
        return Math.max(1, STROKE_MM * pxPerMm);
    }

    Roi leadName(LeadRegion region) {
        PagePoint corner = region.polygon().get(0);
        TextRoi text = text(region.name(), BeatPalette.LEAD, corner.x(), corner.y());
        text.setName("name " + region.name());
        return Elements.LEAD_NAME.mark(text);
    }

    /** A ring about the R peak and the letter of the class above it; {@code *} = needs a look. */
    List<Roi> beat(Beat beat) {
        double r = 0.7 * pxPerMm;
        String name = "beat " + beat.number() + " " + beat.trace();
        Roi ring = new OvalRoi(beat.xPx() - r + CENTRE, beat.yPx() - r + CENTRE, 2 * r, 2 * r);
        ring.setStrokeColor(new Color(BeatPalette.rgb(beat)));
        ring.setStrokeWidth(1.5 * strokePx());
        ring.setName(name);
        String letter = BeatPalette.letter(beat) + (beat.review().isEmpty() ? "" : "*");
        double y = beat.yPx() - ABOVE_PEAK_MM * pxPerMm - font.getSize();
        TextRoi text = text(letter, BeatPalette.rgb(beat), beat.xPx(), Math.max(0, y));
        text.setLocation(beat.xPx() - text.getFloatWidth() / 2, Math.max(0, y));
        text.setName(name);
        return List.of(Elements.BEAT.mark(ring), Elements.BEAT.mark(text));
    }

    /** Class letters in their colours with their meaning, counts and the notice, lower left. */
    List<Roi> legend() {
        List<Roi> rows = new ArrayList<>();
        double y = state.image().height() - 1.3 * font.getSize() * rowCount();
        if (!state.beats().isEmpty()) {
            for (AamiClass aami : AamiClass.values()) {
                y = row(rows, aami.name() + "  " + meaning(aami), BeatPalette.rgb(aami), y);
            }
            long unclassified = state.beats().stream().filter(b -> b.symbol() == null).count();
            if (unclassified > 0) {
                String line = BeatPalette.UNCLASSIFIED_LETTER + "  not classified";
                y = row(rows, line + ": " + unclassified, BeatPalette.UNCLASSIFIED, y);
            }
            y = row(rows, "*  needs a look", BeatPalette.UNCLASSIFIED, y);
        }
        row(rows, BeatPalette.NOTICE, BeatPalette.UNCLASSIFIED, y);
        return rows;
    }

    private int rowCount() {
        if (state.beats().isEmpty()) {
            return 1;
        }
        boolean unclassified = state.beats().stream().anyMatch(b -> b.symbol() == null);
        return AamiClass.values().length + 2 + (unclassified ? 1 : 0);
    }

    private String meaning(AamiClass aami) {
        long n =
                state.beats().stream()
                        .filter(b -> b.symbol() != null && b.symbol().aami() == aami)
                        .count();
        return BeatPalette.meaning(aami) + ": " + n;
    }

    private double row(List<Roi> rows, String line, int rgb, double y) {
        TextRoi text = text(line, rgb, 0.4 * font.getSize(), y);
        text.setName("legend");
        rows.add(Elements.LEGEND.mark(text));
        return y + 1.3 * font.getSize();
    }

    private TextRoi text(String line, int rgb, double x, double y) {
        TextRoi text = new TextRoi(x, y, line, font);
        text.setStrokeColor(new Color(rgb));
        text.setFillColor(BACKGROUND);
        text.setAntiAlias(true);
        return text;
    }
}
