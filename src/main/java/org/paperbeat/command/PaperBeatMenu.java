package org.paperbeat.command;

/**
 * Where PaperBeat's commands stand in the menu. A command's weight is its group's plus its place in
 * it; SciJava draws a line where weights leave a gap.
 */
final class PaperBeatMenu {
    /** The menu of ImageJ that holds ours. */
    static final String TOP = "Plugins";

    /** Our menu. */
    static final String NAME = "PaperBeat";

    // weights of the groups, in the order of plugins.config
    static final int DIGITIZE = 0;
    static final int REVIEW = 10;
    static final int STEPS = 20;
    static final int MEASURE = 30;
    static final int CORRECT = 40;
    static final int MODEL = 50;
    static final int MORE = 60;

    private PaperBeatMenu() {}
}
