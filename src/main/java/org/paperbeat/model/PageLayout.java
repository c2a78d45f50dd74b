package org.paperbeat.model;

import java.util.List;

/**
 * The traces printed on a page.
 *
 * @param name name of the layout, e.g. {@code 3x4+II}; {@code custom} where no known one fits
 * @param timeZeroMm paper u at which paper time is 0: where the first column's traces begin
 * @param regions in print order: row by row, left to right
 * @param simultaneousColumns whether all columns are known to show the same span of time
 * @param confidence in [0, 1]
 * @param notes sentences for a person
 */
public record PageLayout(
        String name,
        double timeZeroMm,
        List<LeadRegion> regions,
        boolean simultaneousColumns,
        double confidence,
        List<String> notes) {
    public PageLayout {
        regions = List.copyOf(regions);
        notes = List.copyOf(notes);
    }
}
