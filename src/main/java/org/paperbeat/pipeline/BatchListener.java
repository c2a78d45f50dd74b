package org.paperbeat.pipeline;

import java.nio.file.Path;
import org.paperbeat.io.ReportCsv;
import org.paperbeat.model.Digitization;

/** Hears how the pages of a run end. Called from the working threads, one call at a time. */
public interface BatchListener {
    /** Hears nothing; the rows come with the run's result. */
    BatchListener NONE =
            new BatchListener() {
                @Override
                public void pageDone(
                        ReportCsv.Row row,
                        Digitization result,
                        Path folder,
                        boolean kept,
                        Throwable cause) {
                    // nobody listens
                }

                @Override
                public void progress(int done, int total) {
                    // nobody looks
                }
            };

    /**
     * A page ended.
     *
     * @param row its row of the report
     * @param result what was found; null for a page that failed or was skipped
     * @param folder where its files are; null where there are none
     * @param kept whether the result is that of an earlier run
     * @param cause of a failure; null if none
     */
    void pageDone(
            ReportCsv.Row row, Digitization result, Path folder, boolean kept, Throwable cause);

    /**
     * How far the run is.
     *
     * @param done pages
     * @param total pages known so far; grows as stacks and PDFs are opened
     */
    void progress(int done, int total);
}
