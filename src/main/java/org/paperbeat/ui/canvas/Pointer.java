package org.paperbeat.ui.canvas;

/** What the pointer looks like: what a press would do. */
enum Pointer {
    DEFAULT,
    CROSS,
    HAND,
    MOVE,
    RESIZE_ACROSS,
    RESIZE_DOWN,
    RESIZE_FALLING,
    RESIZE_RISING
}
