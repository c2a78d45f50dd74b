package org.paperbeat.pipeline;

import java.util.Arrays;
import java.util.List;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageCalibration;
import org.paperbeat.model.PagePoint;
import org.paperbeat.model.Source;
import org.paperbeat.model.Trace;
import org.paperbeat.trace.EinthovenCheck;
import org.paperbeat.trace.SharedInk;

/** How often traces reach the borders of their rows, and how much of them is unclear. */
final class TraceReach {
    /** A sample this near to its region's upper or lower border may go on beyond it, mm. */
    private static final double BORDER_MM = 1;

    /** A sample of less confidence is more likely wrong by 0.1 mV than one in three. */
    private static final double UNCLEAR = 0.7;

    /** A sample of less confidence is a guess. */
    private static final double GUESSED = 0.4;

    /** Where the page shows nothing to go by, confidence is below this. */
    private static final double BLIND = 0.3;

    /** A line that stays longer in another row than a stroke takes has jumped there. */
    private static final double STAY_SECONDS = 0.03;

    /** Lines that cross share less; a row read twice shares nearly all. */
    private static final double MOST_SHARED = 0.1;

    /** One stroke may touch the next row's baseline by chance. */
    private static final int MANY_CROSSINGS = 2;

    /** With less than this part unclear, lines were told apart where they cross. */
    private static final double CLEAR = 0.06;

    /**
     * The same of leads that no law binds or that break it: neighbours' strokes may be exchanged.
     */
    private static final double CLEAR_UNBOUND = 0.02;

    private static final double LAWFUL = 0.1;

    private TraceReach() {}

    /**
     * Whether a trace seems to run into the rows beside it; it may cross them where the page is
     * clear and the leads' laws hold.
     *
     * @param residual of the leads' laws; NaN where none can be tested
     */
    static boolean leaves(Digitization state, int index, double residual) {
        double unclear = unclearPart(state.traces());
        boolean bound = EinthovenCheck.isLimbLead(state.traces().get(index).lead());
        boolean lawful = bound && residual < LAWFUL;
        boolean clear = unclear < CLEAR_UNBOUND && !Double.isNaN(residual);
        return shares(state, index)
                || unclear > (lawful ? CLEAR : CLEAR_UNBOUND)
                        && crossings(state, index) >= MANY_CROSSINGS
                || !clear && !lawful && strays(state, index);
    }

    /** How many times a trace touches its region's upper or lower border; 0 for a person's. */
    static int crossings(Digitization state, int index) {
        int crossings = 0;
        boolean outside = false;
        Trace trace = state.traces().get(index);
        boolean[] atBorder = atBorder(state, trace);
        for (int i = 0; i < atBorder.length; i++) {
            if (!Float.isNaN(trace.mv()[i])) {
                crossings += atBorder[i] && !outside ? 1 : 0;
                outside = atBorder[i];
            }
        }
        return crossings;
    }

    /** Whether a trace stays for a while in the row beside, on what is hardly its ink. */
    static boolean strays(Digitization state, int index) {
        Trace trace = state.traces().get(index);
        boolean[] atBorder = atBorder(state, trace);
        double longest = 0;
        int run = 0;
        for (int i = 0; i < atBorder.length; i++) {
            run = atBorder[i] && trace.confidence()[i] < GUESSED ? run + 1 : 0;
            longest = Math.max(longest, run / trace.samplingRateHz());
        }
        return longest > STAY_SECONDS;
    }

    /** Per sample: whether it is at its region's upper or lower border; none for a person's. */
    private static boolean[] atBorder(Digitization state, Trace trace) {
        boolean[] atBorder = new boolean[trace.length()];
        PageCalibration c = state.calibration();
        LeadRegion region =
                state.layout().regions().stream()
                        .filter(r -> r.name().equals(trace.name()))
                        .findFirst()
                        .orElse(null);
        if (c == null || region == null || region.source() == Source.HUMAN) {
            return atBorder;
        }
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (PagePoint corner : region.polygon()) {
            double v = c.toPaper(corner.x(), corner.y()).y();
            top = Math.min(top, v);
            bottom = Math.max(bottom, v);
        }
        for (int i = 0; i < atBorder.length; i++) {
            if (!Float.isNaN(trace.mv()[i])) {
                double v = c.toPaper(trace.xPx()[i], trace.yPx()[i]).y();
                atBorder[i] = v < top + BORDER_MM || v > bottom - BORDER_MM;
            }
        }
        return atBorder;
    }

    /** Whether a trace runs along others for longer than strokes take to cross. */
    static boolean shares(Digitization state, int index) {
        PageCalibration c = state.calibration();
        return c != null && SharedInk.part(state.traces(), index, c.gain().value()) > MOST_SHARED;
    }

    /** Part of all samples read whose confidence is low; 0 where nothing was read. */
    static double unclearPart(List<Trace> traces) {
        double all = 0;
        double unclear = 0;
        for (Trace t : traces) {
            for (int i = 0; i < t.length(); i++) {
                if (!Float.isNaN(t.mv()[i])) {
                    all++;
                    unclear += t.confidence()[i] < UNCLEAR ? 1 : 0;
                }
            }
        }
        return all == 0 ? 0 : unclear / all;
    }

    /** Part of the traces' power, about their medians, that lies where they are guesses. */
    static double guessedPower(List<Trace> traces) {
        double all = 0;
        double guessed = 0;
        for (Trace t : traces) {
            double median = median(t.mv());
            for (int i = 0; i < t.length(); i++) {
                double v = t.mv()[i] - median;
                if (!Double.isNaN(v)) {
                    all += v * v;
                    guessed += t.confidence()[i] < BLIND ? v * v : 0;
                }
            }
        }
        return all == 0 ? 0 : guessed / all;
    }

    private static double median(float[] values) {
        float[] sorted = values.clone();
        // NaN is sorted to the end
        Arrays.sort(sorted);
        int known = sorted.length;
        while (known > 0 && Float.isNaN(sorted[known - 1])) {
            known--;
        }
        return known == 0 ? Double.NaN : sorted[known / 2];
    }
}
