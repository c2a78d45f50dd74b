package org.paperbeat.trace;

import org.paperbeat.image.InkMap;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;

/** Tells ink from grid and paper, and rectifies the page. */
public interface InkModel {

    /** The ink of a page. */
    InkMap ink(PageImage page, PageCalibration calibration, StageMonitor monitor);
}
