/**
 * From a calibrated page and its lead regions to signals: ink without the grid on a rectified
 * frame, the path of each line, the curve its stroke was drawn along, samples in paper time, and
 * how far they can be trusted. Imports {@code model}, {@code options} and {@code image} alone.
 */
package org.paperbeat.trace;
