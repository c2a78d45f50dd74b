/**
 * The PaperBeat tool on ImageJ's canvas: mouse and keys become the actions of {@link
 * org.paperbeat.ui.edit}. The gestures of each step know no window system; {@link
 * org.paperbeat.ui.canvas.PaperBeatTool} feeds them with ImageJ's events and draws what they
 * sketch.
 */
package org.paperbeat.ui.canvas;
