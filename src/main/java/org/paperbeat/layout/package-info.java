/**
 * Finds where each lead's trace lies on a page: rows by level ink, columns by separator bars,
 * breaks and names, names by a small network, time zero by the ends of the lines. Known
 * arrangements are data ({@code layouts.json}); the names printed on the page decide.
 */
package org.paperbeat.layout;
