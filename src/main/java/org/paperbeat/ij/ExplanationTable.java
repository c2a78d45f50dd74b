package org.paperbeat.ij;

import ij.measure.ResultsTable;
import org.paperbeat.model.AamiClass;
import org.paperbeat.model.Beat;
import org.paperbeat.model.ModelId;
import org.paperbeat.model.Trace;

/** The explanation of a beat's class, sample by sample, as a ResultsTable. */
public final class ExplanationTable {
    /** Title of its window. */
    public static final String TITLE = "Explanation";

    private ExplanationTable() {}

    /**
     * Rows of the samples that count.
     *
     * @param importance per sample of the trace; NaN = no row
     * @param model that is explained
     */
    public static ResultsTable of(
            Trace trace, Beat beat, AamiClass aami, float[] importance, ModelId model) {
        ResultsTable table = new ResultsTable();
        table.showRowNumbers(false);
        for (int i = 0; i < importance.length; i++) {
            if (!Float.isNaN(importance[i])) {
                table.addRow();
                table.addValue("lead", trace.name());
                table.addValue("beat", beat.number());
                table.addValue("aami", aami.name());
                table.addValue("time_s", trace.timeSeconds(i));
                table.addValue("mv", trace.mv()[i]);
                table.addValue("importance", importance[i]);
                table.addValue("model", model.name() + " " + model.version());
            }
        }
        if (table.size() > 0) {
            table.setDecimalPlaces(1, 0);
            table.setDecimalPlaces(3, 4);
        }
        return table;
    }
}
