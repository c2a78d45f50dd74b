package org.paperbeat.ij;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;

/**
 * Draws what is known of a page over its image: lead boxes and names, traces, beats with the letter
 * and colour of their class, a legend. Only PaperBeat's own elements of that page are replaced; a
 * person's stay.
 */
public final class PageDrawing {
    private final ImagePages pages;

    public PageDrawing(ImagePages pages) {
        this.pages = pages;
    }

    /** Draws a page anew. */
    public void draw(int page, Digitization state) {
        ImagePlus image = pages.image();
        // a new one, for the window may be painting the old one just now
        Overlay overlay = kept(image.getOverlay(), page);
        for (Roi element : elements(page, state)) {
            pages.place(element, page);
            overlay.add(element);
        }
        raiseLayers(overlay);
        overlay.selectable(true);
        image.setOverlay(overlay);
    }

    /** The lead boxes on a page, PaperBeat's own and a person's. */
    public List<LeadRois.Box> boxes(int page) {
        List<LeadRois.Box> boxes = new ArrayList<>();
        for (Roi roi : leadRois(page)) {
            LeadRois.toBox(roi).ifPresent(boxes::add);
        }
        return boxes;
    }

    /** Area selections on a page that no command can read as a lead, for want of a name. */
    public int unnamedBoxes(int page) {
        int n = 0;
        if (pages.image().getOverlay() != null) {
            for (Roi roi : pages.image().getOverlay()) {
                boolean unread = roi.isArea() && LeadRois.toBox(roi).isEmpty();
                if (unread && !Elements.isOurs(roi) && pages.shows(roi, page)) {
                    n++;
                }
            }
        }
        return n;
    }

    /** The lead boxes on a page as ImageJ selections, for the ROI Manager. */
    public List<Roi> leadRois(int page) {
        List<Roi> found = new ArrayList<>();
        if (pages.image().getOverlay() == null) {
            return found;
        }
        for (Roi roi : pages.image().getOverlay()) {
            if (isLeadBox(roi) && pages.shows(roi, page)) {
                found.add(roi);
            }
        }
        return found;
    }

    private static boolean isLeadBox(Roi roi) {
        return (Elements.LEAD.is(roi) || !Elements.isOurs(roi)) && LeadRois.toBox(roi).isPresent();
    }

    /** What a tool sketches lies over all else. */
    private static void raiseLayers(Overlay overlay) {
        for (Roi roi : overlay.toArray()) {
            if (roi instanceof CanvasLayer) {
                overlay.remove(roi);
                overlay.add(roi);
            }
        }
    }

    private Overlay kept(Overlay old, int page) {
        if (old == null) {
            return new Overlay();
        }
        Overlay kept = old.create();
        for (Roi roi : old.toArray()) {
            boolean drawn = Elements.isOurs(roi) && !(roi instanceof CanvasLayer);
            if (!pages.shows(roi, page) || !(drawn || isLeadBox(roi))) {
                kept.add(roi);
            }
        }
        return kept;
    }

    private List<Roi> elements(int page, Digitization state) {
        List<Roi> all = new ArrayList<>();
        if (state.calibration() == null) {
            return all;
        }
        Labels labels = new Labels(pages.pixels(page), state);
        if (state.layout() != null) {
            for (LeadRegion region : state.layout().regions()) {
                all.add(LeadRois.toRoi(region));
                all.add(labels.leadName(region));
            }
        }
        TraceRois lines = new TraceRois(labels.strokePx());
        state.traces().forEach(t -> all.addAll(lines.lines(t)));
        state.beats().forEach(b -> all.addAll(labels.beat(b)));
        all.addAll(labels.legend());
        return all;
    }
}
