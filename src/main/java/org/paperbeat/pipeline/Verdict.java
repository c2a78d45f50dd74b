package org.paperbeat.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.Quality;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.DigitizeOptions;
import org.paperbeat.options.QualityOptions;
import org.paperbeat.trace.EinthovenCheck;

/** Judges a page: quality, and in sentences what a person should look at. */
final class Verdict {
    private static final int ALL_LEADS = 12;
    private static final int HALF_OF_THE_LEADS = 6;
    private static final int MOST_STRIPS = 3;
    private static final double EDGE_MM = 1.5;

    /** Pages of so many rows have no room for the usual gain. */
    private static final int CROWDED_ROWS = 10;

    private static final double LONGEST_USUAL_SECONDS = 20;
    private static final double USUAL_LENGTH_TOLERANCE = 0.05;
    private static final double WHOLE_TOLERANCE = 0.015;
    private static final double LEAST_HEART_RATE = 25;
    private static final double MOST_HEART_RATE = 260;

    /** With less than this part unclear, lines were told apart where they cross. */
    private static final double CLEAR = 0.06;

    /** Greatest part of a page's samples that may be unclear; where no law can be tested, too. */
    private static final double MOST_UNCLEAR = 0.125;

    private static final double MOST_UNCLEAR_UNTESTED = 0.09;

    /** Greatest part of the traces' power that may be guessed. */
    private static final double MOST_GUESSED = 0.45;

    /** Part of a poor trace that is unclear: so much, less on unclear pages, or hardly any. */
    private static final double POOR_UNCLEAR = 0.45;

    private static final double POOR_UNCLEAR_TOO = 0.1;

    /** A clear line of such quality leaves ink beside it that may be the trace's. */
    private static final double BESIDE_QUALITY = 0.25;

    private final Digitization state;
    private final QualityOptions limits;
    private final List<String> messages = new ArrayList<>();

    private Verdict(Digitization state, DigitizeOptions options) {
        this.state = state;
        this.limits = options.quality();
    }

    /** The state with quality, residual, status OK or WARNING, and messages. */
    static Digitization judge(Digitization state, DigitizeOptions options) {
        return new Verdict(state, options).judged();
    }

    private Digitization judged() {
        double residual = Double.NaN;
        Quality quality = new Quality(Double.NaN, List.of());
        if (state.calibration() != null) {
            lookAtCalibration();
        }
        if (state.layout() != null) {
            lookAtLayout();
        }
        if (!state.traces().isEmpty()) {
            residual = new EinthovenCheck().residual(state.layout(), state.traces());
            quality = pageQuality();
            lookAtTraces(quality, residual);
            lookAtScales();
            lookAtReading();
        }
        PageStatus status = messages.isEmpty() ? PageStatus.OK : PageStatus.WARNING;
        return state.judged(quality, residual, status, messages);
    }

    private void lookAtCalibration() {
        unsure("The grid", state.calibration().grid());
        unsure("The paper speed", state.calibration().paperSpeed());
        unsure("The gain", state.calibration().gain());
    }

    /** An assumed scale is told in the summary; it is no reason to look by itself. */
    private void unsure(String what, Scale scale) {
        if (scale.origin() != Origin.ASSUMED && scale.confidence() < limits.minConfidence()) {
            messages.add(what + " is uncertain.");
        }
    }

