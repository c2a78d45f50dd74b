/**
 * Immutable values that the stages hand to each other: calibration, lead regions, traces, beats,
 * classes. Imports nothing of PaperBeat. Missing numbers are NaN; pixel coordinates are those of
 * the file as ImageJ opens it, pixel centres at integers; paper coordinates are millimetres, u to
 * the right in reading direction, v downwards.
 */
package org.paperbeat.model;
