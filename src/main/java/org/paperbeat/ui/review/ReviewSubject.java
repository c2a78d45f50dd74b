package org.paperbeat.ui.review;

import org.paperbeat.model.PageImage;
import org.paperbeat.ui.edit.PageDocument;

/**
 * A page under review.
 *
 * @param title for the window
 * @param document what is known and done
 * @param pixels of the page
 * @param link its picture on the screen
 */
public record ReviewSubject(String title, PageDocument document, PageImage pixels, PageLink link) {}
