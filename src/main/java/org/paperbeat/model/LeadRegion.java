package org.paperbeat.model;

import java.util.List;

/**
 * Where one printed trace lies.
 *
 * @param name unique on the page and the column name in signals.csv: {@code II}, {@code II_rhythm},
 *     {@code unknown_1}
 * @param lead what the page says it is; {@link Lead#UNKNOWN} where it could not be told
 * @param rhythm whether it is a rhythm strip, printed beside a shorter one of the same lead
 * @param polygon corners in file pixels, clockwise from the top left as read; neighbours may
 *     overlap
 * @param startSeconds paper time of the region's left end
 * @param endSeconds paper time of the region's right end
 * @param row 0-based line of traces from the top
 * @param column 0-based column from the left
 * @param baselineMm paper v about which the trace runs
 * @param nameConfidence in [0, 1]
 * @param source who made it
 */
public record LeadRegion(
        String name,
        Lead lead,
        boolean rhythm,
        List<PagePoint> polygon,
        double startSeconds,
        double endSeconds,
        int row,
        int column,
        double baselineMm,
        double nameConfidence,
        Source source) {
    public LeadRegion {
        polygon = List.copyOf(polygon);
        if (polygon.size() < 3) {
            throw new IllegalArgumentException("a region has at least three corners");
        }
    }

    /** The same place under another name. */
    public LeadRegion named(String newName, Lead newLead, boolean newRhythm) {
        return new LeadRegion(
                newName,
                newLead,
                newRhythm,
                polygon,
                startSeconds,
                endSeconds,
                row,
                column,
                baselineMm,
                nameConfidence,
                source);
    }
}
