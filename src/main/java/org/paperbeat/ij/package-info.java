/**
 * ImageJ's objects to and from the model: ImagePlus, Roi, Overlay, ResultsTable, Plot, status bar.
 * Knows no stage and no file. Everything works without a display.
 */
package org.paperbeat.ij;
