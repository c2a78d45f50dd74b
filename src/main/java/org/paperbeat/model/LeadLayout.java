package org.paperbeat.model;

import java.util.List;

/**
 * A known arrangement of leads on paper.
 *
 * @param name e.g. {@code 3x4+II}
 * @param rows leads of each short row, left to right
 * @param rhythm leads of the full-width rows below
 */
public record LeadLayout(String name, List<List<Lead>> rows, List<Lead> rhythm) {
    public LeadLayout {
        rows = rows.stream().map(List::copyOf).toList();
        rhythm = List.copyOf(rhythm);
    }
}
