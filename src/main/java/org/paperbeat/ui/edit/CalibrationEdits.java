package org.paperbeat.ui.edit;

import java.util.List;
import java.util.Locale;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Trace;

/** What a person does to a page's calibration. */
public final class CalibrationEdits {
    private static final String STAGE = "calibration";
    private static final String COMMAND = "Edit Calibration...";
    private static final String EDIT = "edit";
    private static final String VALUE = "value";
    private static final String PLACE = "place";
    private static final double MOST_MM = 500;

    private CalibrationEdits() {}

    private static CommandCall call(String edit) {
        return CommandCall.of(COMMAND).with(EDIT, edit);
    }

    /** Drags a corner of the grid, see {@link GridCorners}. */
    public static EditAction corner(int corner, PagePoint to) {
        return EditAction.of(
                "Drag grid corner",
                call("corner").with(VALUE, corner + 1).with(PLACE, List.of(to)),
                (before, machine) -> {
                    if (corner < 0 || corner > 3) {
                        throw new EcgException(
                                STAGE, "A grid has four corners.", "Number them from 1 to 4.");
                    }
                    return geometry(before, recalibration(before).corner(corner, to));
                });
    }

    /**
     * Drags a crossing of grid lines.
     *
     * @param paper the crossing, mm
     */
    public static EditAction node(PagePoint paper, PagePoint to) {
        return EditAction.of(
                "Bend grid",
                call("crossing").with(PLACE, List.of(paper, to)),
                (before, machine) -> geometry(before, recalibration(before).node(paper, to)));
    }

    /**
     * Gives a line of known length.
     *
     * @param thisAxisOnly whether the other axis keeps its scale
     */
    public static EditAction knownLength(
            PagePoint a, PagePoint b, double lengthMm, boolean thisAxisOnly) {
        return EditAction.of(
                String.format(Locale.ROOT, "Set %.4g mm", lengthMm),
                call("length")
                        .with(VALUE, lengthMm)
                        .with(PLACE, List.of(a, b))
                        .with("one_axis", Boolean.toString(thisAxisOnly)),
                (before, machine) -> {
                    boolean known = before.page().calibration() != null;
                    Recalibration from =
                            known
                                    ? recalibration(before)
                                    : Recalibration.unknown(before.page().image());
                    PageCalibration c = from.knownLength(a, b, lengthMm, thisAxisOnly);
                    return geometry(before, known ? c : machine.readScales(c));
                });
    }

    /** Takes a geometry that was measured elsewhere; speed and gain are read where unknown. */
    public static EditAction measured(String name, PageCalibration geometry) {
        return EditAction.of(
                name,
                (before, machine) -> {
                    boolean known =
                            geometry.paperSpeed().value() > 0 && geometry.gain().value() > 0;
                    PageCalibration c = known ? geometry : machine.readScales(geometry);
                    return geometry(before, c);
                });
    }

    /** Sets the paper speed. */
    public static EditAction paperSpeed(double mmPerS) {
        return EditAction.of(
                String.format(Locale.ROOT, "Paper speed %s mm/s", plain(mmPerS)),
                call("paper speed").with(VALUE, mmPerS),
                (before, machine) -> {
                    PageCalibration old = require(before);
                    requireScale(mmPerS);
                    Scale speed = new Scale(mmPerS, Origin.HUMAN, 1);
                    Digitization page = before.page();
                    PageCalibration c = old.withScales(speed, old.gain());
                    Digitization moved =
                            page.withCalibration(c)
                                    .withLayout(Relocation.layout(page.layout(), old, c));
                    return new Edited(
                            before.with(moved).corrected(EditStep.CALIBRATION),
                            page.traces().isEmpty() ? Rerun.NONE : Rerun.allTraces());
                });
    }

    /** Sets the gain. */
    public static EditAction gain(double mmPerMv) {
        return EditAction.of(
                String.format(Locale.ROOT, "Gain %s mm/mV", plain(mmPerMv)),
                call("gain").with(VALUE, mmPerMv),
                (before, machine) -> {
                    PageCalibration old = require(before);
                    requireScale(mmPerMv);
                    Scale gain = new Scale(mmPerMv, Origin.HUMAN, 1);
                    float factor = (float) (old.gain().value() / mmPerMv);
                    Digitization page = before.page();
                    List<Trace> traces =
                            page.traces().stream().map(t -> scaled(t, factor)).toList();
                    Digitization after =
                            page.withCalibration(old.withScales(old.paperSpeed(), gain))
                                    .withTraces(traces);
                    return new Edited(
                            before.with(after).corrected(EditStep.CALIBRATION),
                            traces.isEmpty() ? Rerun.NONE : Rerun.beats(all(traces)));
                });
    }

    private static java.util.Set<String> all(List<Trace> traces) {
        return traces.stream().map(Trace::name).collect(java.util.stream.Collectors.toSet());
    }

    private static Trace scaled(Trace t, float factor) {
        float[] mv = t.mv().clone();
        for (int i = 0; i < mv.length; i++) {
            mv[i] *= factor;
        }
        return new Trace(
                t.name(),
                t.lead(),
                t.rhythm(),
                t.samplingRateHz(),
                t.firstSampleIndex(),
                mv,
                t.xPx(),
                t.yPx(),
                t.confidence(),
                t.source(),
                t.zeroMm(),
                t.quality());
    }

    /** Leads a person placed stay on their ink; others are found anew. */
    private static Edited geometry(PageState before, PageCalibration c) {
        Digitization page = before.page();
        PageState calibrated = before.with(page.withCalibration(c)).corrected(EditStep.CALIBRATION);
        if (page.layout() == null) {
            return Edited.only(calibrated);
        }
        if (!before.hand().corrected().contains(EditStep.LEADS)) {
            return new Edited(calibrated, Rerun.leads());
        }
        Digitization moved =
                calibrated
                        .page()
                        .withLayout(Relocation.layout(page.layout(), page.calibration(), c));
        return new Edited(
                calibrated.with(moved), page.traces().isEmpty() ? Rerun.NONE : Rerun.allTraces());
    }

    private static Recalibration recalibration(PageState state) {
        return new Recalibration(require(state), state.page().image());
    }

    private static PageCalibration require(PageState state) {
        PageCalibration c = state.page().calibration();
        if (c == null) {
            throw new EcgException(
                    STAGE,
                    "The page is not calibrated yet.",
                    "Draw a line over a known number of millimetres first.");
        }
        return c;
    }

    private static void requireScale(double value) {
        if (!(value > 0) || value > MOST_MM) {
            throw new EcgException(
                    STAGE, "A scale must be more than 0 mm and at most 500.", "Try 25 or 10.");
        }
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.4g", value).replaceAll("0+$", "");
    }
}
