package org.paperbeat.model;

/** Who made a region, a sample or a beat. */
public enum Source {
    MACHINE,
    HUMAN
}
