package org.paperbeat.command;

/** Where PaperBeat's commands stand in the menu. */
public final class PaperBeatMenu {
    /** Common start of all menu paths. */
    public static final String ROOT = "Plugins>PaperBeat>";

    private PaperBeatMenu() {}
}
