package org.paperbeat.model;

/**
 * The five heartbeat classes of ANSI/AAMI EC57 (1998, confirmed 2012): normal and bundle branch
 * block, supraventricular ectopic, ventricular ectopic, fusion, unclassifiable or paced.
 */
public enum AamiClass {
    N,
    S,
    V,
    F,
    Q
}
