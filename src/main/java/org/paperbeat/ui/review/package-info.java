/**
 * The review window: the steps of a page, what to look at next, a lead's strip, the beats, the
 * worklist. It only shows a {@link org.paperbeat.ui.edit.PageDocument} and translates keys and
 * mouse into its actions. Everything here runs on Swing's thread; actions run on a thread of their
 * own.
 */
package org.paperbeat.ui.review;
