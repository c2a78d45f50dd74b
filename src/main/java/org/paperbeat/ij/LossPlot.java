package org.paperbeat.ij;

import ij.gui.Plot;
import ij.gui.PlotWindow;
import ij.measure.ResultsTable;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.paperbeat.options.BeatPalette;

/**
 * The loss of a training while it runs: a plot that grows, and a table afterwards. Without a
 * display only the table. One thread.
 */
public final class LossPlot {
    /** Title of plot and table. */
    public static final String TITLE = "Training Loss";

    private static final int STEPS_PER_POINT = 10;
    private static final long REDRAW_MS = 500;

    private final List<Double> steps = new ArrayList<>();
    private final List<Double> losses = new ArrayList<>();
    private PlotWindow window;
    private double sum;
    private int pending;
    private int step;
    private long drawnAt;

    /** Takes the loss of one step. */
    public void add(double loss) {
        step++;
        sum += loss;
        if (++pending == STEPS_PER_POINT) {
            finish();
            long now = System.currentTimeMillis();
            if (now - drawnAt > REDRAW_MS) {
                drawnAt = now;
                draw();
            }
        }
    }

    private void finish() {
        if (pending > 0) {
            steps.add(step - (pending - 1) / 2.0);
            losses.add(sum / pending);
            sum = 0;
            pending = 0;
        }
    }

    private void draw() {
        if (!Desktop.isOpen()) {
            return;
        }
        if (window == null) {
            window = plot().show();
        } else if (window.isVisible()) {
            window.drawPlot(plot());
        }
    }

    private Plot plot() {
        Plot plot = new Plot(TITLE, "step", "mean loss of " + STEPS_PER_POINT + " steps");
        plot.setColor(new Color(BeatPalette.TRACE));
        plot.setLineWidth(2);
        plot.add("line", array(steps), array(losses));
        plot.setLimitsToFit(false);
        return plot;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The curve: {@code step,loss}; also draws the plot a last time. */
    public ResultsTable table() {
        finish();
        draw();
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        for (int i = 0; i < steps.size(); i++) {
            table.addRow();
            table.addValue("step", steps.get(i));
            table.addValue("loss", losses.get(i));
        }
        return table;
    }
}
