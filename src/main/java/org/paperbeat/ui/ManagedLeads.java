package org.paperbeat.ui;

import ij.gui.Roi;
import ij.plugin.frame.RoiManager;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.ij.Desktop;
import org.paperbeat.ij.LeadRois;
import org.paperbeat.ij.PageDrawing;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.ui.edit.EditAction;
import org.paperbeat.ui.edit.LeadEdits;

/** The leads of a page in ImageJ's ROI Manager, to be edited there and taken back. */
public final class ManagedLeads {
    private static final String STAGE = "leads";

    private final PageSession session;
    private final int page;

    public ManagedLeads(PageSession session, int page) {
        this.session = session;
        this.page = page;
    }

    /** Lists the boxes of the page's leads, under their names. */
    public void list() {
        requireDisplay();
        RoiManager manager = RoiManager.getRoiManager();
        new PageDrawing(session.pages())
                .leadRois(page)
                .forEach(roi -> manager.addRoi((Roi) roi.clone()));
    }

    /**
     * Makes the leads of the page what the ROI Manager holds: areas named as leads.
     *
     * @throws EcgException if it holds none
     */
    public EditAction taken() {
        requireDisplay();
        List<LeadRois.Box> boxes = new ArrayList<>();
        for (Roi roi : RoiManager.getRoiManager().getRoisAsArray()) {
            if (session.pages().shows(roi, page)) {
                LeadRois.toBox(roi).ifPresent(boxes::add);
            }
        }
        if (boxes.isEmpty()) {
            throw new EcgException(
                    STAGE,
                    "The ROI Manager has no area of this page that is named as a lead.",
                    "Name areas I, V1 or II_rhythm, or list the page's leads there first.");
        }
        Digitization state = session.state(page);
        return LeadEdits.boxes(
                "Leads from ROI Manager",
                new LeadBoxes(state.calibration(), state.layout()).arranged(boxes));
    }

    private static void requireDisplay() {
        if (!Desktop.isOpen()) {
            throw new EcgException(
                    STAGE, "The ROI Manager needs ImageJ's window.", "Use overlays in macros.");
        }
    }
}
