package org.paperbeat.ui.review;

import org.paperbeat.model.PagePoint;

/**
 * Where the pointer is, on the strip or on the page.
 *
 * @param trace under or next to the pointer; null = none
 * @param seconds paper time
 * @param page the same place on the page, file pixels
 */
record Hover(String trace, double seconds, PagePoint page) {}
