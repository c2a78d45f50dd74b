package org.paperbeat.train;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paperbeat.model.EcgRecord;
import org.paperbeat.model.EcgSignal;
import org.paperbeat.model.Lead;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.PageLayout;

/**
 * What a page shows, from the record it was printed from.
 *
 * @param name of the record
 * @param leads 500 Hz samples, mV, in paper time from 0 s; NaN = not printed
 * @param whole whether the record holds all leads all the time, so that what the page shows of it
 *     is not known from the record alone
 */
public record PageTruth(String name, Map<Lead, float[]> leads, boolean whole) {
    private static final List<List<Lead>> USUAL_COLUMNS =
            List.of(
                    List.of(Lead.I, Lead.II, Lead.III),
                    List.of(Lead.AVR, Lead.AVL, Lead.AVF),
                    List.of(Lead.V1, Lead.V2, Lead.V3),
                    List.of(Lead.V4, Lead.V5, Lead.V6));

    /** A record's leads, brought to 500 Hz by linear interpolation. */
    public static PageTruth of(EcgRecord record) {
        Map<Lead, float[]> leads = new LinkedHashMap<>();
        boolean whole = true;
        for (EcgSignal signal : record.signals()) {
            if (signal.lead() != Lead.UNKNOWN) {
                float[] mv = resample(signal.mv(), record.samplingRateHz());
                leads.putIfAbsent(signal.lead(), mv);
                whole &= !gapOfASecond(mv);
            }
        }
        return new PageTruth(record.name(), leads, whole);
    }

    private static boolean gapOfASecond(float[] mv) {
        int run = 0;
        for (float v : mv) {
            run = Float.isNaN(v) ? run + 1 : 0;
            if (run >= DigitizationScore.SAMPLING_RATE_HZ) {
                return true;
            }
        }
        return false;
    }

    private static float[] resample(float[] mv, double samplingRateHz) {
        double ratio = samplingRateHz / DigitizationScore.SAMPLING_RATE_HZ;
        if (ratio == 1) {
            return mv.clone();
        }
        float[] out = new float[(int) Math.round(mv.length / ratio)];
        for (int i = 0; i < out.length; i++) {
            double at = Math.min(mv.length - 1.0, i * ratio);
            int k = Math.min((int) at, Math.max(0, mv.length - 2));
            double f = at - k;
            out[i] = f == 0 ? mv[k] : (float) (mv[k] * (1 - f) + mv[k + 1] * f);
        }
        return out;
    }

    /**
     * The part of a whole record that is printed: in a page of n columns of equal time each lead is
     * printed in its column's n-th part, except where a strip shows it all.
     *
     * @param layout as found on the page; null or without the lead: four columns in the usual
     *     order. A lead found in the wrong place is thus compared with the wrong stretch, as it
     *     should be
     */
    public PageTruth asPrinted(PageLayout layout) {
        if (!whole) {
            return this;
        }
        Map<Lead, float[]> printed = new LinkedHashMap<>();
        leads.forEach((lead, mv) -> printed.put(lead, part(mv, lead, layout)));
        return new PageTruth(name, printed, true);
    }

    private static float[] part(float[] mv, Lead lead, PageLayout layout) {
        int columns = 4;
        int column = usualColumn(lead);
        boolean strip = layout == null && lead == Lead.II;
        if (layout != null) {
            columns = 1;
            for (LeadRegion r : layout.regions()) {
                columns = Math.max(columns, r.column() + 1);
            }
            column = Math.min(column, columns - 1);
            for (LeadRegion r : layout.regions()) {
                boolean same = r.lead() == lead || lead == Lead.AVR && r.lead() == Lead.MINUS_AVR;
                strip |= same && r.rhythm();
                column = same && !r.rhythm() ? r.column() : column;
            }
        }
        if (strip || columns == 1) {
            return mv;
        }
        float[] out = new float[mv.length];
        Arrays.fill(out, Float.NaN);
        int from = mv.length * column / columns;
        System.arraycopy(mv, from, out, from, mv.length * (column + 1) / columns - from);
        return out;
    }

    private static int usualColumn(Lead lead) {
        for (int c = 0; c < USUAL_COLUMNS.size(); c++) {
            if (USUAL_COLUMNS.get(c).contains(lead)) {
                return c;
            }
        }
        return 0;
    }
}
