package org.paperbeat.model;

/** A point, in pixels of the file (pixel centres at integers) or in mm on paper, as documented. */
public record PagePoint(double x, double y) {}
