package org.paperbeat.ij;

import ij.gui.Plot;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.paperbeat.model.Beat;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.Trace;
import org.paperbeat.options.BeatPalette;

/** The signals of a page as a plot: paper time across, traces one below the other, print order. */
public final class SignalPlot {
    private static final double APART_MV = 2;
    private static final int WIDTH_PX = 1000;
    private static final int ROW_PX = 60;

    private SignalPlot() {}

    /** Plots a page's traces with its beats' letters. A page without traces gives empty axes. */
    public static Plot of(Digitization page) {
        String y = "mV (traces " + (int) APART_MV + " mV apart)";
        Plot plot = new Plot("Signals of " + page.image().name(), "paper time (s)", y);
        List<Trace> traces = page.traces();
        double last = 1;
        double first = 0;
        for (int row = 0; row < traces.size(); row++) {
            Trace t = traces.get(row);
            addTrace(plot, t, -row * APART_MV);
            first = Math.min(first, t.timeSeconds(0));
            last = Math.max(last, t.timeSeconds(t.length()));
        }
        double span = last - first;
        plot.setLimits(
                first - 0.06 * span,
                last,
                -(Math.max(1, traces.size()) - 0.2) * APART_MV,
                APART_MV * 0.9);
        plot.setFont(Font.BOLD, 14);
        for (int row = 0; row < traces.size(); row++) {
            label(plot, page, traces.get(row), -row * APART_MV, first - 0.055 * span);
        }
        plot.setColor(new Color(BeatPalette.TRACE));
        plot.setSize(WIDTH_PX, ROW_PX * Math.max(4, traces.size()));
        return plot;
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

    private static void label(Plot plot, Digitization page, Trace t, double offset, double x) {
        plot.setColor(Color.BLACK);
        plot.setJustification(Plot.LEFT);
        double start = t.length() == 0 ? 0 : t.timeSeconds(0);
        plot.addText(t.name(), Math.max(x, start - 0.3), offset + 0.4);
        plot.setJustification(Plot.CENTER);
        for (Beat b : page.beats()) {
            if (b.trace().equals(t.name())) {
                plot.setColor(new Color(BeatPalette.rgb(b)));
                plot.addText(BeatPalette.letter(b), b.timeSeconds(), offset + 1.3);
            }
        }
    }
}
