package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Scale;
import org.paperbeat.options.GridOptions;

/** Decides paper speed and gain from the options, the printed text and the calibration pulse. */
public final class ScaleReader {
    static final Scale USUAL_SPEED = new Scale(25, Origin.ASSUMED, 0.5);
    static final Scale USUAL_GAIN = new Scale(10, Origin.ASSUMED, 0.5);

    /** The calibration with speed and gain decided, and notes on how. */
    public PageCalibration read(
            PageImage page, InkMap ink, PageCalibration calibration, GridOptions options) {
        PageCalibration decided = withOptions(calibration, options);
        List<String> notes = new ArrayList<>(decided.notes());
        if (decided.paperSpeed().origin() == Origin.ASSUMED) {
            notes.add("Paper speed assumed to be 25 mm/s.");
        }
        if (decided.gain().origin() == Origin.ASSUMED) {
            notes.add("Gain assumed to be 10 mm/mV.");
        }
        return decided.withNotes(notes);
    }

    /** What a person gave takes the place of everything else. */
    static PageCalibration withOptions(PageCalibration calibration, GridOptions options) {
        return calibration.withScales(
                given(options.paperSpeedMmPerS(), known(calibration.paperSpeed(), USUAL_SPEED)),
                given(options.gainMmPerMv(), known(calibration.gain(), USUAL_GAIN)));
    }

    /** A geometry that a person set on a grid says nothing of speed and gain. */
    private static Scale known(Scale scale, Scale usual) {
        return Double.isNaN(scale.value()) ? usual : scale;
    }

    private static Scale given(double value, Scale otherwise) {
        return Double.isNaN(value) ? otherwise : new Scale(value, Origin.HUMAN, 1);
    }
}
