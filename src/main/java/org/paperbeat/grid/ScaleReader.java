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
import org.paperbeat.text.PrintedScale;
import org.paperbeat.text.ScaleTextReader;

/**
 * Decides paper speed and gain: what a person gave, else what the calibration pulse and the print
 * show, else the usual 25 mm/s and 10 mm/mV. A pulse stands for 1 mV; for 0.2 s only where it is as
 * wide as that makes it, for many machines draw it narrower: the print says the speed before it.
 */
public final class ScaleReader {
    static final Scale USUAL_SPEED = new Scale(25, Origin.ASSUMED, 0.5);
    static final Scale USUAL_GAIN = new Scale(10, Origin.ASSUMED, 0.5);

    private static final double PULSE_SECONDS = 0.2;
    private static final double WIDTH_TOLERANCE = 0.08;
    private static final double DOUBTED = 0.3;
    private static final double DISPUTED = 0.5;

    /** The calibration with speed and gain decided, and notes on how. */
    public PageCalibration read(
            PageImage page, InkMap ink, PageCalibration calibration, GridOptions options) {
        PulseVote pulse = pulse(ink);
        List<PrintedScale> print = new ScaleTextReader(ink).read();
        List<String> notes = new ArrayList<>(calibration.notes());
        Scale speed =
                choose(
                        options.paperSpeedMmPerS(),
                        PrintVote.of(print, PrintedScale.Kind.SPEED, notes),
                        speed(pulse),
                        calibration.paperSpeed(),
                        Kind.SPEED,
                        notes);
        Scale gain =
                choose(
                        options.gainMmPerMv(),
                        gain(pulse),
                        PrintVote.of(print, PrintedScale.Kind.GAIN, notes),
                        calibration.gain(),
                        Kind.GAIN,
                        notes);
        return doubted(calibration.withScales(speed, gain).withNotes(notes), pulse);
    }

    /** Pale pulses count only where no dark ones are, several agree, and all is usual of them. */
    private static PulseVote pulse(InkMap ink) {
        PulseVote pulse = PulseVote.of(new PulseFinder(ink).find());
        if (pulse != null) {
            return pulse;
        }
        PulseVote pale = PulseVote.of(PulseFinder.ofPale(ink).find());
        return pale != null && pale.count() > 1 && pale.isStandard() ? pale : null;
    }

    private enum Kind {
        SPEED("paper speed", "mm/s"),
        GAIN("gain", "mm/mV");

        final String what;
        final String unit;

        Kind(String what, String unit) {
            this.what = what;
            this.unit = unit;
        }
    }

    private static Scale gain(PulseVote pulse) {
        if (pulse == null) {
            return null;
        }
        return new Scale(pulse.gainMmPerMv(), Origin.PULSE, pulse.count() > 1 ? 0.95 : 0.8);
    }

    private static Scale speed(PulseVote pulse) {
        for (double speed : new double[] {25, 50}) {
            if (pulse != null && isWide(pulse, PULSE_SECONDS * speed)) {
                return new Scale(speed, Origin.PULSE, speed == 25 ? 0.8 : 0.6);
            }
        }
        return null;
    }

    private static boolean isWide(PulseVote pulse, double mm) {
        return Math.abs(pulse.widthMm() - mm) < WIDTH_TOLERANCE * mm;
    }

    /** A pulse 2.5 mm wide is 0.2 s long at 12.5 mm/s, or shorter at the usual speed. */
    private static PageCalibration doubted(PageCalibration c, PulseVote pulse) {
        boolean slow = pulse != null && isWide(pulse, PULSE_SECONDS * 12.5);
        if (!slow || c.paperSpeed().origin() != Origin.ASSUMED) {
            return c;
        }
        List<String> notes = new ArrayList<>(c.notes());
        notes.add(
                text(
                        "The calibration pulse is %.1f mm wide: if it is 0.2 s long, the paper speed"
                                + " is 12.5 mm/s.",
                        pulse.widthMm()));
        Scale speed = new Scale(c.paperSpeed().value(), Origin.ASSUMED, DOUBTED);
        return c.withScales(speed, c.gain()).withNotes(notes);
    }

    /**
     * The best of what is known of a scale.
     *
     * @param given by options; NaN = not
     * @param first read from the page; null = nothing
     * @param second read from the page another way, less to be trusted; null = nothing
     * @param known of the calibration: set by a person, or the usual
     */
    private static Scale choose(
            double given, Scale first, Scale second, Scale known, Kind kind, List<String> notes) {
        Scale human =
                !Double.isNaN(given)
                        ? new Scale(given, Origin.HUMAN, 1)
                        : known.origin() == Origin.HUMAN ? known : null;
        Scale read = first != null ? first : second;
        if (human != null) {
            if (read != null && read.value() != human.value()) {
                notes.add(
                        text(
                                "The %s speaks for a %s of %s %s, but %s was given.",
                                source(read),
                                kind.what,
                                number(read.value()),
                                kind.unit,
                                number(human.value())));
            }
            return human;
        }
        if (read == null) {
            notes.add(
                    text(
                            "The %s was assumed to be %s %s.",
                            kind.what, number(known.value()), kind.unit));
            return known;
        }
        return agreed(read, first == null ? null : second, kind, notes);
    }

    private static Scale agreed(Scale read, Scale other, Kind kind, List<String> notes) {
        String value = number(read.value()) + " " + kind.unit;
        if (other == null) {
            notes.add(text("The %s is %s by the %s.", kind.what, value, source(read)));
            return read;
        }
        boolean several = other.confidence() <= PrintVote.SEVERAL;
        if (several) {
            notes.add(
                    text(
                            "%s is taken, by the %s: please check the other leads.",
                            value, source(read)));
            return new Scale(read.value(), read.origin(), PrintVote.SEVERAL);
        }
        if (other.value() == read.value()) {
            notes.add(
                    text(
                            "The %s is %s by the %s and the %s.",
                            kind.what, value, source(read), source(other)));
            double sure = 1 - (1 - read.confidence()) * (1 - other.confidence());
            return new Scale(read.value(), read.origin(), sure);
        }
        notes.add(
                text(
                        "The %s is %s by the %s, but %s %s by the %s: please check.",
                        kind.what,
                        value,
                        source(read),
                        number(other.value()),
                        kind.unit,
                        source(other)));
        return new Scale(read.value(), read.origin(), DISPUTED * read.confidence());
    }

    private static String source(Scale scale) {
        return scale.origin() == Origin.PRINTED ? "printed text" : "calibration pulse";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** What a person gave takes the place of everything else. */
    public static PageCalibration withOptions(PageCalibration calibration, GridOptions options) {
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
