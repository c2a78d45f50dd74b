package org.paperbeat.ui.edit;

import java.util.ArrayList;
import java.util.List;
import org.paperbeat.beat.BeatDetector;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;

/** Carries what a person made over to results that were found anew. */
final class HandCarry {
    /** A beat found this near to one a person knows is the same one. */
    private static final double SAME_BEAT_SECONDS = 0.12;

    private static final double BESIDE_BOX_MM = 5;

    private final Digitization from;
    private final Digitization to;
    private final Relocation moved;

    /**
     * @param from page before
     * @param to page after, with calibration and layout
     */
    HandCarry(Digitization from, Digitization to) {
        this.from = from;
        this.to = to;
        boolean placed = from.layout() != null && to.layout() != null;
        this.moved =
                placed
                        ? new Relocation(
                                from.calibration(),
                                from.layout().timeZeroMm(),
                                to.calibration(),
                                to.layout().timeZeroMm())
                        : null;
    }

    /** A trace found anew, with the samples a person made on the one before. */
    Trace trace(Trace fresh) {
        Trace old =
                from.traces().stream()
                        .filter(t -> t.name().equals(fresh.name()))
                        .findFirst()
                        .orElse(null);
        if (old == null || moved == null) {
            return fresh;
        }
        TraceSamples samples = new TraceSamples(to, fresh);
        LeadRegion box =
                to.layout().regions().stream()
                        .filter(r -> r.name().equals(fresh.name()))
                        .findFirst()
                        .orElseThrow();
        boolean any = false;
        Relocation back = moved.back();
        for (int i = 0; i < fresh.length(); i++) {
            double seconds = fresh.timeSeconds(i);
            double was = moved.isNone() ? seconds : back.seconds(seconds, fresh.zeroMm());
            double at = was * old.samplingRateHz() - old.firstSampleIndex();
            int k = (int) Math.round(at);
            if (k >= 0 && k < old.length() && old.source()[k] == Source.HUMAN) {
                any |= carry(samples, i, old, k, box);
            }
        }
        return any ? samples.made() : fresh;
    }

    private boolean carry(TraceSamples samples, int i, Trace old, int k, LeadRegion box) {
        if (Float.isNaN(old.yPx()[k])) {
            samples.set(i, Double.NaN, 0);
            return true;
        }
        PagePoint p = to.calibration().toPaper(old.xPx()[k], old.yPx()[k]);
        if (!isIn(box, p.y(), to.calibration())) {
            return false;
        }
        samples.set(i, p.y(), old.confidence()[k]);
        return true;
    }

    /** Whether a height lies in a lead's box, or little beside it. */
    private static boolean isIn(LeadRegion box, double v, PageCalibration calibration) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (PagePoint corner : box.polygon()) {
            double at = calibration.toPaper(corner.x(), corner.y()).y();
            top = Math.min(top, at);
            bottom = Math.max(bottom, at);
        }
        return v > top - BESIDE_BOX_MM && v < bottom + BESIDE_BOX_MM;
    }

    /**
     * Beats found anew on a trace, with those a person made or labelled, without those a person
     * deleted.
     *
     * @param deleted under the times of the page after
     */
    List<Beat> beats(Trace trace, List<Beat> found, List<BeatRef> deleted) {
        List<Beat> kept = new ArrayList<>();
        for (Beat b : from.beats()) {
            if (b.trace().equals(trace.name()) && b.source() == Source.HUMAN) {
                int i = BeatList.sampleIndex(trace, seconds(b.timeSeconds(), trace));
                if (!Float.isNaN(trace.mv()[i])) {
                    double quality = BeatDetector.quality(trace, i);
                    kept.add(BeatList.at(b, trace, i, quality, Source.HUMAN));
                }
            }
        }
        for (Beat b : found) {
            boolean known = kept.stream().anyMatch(k -> isNear(k, b.timeSeconds()));
            boolean unwanted =
                    deleted.stream()
                            .anyMatch(
                                    d -> d.trace().equals(b.trace()) && isNear(b, d.timeSeconds()));
            if (!known && !unwanted) {
                kept.add(b);
            }
        }
        return kept;
    }

    private static boolean isNear(Beat beat, double seconds) {
        return Math.abs(beat.timeSeconds() - seconds) < SAME_BEAT_SECONDS;
    }

    private double seconds(double before, Trace trace) {
        return moved == null || moved.isNone() ? before : moved.seconds(before, trace.zeroMm());
    }

    /** What a person did, with its times as they are on the page after. */
    HandWork hand(HandWork hand) {
        if (moved == null || moved.isNone()) {
            return hand;
        }
        List<BeatRef> deleted =
                hand.deletedBeats().stream()
                        .map(d -> new BeatRef(d.trace(), moved.seconds(d.timeSeconds(), v(d))))
                        .toList();
        List<Item> accepted =
                hand.accepted().stream().filter(i -> Double.isNaN(i.fromSeconds())).toList();
        return new HandWork(hand.corrected(), accepted, deleted, hand.blots(), hand.note());
    }

    private double v(BeatRef beat) {
        return from.traces().stream()
                .filter(t -> t.name().equals(beat.trace()))
                .mapToDouble(Trace::zeroMm)
                .findFirst()
                .orElse(0);
    }
}
