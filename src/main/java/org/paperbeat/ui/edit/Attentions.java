package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Origin;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.ReviewReason;
import org.paperbeat.model.Scale;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.options.QualityOptions;

/**
 * What a person should look at on a page and has not yet: the calibration first, as all else rests
 * on it, then the least certain thing, be it a lead's name, a stretch of a trace or a beat.
 */
public final class Attentions {
    private static final double SHORTEST_SECONDS = 0.06;
    private static final double BRIDGED_SECONDS = 0.1;

    private final PageState state;
    private final QualityOptions limits = QualityOptions.defaults();
    private final List<Attention> found = new ArrayList<>();

    private Attentions(PageState state) {
        this.state = state;
    }

    /** The list, first to look at first. */
    public static List<Attention> of(PageState state) {
        Attentions a = new Attentions(state);
        a.calibration();
        a.leads();
        state.page().traces().forEach(a::trace);
        state.page().readingBeats().forEach(a::beat);
        a.found.sort(
                Comparator.comparing((Attention x) -> x.item().step() != EditStep.CALIBRATION)
                        .thenComparingDouble(Attention::confidence));
        return List.copyOf(a.found);
    }

    private void add(Item item, double confidence, String reason) {
        if (!state.hand().isAccepted(item)) {
            found.add(new Attention(item, Double.isNaN(confidence) ? 0 : confidence, reason));
        }
    }

    private void calibration() {
        PageCalibration c = state.page().calibration();
        if (c != null) {
            scale("The grid's size", c.grid());
            scale("The paper speed", c.paperSpeed());
            scale("The gain", c.gain());
        }
    }

    /** The usual speed and gain are assumed on every other page: no reason to look. */
    private void scale(String what, Scale scale) {
        boolean known = found.stream().anyMatch(a -> a.item().step() == EditStep.CALIBRATION);
        boolean unsure =
                Double.isNaN(scale.value())
                        || scale.origin() != Origin.ASSUMED
                                && scale.confidence() < limits.minConfidence();
        if (unsure && !known) {
            add(Item.calibration(), scale.confidence(), what + " is uncertain.");
        }
    }

    private void leads() {
        if (state.page().layout() == null) {
            return;
        }
        for (LeadRegion r : state.page().layout().regions()) {
            boolean unknown = r.lead() == Lead.UNKNOWN;
            if (r.source() == Source.MACHINE && unknown) {
                add(Item.lead(r.name()), 0, "Which lead is this?");
            } else if (r.source() == Source.MACHINE
                    && r.nameConfidence() < limits.minConfidence()) {
                add(Item.lead(r.name()), r.nameConfidence(), "Is this " + r.name() + "?");
            }
        }
    }

    private void trace(Trace t) {
        int before = found.size();
        int from = -1;
        int to = -1;
        for (int i = 0; i <= t.length(); i++) {
            boolean poor = i < t.length() && isPoor(t, i);
            if (poor && from < 0) {
                from = i;
            }
            if (poor) {
                to = i;
            } else if (from >= 0
                    && (i == t.length() || i - to > BRIDGED_SECONDS * t.samplingRateHz())) {
                stretch(t, from, to);
                from = -1;
            }
        }
        boolean none = found.size() == before;
        if (none && t.quality().value() < limits.minTraceQuality()) {
            String why = String.join(" ", t.quality().reasons());
            add(Item.trace(t.name()), t.quality().value(), why.isBlank() ? "Poor trace." : why);
        }
    }

    private boolean isPoor(Trace t, int i) {
        boolean gap = Float.isNaN(t.mv()[i]);
        return t.source()[i] != Source.HUMAN
                && (gap || t.confidence()[i] < limits.minTraceQuality());
    }

    private void stretch(Trace t, int from, int to) {
        double sum = 0;
        int poor = 0;
        int gaps = 0;
        for (int i = from; i <= to; i++) {
            boolean gap = Float.isNaN(t.mv()[i]);
            gaps += gap ? 1 : 0;
            poor += isPoor(t, i) ? 1 : 0;
            sum += gap || !isPoor(t, i) ? 0 : t.confidence()[i];
        }
        boolean mostly = poor > (to - from + 1) / 2;
        if (!mostly || (to - from + 1) / t.samplingRateHz() < SHORTEST_SECONDS) {
            return;
        }
        add(
                Item.trace(t.name(), t.timeSeconds(from), t.timeSeconds(to)),
                sum / poor,
                gaps > poor / 2 ? "Nothing was read here." : "The line is uncertain here.");
    }

    private void beat(Beat b) {
        if (b.review().isEmpty() || b.source() != Source.MACHINE) {
            return;
        }
        double confidence = b.classification() == null ? 1 : b.classification().confidence();
        String why =
                b.review().stream().sorted().map(Attentions::text).collect(Collectors.joining(" "));
        add(Item.beat(BeatRef.of(b)), Math.min(confidence, b.quality()), why);
    }

    /** A reason in words. */
    public static String text(ReviewReason reason) {
        return switch (reason) {
            case LOW_CONFIDENCE -> "Class uncertain.";
            case POOR_TRACE -> "Poor line.";
            case NO_RR_CONTEXT -> "One neighbour only.";
            case LEAD_NOT_TRAINED -> "Lead unknown to the model.";
            case CUT_WINDOW -> "Cut by the trace's end.";
            case UNLIKE_TRAINING -> "Unlike all it was trained on.";
        };
    }
}
