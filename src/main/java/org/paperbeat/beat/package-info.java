/**
 * Trace to beats: zero-phase filters designed from the sampling rate, R peaks on strips of a few
 * seconds as paper shows them, RR intervals, and what a classifier sees of each beat. Gaps (NaN)
 * stay gaps.
 */
package org.paperbeat.beat;
