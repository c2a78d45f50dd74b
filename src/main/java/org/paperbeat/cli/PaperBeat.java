package org.paperbeat.cli;

/** Entry point of the command line. */
public final class PaperBeat {
    private PaperBeat() {}

    public static void main(String[] args) {
        System.out.println("PaperBeat");
    }
}
