package org.paperbeat.ui;

import ij.gui.Roi;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.EcgException;
import org.paperbeat.model.Trace;

/**
 * The beat a person means: the one nearest to the selection, or without one the least sure.
 *
 * @param trace it lies on
 * @param beats of that trace in time order
 * @param index of the beat among them
 */
public record BeatChoice(Trace trace, List<Beat> beats, int index) {

    /**
     * Chooses on a page.
     *
     * @param selection null = none
     * @throws EcgException if the page has no beats
     */
    public static BeatChoice on(Digitization page, Roi selection) {
        Beat beat =
                page.beats().stream()
                        .min(Comparator.comparingDouble(b -> order(b, selection)))
                        .orElseThrow(
                                () ->
                                        new EcgException(
                                                "explanation",
                                                "There are no beats on this page.",
                                                "Digitize a page with a lead II first."));
        List<Beat> beats =
                page.beats().stream()
                        .filter(b -> b.trace().equals(beat.trace()))
                        .sorted(Comparator.comparingDouble(Beat::timeSeconds))
                        .toList();
        Trace trace =
                page.traces().stream()
                        .filter(t -> t.name().equals(beat.trace()))
                        .findFirst()
                        .orElseThrow();
        return new BeatChoice(trace, beats, beats.indexOf(beat));
    }

    /** Distance to the selection, or how sure the beat is. */
    private static double order(Beat b, Roi selection) {
        if (selection == null) {
            return b.classification() == null ? 1 : b.classification().confidence();
        }
        Rectangle2D box = selection.getFloatBounds();
        return Math.hypot(b.xPx() - box.getCenterX(), b.yPx() - box.getCenterY());
    }

    public Beat beat() {
        return beats.get(index);
    }
}
