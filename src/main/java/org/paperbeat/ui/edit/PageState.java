package org.paperbeat.ui.edit;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/**
 * All there is of a page on the bench. Immutable; traces that an edit does not touch are shared
 * with the state before.
 *
 * @param page calibration, regions, traces with the source of each sample, beats with theirs
 * @param hand what a person did beside
 */
public record PageState(Digitization page, HandWork hand) {
    private static final String STAGE = "editing";

    /** A page nobody has worked on. */
    public static PageState of(Digitization page) {
        return new PageState(page, HandWork.NONE);
    }

    /** The same with other results. */
    public PageState with(Digitization newPage) {
        return new PageState(newPage, hand);
    }

    /** The same with other handwork. */
    public PageState with(HandWork newHand) {
        return new PageState(page, newHand);
    }

    /** The same with a step marked as corrected by a person. */
    public PageState corrected(EditStep step) {
        return new PageState(page, hand.corrected(step));
    }

    /** With results of a command; what a person did stays as far as they show it. */
    public PageState foundAnew(Digitization results) {
        boolean calibrated = results.calibration() == page.calibration();
        boolean arranged =
                results.layout() != null
                        && results.layout().regions().stream()
                                .anyMatch(r -> r.source() == Source.HUMAN);
        Set<EditStep> still = EnumSet.noneOf(EditStep.class);
        if (calibrated && hand.corrected().contains(EditStep.CALIBRATION)) {
            still.add(EditStep.CALIBRATION);
        }
        if (arranged) {
            still.add(EditStep.LEADS);
        }
        HandWork left = new HandWork(still, List.of(), List.of(), hand.blots(), hand.note());
        return new PageState(results, left);
    }

    /** How far a step can be relied on. */
    public StepState step(EditStep step) {
        return new StepJudge(this).state(step);
    }

    /** A lead's region by its name. */
    public Optional<LeadRegion> region(String name) {
        return page.layout() == null
                ? Optional.empty()
                : page.layout().regions().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    /** A trace by its name. */
    public Optional<Trace> trace(String name) {
        return page.traces().stream().filter(t -> t.name().equals(name)).findFirst();
    }

    /** The beats of a trace in time order. */
    public List<Beat> beats(String trace) {
        return page.beats().stream().filter(b -> b.trace().equals(trace)).toList();
    }

    /** A lead's region by its name; fails with a sentence where there is none. */
    public LeadRegion requireRegion(String name) {
        return region(name)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        STAGE,
                                        "There is no lead " + name + " on this page.",
                                        "Its leads are " + names() + "."));
    }

    /** A trace by its name; fails with a sentence where there is none. */
    public Trace requireTrace(String name) {
        return trace(name)
                .orElseThrow(
                        () ->
                                new EcgException(
                                        STAGE,
                                        "There is no trace of " + name + " on this page.",
                                        "Extract the traces first."));
    }

    private String names() {
        return page.layout() == null
                ? "not found yet"
                : String.join(
                        ", ", page.layout().regions().stream().map(LeadRegion::name).toList());
    }

    /** The same with one trace in the place of the one of its name. */
    PageState with(Trace trace) {
        return with(
                page.withTraces(
                        page.traces().stream()
                                .map(t -> t.name().equals(trace.name()) ? trace : t)
                                .toList()));
    }
}
