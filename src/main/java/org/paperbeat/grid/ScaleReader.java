package org.paperbeat.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.paperbeat.image.InkMap;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PageImage;
import org.paperbeat.model.Scale;
import org.paperbeat.options.GridOptions;

/**
 * Decides paper speed and gain: what a person gave, else what the calibration pulse shows, else the
 * usual 25 mm/s and 10 mm/mV. A pulse stands for 1 mV; for 0.2 s only where it is as wide as that
 * makes it, for many machines draw it narrower.
 */
public final class ScaleReader {
    static final Scale USUAL_SPEED = new Scale(25, Origin.ASSUMED, 0.5);
    static final Scale USUAL_GAIN = new Scale(10, Origin.ASSUMED, 0.5);

    private static final double PULSE_SECONDS = 0.2;
    private static final double WIDTH_TOLERANCE = 0.1;

    /** The calibration with speed and gain decided, and notes on how. */
    public PageCalibration read(
            PageImage page, InkMap ink, PageCalibration calibration, GridOptions options) {
        PulseVote pulse = PulseVote.of(new PulseFinder(ink).find());
        List<String> notes = new ArrayList<>(calibration.notes());
        Scale speed =
                choose(
                        options.paperSpeedMmPerS(),
                        speed(pulse),
                        calibration.paperSpeed(),
                        "paper speed",
                        "mm/s",
                        notes);
        Scale gain =
                choose(
                        options.gainMmPerMv(),
                        gain(pulse),
                        calibration.gain(),
                        "gain",
                        "mm/mV",
                        notes);
        return calibration.withScales(speed, gain).withNotes(notes);
    }

    private static Scale gain(PulseVote pulse) {
        if (pulse == null) {
            return null;
        }
        return new Scale(pulse.gainMmPerMv(), Origin.PULSE, pulse.count() > 1 ? 0.95 : 0.8);
    }

    private static Scale speed(PulseVote pulse) {
        for (double speed : new double[] {25, 50}) {
            double width = PULSE_SECONDS * speed;
            if (pulse != null && Math.abs(pulse.widthMm() - width) < WIDTH_TOLERANCE * width) {
                return new Scale(speed, Origin.PULSE, speed == 25 ? 0.8 : 0.6);
            }
        }
        return null;
    }

    /**
     * The best of what is known of a scale.
     *
     * @param given by options; NaN = not
     * @param pulse what the pulse shows; null = nothing
     * @param known of the calibration: set by a person, or the usual
     */
    private static Scale choose(
            double given, Scale pulse, Scale known, String what, String unit, List<String> notes) {
        Scale human =
                !Double.isNaN(given)
                        ? new Scale(given, Origin.HUMAN, 1)
                        : known.origin() == Origin.HUMAN ? known : null;
        if (human != null) {
            if (pulse != null && pulse.value() != human.value()) {
                notes.add(
                        text(
                                "The calibration pulse speaks for a %s of %s %s, but %s was given.",
                                what, number(pulse.value()), unit, number(human.value())));
            }
            return human;
        }
        if (pulse != null) {
            notes.add(text("The %s is %s %s by the pulse.", what, number(pulse.value()), unit));
            return pulse;
        }
        notes.add(text("The %s was assumed to be %s %s.", what, number(known.value()), unit));
        return known;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
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