    private void lookAtLayout() {
        if (state.layout().confidence() < limits.minConfidence()) {
            messages.add("The arrangement of the leads is uncertain.");
        }
        String unknown =
                state.layout().regions().stream()
                        .filter(r -> r.lead() == Lead.UNKNOWN)
                        .map(LeadRegion::name)
                        .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            messages.add("The lead names of these traces could not be told: " + unknown + ".");
        }
        lookAtLeadCount();
        lookAtLoneNames();
        if (state.layout().regions().size() > MOST_STRIPS) {
            lookAtLengths();
        }
    }

    private void lookAtLengths() {
        double[] seconds =
                state.layout().regions().stream()
                        .mapToDouble(r -> r.endSeconds() - r.startSeconds())
                        .sorted()
                        .toArray();
        double usual = seconds[seconds.length / 2];
        if (cutByTheEdge()) {
            messages.add("The traces run into the edge of the picture: a part may be cut off.");
        } else if (usual > 1 && !usualLength(usual, USUAL_LENGTH_TOLERANCE)) {
            messages.add(
                    text("The leads last %.1f s, which is unusual:", usual)
                            + " look at the grid and the paper speed.");
        }
    }

    /** Whether traces that end where the picture ends last no usual time together. */
    private boolean cutByTheEdge() {
        PageCalibration c = state.calibration();
        if (c == null) {
            return false;
        }
        double near = EDGE_MM * c.pxPerMmX();
        double start = Double.MAX_VALUE;
        double end = -Double.MAX_VALUE;
        boolean atEdge = false;
        for (LeadRegion r : state.layout().regions()) {
            int n = r.polygon().size();
            start = Math.min(start, r.startSeconds());
            end = Math.max(end, r.endSeconds());
            atEdge |= outside(r.polygon().get(0), r.polygon().get(n - 1), near);
            atEdge |= outside(r.polygon().get(n / 2 - 1), r.polygon().get(n / 2), near);
        }
        return atEdge && end - start > 1 && !usualLength(end - start, WHOLE_TOLERANCE);
    }

    private boolean outside(PagePoint a, PagePoint b, double near) {
        double x = (a.x() + b.x()) / 2;
        double y = (a.y() + b.y()) / 2;
        return x < near
                || y < near
                || x > state.image().width() - near
                || y > state.image().height() - near;
    }

    private static boolean usualLength(double seconds, double tolerance) {
        for (double usual = LONGEST_USUAL_SECONDS; usual > 1; usual /= 2) {
            if (Math.abs(seconds / usual - 1) < tolerance
                    || Math.abs(3 * seconds / usual - 1) < tolerance) {
                return true;
            }
        }
        return false;
    }

    /** Nothing confirms what was read beside one strip or two. */
    private void lookAtLoneNames() {
        List<LeadRegion> regions = state.layout().regions();
        String unsure =
                regions.stream()
                        .filter(r -> r.lead() != Lead.UNKNOWN && r.source() != Source.HUMAN)
                        .filter(r -> r.nameConfidence() < limits.minLoneNameConfidence())
                        .map(LeadRegion::name)
                        .collect(Collectors.joining(", "));
        if (regions.size() <= MOST_STRIPS && !unsure.isEmpty()) {
            messages.add("The lead names of these strips are uncertain: " + unsure + ".");
        }
    }

    /** Pages show all twelve leads, the six of the limbs or of the chest, or a few strips. */
    private void lookAtLeadCount() {
        long leads =
                state.layout().regions().stream()
                        .map(LeadRegion::lead)
                        .filter(lead -> lead != Lead.UNKNOWN)
                        .distinct()
                        .count();
        if (leads > MOST_STRIPS && leads < ALL_LEADS && leads != HALF_OF_THE_LEADS) {
            messages.add("Only " + leads + " of the 12 leads were found.");
        }
    }

    /** Mean of the traces' qualities, each counted by its length. */
    private Quality pageQuality() {
        double sum = 0;
        double weight = 0;
        List<String> reasons = new ArrayList<>();
        for (Trace t : state.traces()) {
            double q = t.quality().value();
            if (!Double.isNaN(q)) {
                sum += q * t.length();
                weight += t.length();
            }
            t.quality().reasons().forEach(r -> reasons.add(t.name() + ": " + r));
        }
        return new Quality(weight == 0 ? Double.NaN : sum / weight, reasons);
    }

    private void lookAtTraces(Quality page, double residual) {
        if (Double.isNaN(page.value())) {
            messages.add("The quality of the traces was not judged.");
        }
        if (page.value() < limits.minPageQuality()) {
            messages.add(text("The traces are poor (quality %.2f).", page.value()));
        }
        String poor =
                state.traces().stream()
                        .filter(t -> t.quality().value() < limits.minTraceQuality())
                        .filter(this::isPoor)
                        .map(Trace::name)
                        .collect(Collectors.joining(", "));
        if (!poor.isEmpty()) {
            messages.add("These traces need a look: " + poor + ".");
        }
        String short_ =
                IntStream.range(0, state.traces().size())
                        .filter(i -> readPart(i) < limits.minReadPart())
                        .mapToObj(i -> state.traces().get(i).name())
                        .collect(Collectors.joining(", "));
        if (!short_.isEmpty()) {
            messages.add("Parts of these traces could not be read: " + short_ + ".");
        }
        lookAtCutPeaks();
        lookAtClarity(residual);
        lookAtLaws(page, residual);
    }

    private boolean isPoor(Trace trace) {
        double unclear = TraceReach.unclearPart(List.of(trace));
        return unclear > POOR_UNCLEAR
                || unclear > POOR_UNCLEAR_TOO && TraceReach.unclearPart(state.traces()) > CLEAR
                || unclear < POOR_UNCLEAR_TOO && trace.quality().value() < BESIDE_QUALITY;
    }

    /** What the leads say of each other. */
    private void lookAtLaws(Quality page, double residual) {
        EinthovenCheck check = new EinthovenCheck();
        ExpectedNoise noise = new ExpectedNoise(state.traces(), state.calibration(), page.value());
        double worst = check.worst(state.traces());
        if (residual > limits.maxEinthovenResidual()) {
            messages.add(text("The leads contradict each other (residual %.2f).", residual));
        } else if (worst > limits.maxLawResidual()) {
            messages.add(text("Some leads contradict each other (residual %.2f).", worst));
        } else if (noise.isTooMuch()) {
            messages.add(noise.sentence());
        }
        List<String> exchanged = check.exchanged(state.traces());
        if (!exchanged.isEmpty()) {
            messages.add(
                    "The names of these leads may be exchanged: "
                            + String.join(", ", exchanged)
                            + ".");
        }
    }

    /** Peaks whose tips the picture does not show: what is told of them is a guess. */
    private void lookAtCutPeaks() {
        int height = state.image().height();
        String cut =
                state.traces().stream()
                        .filter(t -> leaves(t.yPx(), height))
                        .map(Trace::name)
                        .collect(Collectors.joining(", "));
        if (!cut.isEmpty()) {
            messages.add(
                    "The picture's edge cuts off peaks of these traces, their tips are guesses: "
                            + cut
                            + ".");
        }
    }

    private static boolean leaves(float[] yPx, int height) {
        for (float y : yPx) {
            if (y < -1 || y > height) {
                return true;
            }
        }
        return false;
    }

    /** Lines that leave their rows, and lines much of which is guessed. */
    private void lookAtClarity(double residual) {
        double unclear = TraceReach.unclearPart(state.traces());
        String leaving =
                IntStream.range(0, state.traces().size())
                        .filter(i -> TraceReach.leaves(state, i, residual))
                        .mapToObj(i -> state.traces().get(i).name())
                        .collect(Collectors.joining(", "));
        if (!leaving.isEmpty()) {
            messages.add("These traces run into the rows beside them: " + leaving + ".");
        }
        if (unclear > (Double.isNaN(residual) ? MOST_UNCLEAR_UNTESTED : MOST_UNCLEAR)) {
            messages.add(text("Much of the traces is unclear (%.0f %%).", 100 * unclear));
        }
        double guessed = TraceReach.guessedPower(state.traces());
        if (guessed > MOST_GUESSED) {
            messages.add(
                    text("Peaks are blurred, their tips are guesses (%.0f %%).", 100 * guessed));
        }
    }

    /** What was only assumed must fit the heartbeats. */
    private void lookAtScales() {
        PageCalibration c = state.calibration();
        if (c != null) {
            messages.addAll(TimeResolution.doubts(c, state.layout().regions()));
        }
        if (c != null && c.paperSpeed().origin() == Origin.ASSUMED) {
            double factor = ScalePlausibility.likelierSpeed(state.traces(), c.paperSpeed());
            if (factor != 1) {
                messages.add(
                        text(
                                        "By the heartbeats' shape the paper speed may be %.4g mm/s",
                                        factor * c.paperSpeed().value())
                                + text(" instead of %.4g mm/s.", c.paperSpeed().value()));
            }
        }
        if (c != null
                && c.gain().origin() == Origin.ASSUMED
                && !ScalePlausibility.usualHeight(state.traces())) {
            messages.add("The leads are unusually high or low: look at the gain.");
        } else if (c != null && c.gain().origin() == Origin.ASSUMED && crowded()) {
            messages.add("Pages of so many rows are often printed at half the gain: look at it.");
        }
    }

    private boolean crowded() {
        return state.layout().regions().stream().map(LeadRegion::row).distinct().count()
                >= CROWDED_ROWS;
    }

    private double readPart(int index) {
        Trace trace = state.traces().get(index);
        return state.layout().regions().stream()
                .filter(r -> r.name().equals(trace.name()))
                .mapToDouble(r -> r.endSeconds() - r.startSeconds())
                .filter(seconds -> seconds > 0)
                .map(seconds -> ReadingTrace.readSeconds(trace) / seconds)
                .findFirst()
                .orElse(1);
    }

    private void lookAtReading() {
        if (state.readingTrace() == null) {
            return;
        }
        String name = state.readingTrace().replace('_', ' ');
        boolean unnamed =
                state.traces().stream()
                        .filter(t -> t.name().equals(state.readingTrace()))
                        .anyMatch(t -> t.lead() == Lead.UNKNOWN);
        if (unnamed) {
            messages.add("Heartbeats were read on " + name + ", whose lead is not known.");
        }
        if (state.readingBeats().isEmpty()) {
            messages.add("No heartbeats were found on " + name + ".");
        }
        double rate = HeartRate.perMinute(state.readingBeats());
        if (rate < LEAST_HEART_RATE || rate > MOST_HEART_RATE) {
            messages.add(
                    text("A heart rate of %.0f per minute is not plausible:", rate)
                            + " look at the paper speed.");
        }
    }

    private static String text(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
