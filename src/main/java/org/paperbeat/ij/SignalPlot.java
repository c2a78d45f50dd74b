package org.paperbeat.ij;

import ij.gui.Plot;
import java.awt.Color;
import java.awt.Font;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.LeadRegion;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/** The signals of a page as a plot: paper time across, rows of traces as on the page. */
public final class SignalPlot {
    private static final String TIME = "paper time (s)";
    private static final double APART_MV = 3;
    private static final double LETTER_MV = 0.3;
    private static final int WIDTH_PX = 1000;
    private static final int ROW_PX = 110;

    private SignalPlot() {}

    /** Plots a page's traces with its beats' letters. A page without traces gives empty axes. */
    public static Plot of(Digitization page) {
        String x = page.beats().isEmpty() ? TIME : TIME + "        " + BeatPalette.NOTICE;
        String y = "mV (rows " + (int) APART_MV + " mV apart)";
        Plot plot = new Plot("Signals of " + page.image().name(), x, y);
        double last = 1;
        double first = 0;
        int rows = 1;
        for (Trace t : page.traces()) {
            addTrace(plot, t, offset(page, t));
            first = Math.min(first, t.timeSeconds(0));
            last = Math.max(last, t.timeSeconds(t.length()));
            rows = Math.max(rows, row(page, t) + 1);
        }
        plot.setLimits(first, last, -(rows - 0.4) * APART_MV, APART_MV * 0.7);
        plot.setFont(Font.BOLD, 14);
        for (Trace t : page.traces()) {
            label(plot, page, t, offset(page, t));
        }
        plot.setColor(new Color(BeatPalette.TRACE));
        plot.setSize(WIDTH_PX, ROW_PX * Math.max(3, rows));
        return plot;
    }

    private static double offset(Digitization page, Trace trace) {
        return -row(page, trace) * APART_MV;
    }

    private static int row(Digitization page, Trace trace) {
        return page.layout().regions().stream()
                .filter(r -> r.name().equals(trace.name()))
                .mapToInt(LeadRegion::row)
                .findFirst()
                .orElse(page.traces().indexOf(trace));
    }

    private static void addTrace(Plot plot, Trace t, double offset) {
        double[] time = new double[t.length()];
        double[] mv = new double[t.length()];
        for (int i = 0; i < time.length; i++) {
            time[i] = t.timeSeconds(i);
            mv[i] = t.mv()[i] + offset;
        }
        plot.setColor(new Color(BeatPalette.TRACE));
        plot.add("line", time, mv);
        plot.setPlotObjectLabel(plot.getNumPlotObjects() - 1, t.name());
    }

    private static void label(Plot plot, Digitization page, Trace t, double offset) {
        plot.setColor(Color.BLACK);
        plot.setJustification(Plot.LEFT);
        double start = t.length() == 0 ? 0 : t.timeSeconds(0);
        plot.addText(t.name(), start + 0.03, offset - 0.9);
        plot.setJustification(Plot.CENTER);
        for (Beat b : page.beats()) {
            if (b.trace().equals(t.name())) {
                plot.setColor(new Color(BeatPalette.rgb(b)));
                plot.addText(BeatPalette.letter(b), b.timeSeconds(), offset + besidePeak(t, b));
            }
        }
    }

    /** Above an upward peak, below a downward one, mV. */
    private static double besidePeak(Trace t, Beat b) {
        int index = (int) Math.round(b.timeSeconds() * t.samplingRateHz()) - t.firstSampleIndex();
        float mv = index < 0 || index >= t.length() ? Float.NaN : t.mv()[index];
        if (Float.isNaN(mv)) {
            return LETTER_MV;
        }
        return mv < 0 ? mv - LETTER_MV - 0.2 : mv + LETTER_MV;
    }
}
