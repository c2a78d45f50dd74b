package org.paperbeat.ij;

import ij.measure.ResultsTable;
import ij.plugin.filter.Analyzer;

/**
 * Hands a table to the person and to macros: as a window of its own, or, without a display, as
 * ImageJ's Results table. {@code Table.get(column, row)} and {@code getResult(column, row)} without
 * a title read either.
 */
public final class ShownTable {
    private ShownTable() {}

    /** Shows a table; one without rows is passed over. */
    public static void show(ResultsTable table, String title) {
        if (table.size() == 0) {
            return;
        }
        if (Desktop.isOpen()) {
            table.show(title);
        } else {
            Analyzer.setResultsTable(table);
        }
    }
}
