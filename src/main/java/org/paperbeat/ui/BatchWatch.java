package org.paperbeat.ui;

import ij.IJ;
import ij.measure.ResultsTable;
import java.nio.file.Path;
import java.util.List;
import org.paperbeat.ij.ImageJMonitor;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;
import org.paperbeat.model.PageStatus;
import org.paperbeat.model.StageMonitor;
import org.paperbeat.pipeline.BatchListener;
import org.paperbeat.pipeline.RunProgress;

/**
 * Shows a run over many pages in ImageJ: progress bar and status line, a line of the log for each
 * page that needs a look, and the report as a table at the end. Esc stops the run.
 */
public final class BatchWatch implements BatchListener, StageMonitor {
    /** Title of the report's window. */
    public static final String TITLE = "Report";

    private final StageMonitor imageJ = new ImageJMonitor();
    private final RunProgress progress = new RunProgress();
    private final ResultsTable table = new ResultsTable();

    public BatchWatch() {
        table.showRowNumbers(false);
    }

    @Override
    public synchronized void pageDone(
            ReportCsv.Row row, Digitization result, Path folder, boolean kept, Throwable cause) {
        boolean failed = row.status() == PageStatus.FAILED;
        progress.count(kept, failed);
        if (row.status() != PageStatus.OK) {
            IJ.log("PaperBeat: " + row.status() + " " + row.image() + ": " + row.message());
        }
    }

    @Override
    public synchronized void progress(int done, int total) {
        IJ.showStatus("PaperBeat: " + progress.words(done, total));
        IJ.showProgress(done, total);
    }

    /** Steps of single pages are too quick to be shown. */
    @Override
    public void progress(String stage, double fraction) {}

    @Override
    public boolean isCancelled() {
        return imageJ.isCancelled();
    }

    /** The report's rows as a table. */
    public ResultsTable table(List<ReportCsv.Row> rows) {
        rows.forEach(this::add);
        return table;
    }

    private void add(ReportCsv.Row row) {
        table.addRow();
        table.addValue("image", row.image());
        table.addValue("page", row.page());
        table.addValue("status", row.status().name());
        number("seconds", row.seconds());
        table.addValue("traces", row.traces());
        table.addValue("beats", row.beats());
        number("mean_quality", row.meanQuality());
        table.addValue("message", row.message());
    }

    private void number(String column, double value) {
        if (Double.isNaN(value)) {
            table.addValue(column, "");
        } else {
            table.addValue(column, value);
        }
    }
}
