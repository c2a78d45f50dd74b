/**
 * Draws ECGs on paper with exact truth: records or a synthetic ECG, grids, layouts, defects of
 * print, paper and scan; and draws a digitization over its page. Needs no display. Everything
 * random is seeded, and lines are rasterised here, so that pictures do not depend on the machine
 * (but for lead names in fonts of the machine, when asked for).
 */
package org.paperbeat.render;
