package org.paperbeat.layout;

import org.paperbeat.model.Lead;

/**
 * A trace with its lead.
 *
 * @param row of the page
 * @param column of the page; 0 for traces across the page
 * @param wide whether it runs across all columns of a page that has several
 * @param rhythm whether it is a rhythm strip
 * @param lead UNKNOWN where it could not be told
 * @param confidence of the name in [0, 1]
 */
record NamedTrace(
        int row, int column, boolean wide, boolean rhythm, Lead lead, double confidence) {}
