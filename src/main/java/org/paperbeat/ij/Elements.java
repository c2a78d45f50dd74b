package org.paperbeat.ij;

import ij.gui.Roi;

/** What PaperBeat draws on a canvas, told apart from a person's own elements by a property. */
enum Elements {
    LEAD,
    LEAD_NAME,
    TRACE,
    BEAT,
    LEGEND,
    SALIENCY,
    /** Belongs to a tool, which takes it away itself. */
    LAYER;

    private static final String PROPERTY = "paperbeat";

    /** Marks an element as PaperBeat's. */
    <R extends Roi> R mark(R roi) {
        roi.setProperty(PROPERTY, name());
        return roi;
    }

    /** Whether an element is of this kind. */
    boolean is(Roi roi) {
        return name().equals(roi.getProperty(PROPERTY));
    }

    /** Whether PaperBeat drew it. */
    static boolean isOurs(Roi roi) {
        return roi.getProperty(PROPERTY) != null;
    }
}
