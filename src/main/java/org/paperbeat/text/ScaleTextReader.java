package org.paperbeat.text;

final class ScaleTextReader {
    static final int WINDOW_WIDTH = 80;
}
