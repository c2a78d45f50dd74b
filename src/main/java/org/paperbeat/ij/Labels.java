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
import org.paperbeat.model.PageImage;
import org.paperbeat.model.PagePoint;
import org.paperbeat.options.BeatPalette;
import org.paperbeat.options.LegendPlace;

/** Letters on the canvas, in sizes that follow the paper: lead names, beat classes, the legend. */
final class Labels {
    private static final double LETTER_MM = 3;
    private static final double STROKE_MM = 0.25;
    private static final double OFF_PEAK_MM = 3.5;
    private static final double[] NAME_OFFSETS_MM = {3.5, -5, 7, -9, 11, -13};
    private static final double ROW_STEP = 1.35;
    private static final double CENTRE = 0.5;
    private static final Color BACKGROUND = new Color(255, 255, 255, 205);

    private final PageImage page;
    private final Digitization state;
    private final double pxPerMm;
    private final Font font;

    Labels(PageImage page, Digitization state) {
        this.page = page;
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

    /**
     * At the start of the trace, nearer to it than to its neighbours, where it hides least ink: a
     * person compares it with print.
     */
    Roi leadName(LeadRegion region) {
        PagePoint corner = region.polygon().get(0);
        double start = state.calibration().toPaper(corner.x(), corner.y()).x();
        TextRoi text = text(region.name(), BeatPalette.LEAD, 0, 0);
        double before = start - 1 - text.getFloatWidth() / pxPerMm;
        double least = place(text, before, region.baselineMm(), Double.POSITIVE_INFINITY);
        double limit = 0.5 * rowDistanceMm(region);
        for (double off : NAME_OFFSETS_MM) {
            if (Math.abs(off) <= limit) {
                least = place(text, start + 1, region.baselineMm() + off, least);
            }
        }
        text.setName("name " + region.name());
        return Elements.LEAD_NAME.mark(text);
    }

    /** Moves a text to a place on paper if that hides less ink; gives the least. */
    private double place(TextRoi text, double u, double v, double least) {
        PagePoint p = state.calibration().toPixel(u, v);
        double top = p.y() - text.getFloatHeight() / 2;
        double ink = ink(p.x(), top, text.getFloatWidth(), text.getFloatHeight());
        if (ink >= least) {
            return least;
        }
        text.setLocation(p.x(), top);
        return ink;
    }

    private double rowDistanceMm(LeadRegion region) {
        return state.layout().regions().stream()
                .filter(other -> other.row() != region.row())
                .mapToDouble(other -> Math.abs(other.baselineMm() - region.baselineMm()))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** Mean darkness in a box, coloured grids left out; dark where it leaves the page. */
    private double ink(double x, double y, double width, double height) {
        double sum = 0;
        int n = 0;
        for (int j = (int) y; j < y + height; j++) {
            for (int i = (int) x; i < x + width; i++) {
                n++;
                if (i < 0 || j < 0 || i >= page.width() || j >= page.height()) {
                    sum += 255;
                } else {
                    sum += darkness(i, j);
                }
            }
        }
        return sum / Math.max(1, n);
    }

    private int darkness(int x, int y) {
        int k = y * page.width() + x;
        return 255 - Math.max(page.red(k), Math.max(page.green(k), page.blue(k)));
    }

    /** A ring about the R peak, the letter of the class off it; {@code *} = needs a look. */
    List<Roi> beat(Beat beat) {
        double r = 0.7 * pxPerMm;
        String name = "beat " + beat.number() + " " + beat.trace();
        Roi ring = new OvalRoi(beat.xPx() - r + CENTRE, beat.yPx() - r + CENTRE, 2 * r, 2 * r);
        ring.setStrokeColor(new Color(BeatPalette.rgb(beat)));
        ring.setStrokeWidth(1.5 * strokePx());
        ring.setName(name);
        String letter = BeatPalette.letter(beat) + (beat.review().isEmpty() ? "" : "*");
        PagePoint peak = state.calibration().toPaper(beat.xPx(), beat.yPx());
        double off = isUpward(beat, peak.y()) ? -OFF_PEAK_MM : OFF_PEAK_MM;
        PagePoint centre = state.calibration().toPixel(peak.x(), peak.y() + off);
        TextRoi text = text(letter, BeatPalette.rgb(beat), 0, 0);
        double y = centre.y() - text.getFloatHeight() / 2;
        text.setLocation(centre.x() - text.getFloatWidth() / 2, Math.max(0, y));
        text.setName(name);
        return List.of(Elements.BEAT.mark(ring), Elements.BEAT.mark(text));
    }

    private boolean isUpward(Beat beat, double peakMm) {
        return state.traces().stream()
                .filter(t -> t.name().equals(beat.trace()))
                .allMatch(t -> !(peakMm > t.zeroMm()));
    }

    /** Class letters in their colours with meaning and count, and the notice, in a margin. */
    List<Roi> legend() {
        List<TextRoi> items = new ArrayList<>();
        if (!state.beats().isEmpty()) {
            for (AamiClass aami : AamiClass.values()) {
                long n = state.beats().stream().filter(b -> isOf(b, aami)).count();
                String line = aami + " " + BeatPalette.meaning(aami) + ": " + n;
                if (n > 0) {
                    items.add(text(line, BeatPalette.rgb(aami), 0, 0));
                }
            }
            long none = state.beats().stream().filter(b -> b.symbol() == null).count();
            if (none > 0) {
                String line = BeatPalette.UNCLASSIFIED_LETTER + " not classified: " + none;
                items.add(text(line, BeatPalette.UNCLASSIFIED, 0, 0));
            }
            items.add(text("* needs a look", BeatPalette.UNCLASSIFIED, 0, 0));
        }
        items.add(text(BeatPalette.NOTICE, BeatPalette.UNCLASSIFIED, 0, 0));
        return inRows(items);
    }

    private static boolean isOf(Beat beat, AamiClass aami) {
        return beat.symbol() != null && beat.symbol().aami() == aami;
    }

    /** Side by side, as many rows as needed, where the page has least ink. */
    private List<Roi> inRows(List<TextRoi> items) {
        double gap = font.getSize();
        double step = ROW_STEP * font.getSize();
        double x = gap;
        int row = 0;
        List<Roi> placed = new ArrayList<>();
        int[] rows = new int[items.size()];
        double[] lefts = new double[items.size()];
        for (int i = 0; i < items.size(); i++) {
            double width = items.get(i).getFloatWidth();
            if (x > gap && x + width > state.image().width() - gap) {
                x = gap;
                row++;
            }
            rows[i] = row;
            lefts[i] = x;
            x += width + gap;
        }
        double top = LegendPlace.top(page.width(), page.height(), step * (row + 1), this::darkness);
        for (int i = 0; i < items.size(); i++) {
            TextRoi item = items.get(i);
            item.setLocation(lefts[i], top + step * rows[i]);
            item.setName("legend");
            placed.add(Elements.LEGEND.mark(item));
        }
        return placed;
    }

    private TextRoi text(String line, int rgb, double x, double y) {
        TextRoi text = new TextRoi(x, y, line, font);
        text.setStrokeColor(new Color(rgb));
        text.setFillColor(BACKGROUND);
        text.setAntiAlias(true);
        return text;
    }
}
