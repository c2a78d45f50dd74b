package org.paperbeat.ui.review;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.Scale;
import org.paperbeat.pipeline.HeartRate;
import org.paperbeat.ui.edit.EditStep;

/** What was found in each step of a page, in a few words. */
final class StepTexts {
    private StepTexts() {}

    static String of(EditStep step, Digitization page) {
        return switch (step) {
            case CALIBRATION -> page.calibration() == null ? "" : calibration(page.calibration());
            case LEADS -> page.layout() == null ? "" : leads(page);
            case TRACES -> page.traces().isEmpty() ? "" : traces(page);
            case BEATS -> page.beats().isEmpty() ? "" : beats(page.readingBeats());
        };
    }

    private static String calibration(PageCalibration c) {
        return format("%.2f px/mm", c.grid().value())
                + scale(c.paperSpeed(), "mm/s")
                + scale(c.gain(), "mm/mV");
    }

    private static String scale(Scale s, String unit) {
        String number =
                s.value() == Math.rint(s.value())
                        ? Long.toString((long) s.value())
                        : Double.toString(s.value());
        return ", " + number + " " + unit + (s.origin() == Origin.ASSUMED ? " assumed" : "");
    }

    private static String leads(Digitization page) {
        return page.layout().regions().size() + " leads, " + page.layout().name();
    }

    private static String traces(Digitization page) {
        String quality =
                Double.isNaN(page.quality().value())
                        ? "not judged"
                        : format("quality %.2f", page.quality().value());
        return Double.isNaN(page.einthovenResidual())
                ? quality
                : quality + format(", Einthoven %.2f", page.einthovenResidual());
    }

    private static String beats(List<Beat> beats) {
        double rate = HeartRate.perMinute(beats);
        String classes =
                Arrays.stream(AamiClass.values())
                        .filter(c -> count(beats, c) > 0)
                        .map(c -> count(beats, c) + " " + c)
                        .collect(Collectors.joining(" "));
        return beats.size()
                + (Double.isNaN(rate) ? "" : format(", %.0f bpm", rate))
                + (classes.isEmpty() ? ", not classified" : ", " + classes);
    }

    private static long count(List<Beat> beats, AamiClass aami) {
        return beats.stream().filter(b -> b.symbol() != null && b.symbol().aami() == aami).count();
    }

    private static String format(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
