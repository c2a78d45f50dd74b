package org.paperbeat.options;

/** What a network learns before it is told classes. */
public enum Pretraining {
    /** Nothing: all weights begin at random. */
    NONE,
    /**
     * To draw beats anew from a few numbers; then only what follows those numbers learns classes.
     */
    HEAD,
    /** To draw beats anew from a few numbers; then the whole network learns classes. */
    FULL
}
