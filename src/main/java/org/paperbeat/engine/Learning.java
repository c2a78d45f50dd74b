package org.paperbeat.engine;

/** What a training graph's weights learn. */
enum Learning {
    /** Classes, all weights. */
    ALL,
    /** Classes, the head's weights alone; see {@link NetworkShape#isHead}. */
    HEAD,
    /** To draw beats anew, without classes. */
    REDRAWING
}
